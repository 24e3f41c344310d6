import type { INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemError, PossibleEffect } from '../input/itemError';
import { isTool } from './isTool';
import { nodeError } from './nodeError';
import { ranges } from './ranges';

/** What became of an item of a run that stops; of a failed one, the effect that it may have had. */
export type ItemStatus = 'completed' | 'notSent' | PossibleEffect;

/** The error that stops a run, and the item that it is about, if it is about one. */
export interface StoppingReason {
	error: ItemError;
	index?: number;
}

// Items run in their order, so that few spans tell all; those of one contact may lag behind.
const MAX_SPANS = 50;

/** The error that stops the node: names the item, if it was one, and what became of the others. `statuses` are those of all items. */
export function stoppingError(node: INode, { error, index }: StoppingReason, statuses: readonly ItemStatus[]): NodeApiError | NodeOperationError {
	const item = index === undefined ? '' : ` [item ${index}]`;
	const message = error.message.replace(/(?<!\.)\.$/, '');
	const headline = [`${message}${item}`, ...groups(statuses, index)].join('. ');
	const description = [error.description, ...advice(statuses, index)].filter(Boolean).join(' ');
	// n8n hands an AI agent the message, and behind it the description unless that is in it. An API error it would wrap in another one, with its own words.
	return isTool(node) ? nodeError(node, `${headline}. ${description}`, { itemIndex: index }) : nodeError(node, headline, { description, itemIndex: index, status: error.details?.status });
}

/** Every item, so that nobody sends one twice; none where all is said without them. */
function groups(statuses: readonly ItemStatus[], index: number | undefined): string[] {
	if (statuses.length === 1 || changedNothing(statuses)) return [];
	const withoutEffect = indexesOf(statuses, 'none').filter((failed) => failed !== index);
	return [
		...group('Completed', indexesOf(statuses, 'completed'), MAX_SPANS),
		...group('Outcome unknown', indexesOf(statuses, 'possible', 'possibleNotRepeatable')),
		...group('Without effect', withoutEffect, MAX_SPANS),
		...group('Not sent', indexesOf(statuses, 'notSent'), MAX_SPANS),
	];
}

function group(name: string, indexes: number[], maxSpans?: number): string[] {
	return indexes.length === 0 ? [] : [`${name}: ${ranges(indexes, maxSpans)}`];
}

/** How to go on with the other items; the error says it for its own. */
function advice(statuses: readonly ItemStatus[], index: number | undefined): string[] {
	if (changedNothing(statuses)) return ['Nothing was changed in Acquire.'];
	const toLookAt = indexesOf(statuses, 'possibleNotRepeatable').filter((failed) => failed !== index);
	return [
		...(statuses.includes('completed') ? ['Do not send completed items again.'] : []),
		...(toLookAt.length > 0 ? [`Check in Acquire before you send ${ranges(toLookAt)} again.`] : []),
	];
}

function changedNothing(statuses: readonly ItemStatus[]): boolean {
	return statuses.every((status) => status === 'notSent' || status === 'none');
}

function indexesOf(statuses: readonly ItemStatus[], ...wanted: ItemStatus[]): number[] {
	return [...statuses.keys()].filter((index) => wanted.includes(statuses[index]));
}
