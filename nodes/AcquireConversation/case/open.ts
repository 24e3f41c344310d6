import { inputError } from '../../input/itemError';
import { operation } from '../../operations/defineOperation';
import { record } from '../../operations/results';
import type { Bodies } from '../../operations/endpointTypes';
import { blankable, optional } from '../../operations/field';
import { jsonObject } from '../../operations/fields/json';
import { recordId } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import { agents } from '../../records/agent/agent';
import { knownCase } from '../../records/case/knownCase';
import { SIMPLIFIED_CASE as simplified, tidyCase as tidy } from '../../records/case/tidyCase';
import { contactField } from '../../records/contact/locator';
import { recordChoices, recordLocator } from '../../records/recordKind';
import { channelChoice } from '../channel/channelChoice';

const resource = 'case';
const message = blankable(text('Message', { typeOptions: { rows: 4 }, placeholder: 'e.g. Hello, I have a question', description: 'The first message' }));
const details = {
	title: optional(text('Title', { placeholder: 'e.g. Order question' })),
	channel: optional(channelChoice),
	agentId: optional(recordLocator(agents, { description: 'The agent, by ID or name. Whether Acquire assigns the case is unverified: Invite Agent is documented.' })),
	mentionUsers: optional(recordChoices(agents, { displayName: 'Mentioned Agent Names or IDs' })),
	source: optional(text('Source', { placeholder: 'e.g. firstMessage' })),
	fields: optional(jsonObject<NonNullable<Bodies['createCase']['fields']>>('Attributes (JSON)', { description: 'Values of case attributes by key, e.g. {"order_number": "1001"}; unverified' })),
};

/** The text as Acquire wants it. */
function chatText(words: string | undefined): { type: 'message'; message: string } | undefined {
	return words === undefined ? undefined : { type: 'message', message: words };
}

export const createCase = operation('createCase')({
	resource,
	value: 'create',
	action: 'Create a case',
	description: 'Open a case for a contact, with a first message if you like. Acquire may add it to a thread that the contact has: look at the thread ID.',
	recordLabel: 'contact',
	fields: { contactId: contactField(), message, ...details },
	query: ({ contactId }) => ({ contactId }),
	unknownEffect: 'The case may have been created',
	body: ({ message: words, title, channel, agentId, mentionUsers, source, fields }) => ({ title, source, mentionUsers, message: chatText(words), channel, agentId, fields }),
	result: record,
	simplified,
	tidy,
});

export const reopenCase = operation('createCase')({
	resource,
	value: 'reopen',
	action: 'Reopen a case',
	description: 'Continue a closed case in a new case of the same thread, which is returned',
	notice: 'Acquire opens a new case in the same thread. The closed one stays as it is: to reopen it once more opens another one, presumably also while its thread has an open case.',
	fields: { caseId: knownCase(), message, ...details, sessionId: optional(recordId<'sessionId'>('Session ID', { placeholder: 'e.g. 7002', description: "Number of the visitor's session" })) },
	ids: ({ caseId }) => ({ caseId: caseId.caseId }),
	query: ({ caseId }) => ({ contactId: caseId.contactId }),
	unknownEffect: 'A new case may have been opened in its thread',
	body({ caseId: known, message: words, title, channel, agentId, mentionUsers, source, fields, sessionId }) {
		const { caseId, threadId, status } = known;
		// Acquire's table of attributes calls it `close`.
		if (status !== undefined && status !== 'closed' && status !== 'close') {
			throw inputError('Case', `Case ${caseId} is not closed: its status is ${status}`, 'Send a message to it, or close it first.');
		}
		return { threadId, sessionId, title, source, mentionUsers, message: chatText(words), channel, agentId, fields };
	},
	result: record,
	simplified,
	tidy,
});
