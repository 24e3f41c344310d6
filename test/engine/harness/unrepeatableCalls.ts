import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox';
import { locator } from './locator';
import { lostAnswers } from './lostAnswers';

const until = { blockUntil: '2100-01-01T00:00:00Z' };

/** Calls of the Acquire Contact node that do more when they are sent twice, by name, with the parameters for one item. */
export const unrepeatableCalls: Array<[what: string, parameters: IDataObject]> = [
	['create', { resource: 'contact', operation: 'create', fields: { email: 'new@example.com' } }],
	['merge', { resource: 'contact', operation: 'merge', contactId: locator(101), sourceIds: '102' }],
	['block', { resource: 'contact', operation: 'block', contactIds: '101', ...until }],
	['block of an address', { resource: 'blockedVisitor', operation: 'create', blockType: 'email', blockValues: 'a@example.com', ...until }],
	['custom attribute', { resource: 'customAttribute', operation: 'create', key: 'shoe_size', label: 'Shoe Size', inputType: 'text' }],
];

// Not among lostAnswers, since what may be repeated is not sent again after a page, either.
const losses: Array<[string, Fault]> = [...lostAnswers, ['a page in place of JSON', { kind: 'html', status: 200, workDone: true }]];

/** Each of these calls with each way in which its answer is lost. */
export const lostCalls = losses.flatMap(([how, fault]) => unrepeatableCalls.map(([what, parameters]) => ({ how, fault, what, parameters })));
