import type { IDataObject } from 'n8n-workflow';
import type { ReceivedRequest, Sandbox } from '../../sandbox';
import { locator } from '../harness/locator';
import { type Batch, marker, numbered, shareOf } from './batch';

/** One item in so many belongs to the operation. */
const SHARES = { 'message.send': 0.5, 'case.create': 0.08, 'case.close': 0.1, 'case.reopen': 0.06, 'case.inviteAgent': 0.08, 'note.create': 0.06, 'note.addMessage': 0.06, 'snooze.create': 0.06 };
export type ConversationCall = keyof typeof SHARES;
export const CONVERSATION_CALLS = Object.keys(SHARES) as ConversationCall[];

const ITEMS_A_RECORD = 8;
const CHANNELS = ['chat', 'email', 'sms'];

/** What an item of each operation is given beside its text. A chosen record is that of the item. */
const PARAMETERS: Record<ConversationCall, IDataObject> = {
	'message.send': {
		channel: '={{ $json.channel }}', caseId: locator('={{ $json.caseId }}'), message: '={{ $json.text }}', fromEmail: 'support@example.com', fromNumber: '+12025550101',
	},
	'case.create': { contactId: locator('={{ $json.contactId }}'), message: '={{ $json.text }}', additionalFields: { title: '={{ $json.text }}' } },
	'case.close': { caseId: locator('={{ $json.caseId }}'), additionalFields: { closingState: '={{ $json.text }}' } },
	'case.reopen': { caseId: locator('={{ $json.caseId }}'), message: '={{ $json.text }}', additionalFields: { title: '={{ $json.text }}' } },
	'case.inviteAgent': { caseId: locator('={{ $json.caseId }}'), agentIds: '={{ [$json.agentId] }}' },
	'note.create': { contactId: locator('={{ $json.contactId }}'), message: '={{ $json.text }}', additionalFields: { title: '={{ $json.text }}' } },
	'note.addMessage': { noteId: '={{ $json.noteId }}', message: '={{ $json.text }}' },
	'snooze.create': { objectType: 'case', caseId: locator('={{ $json.caseId }}'), until: 'nextMonday', additionalFields: { message: '={{ $json.text }}' } },
};

/** Eight operations with about `total` items together, and the cases, contacts and notes that they need: none of them of two operations. */
export function conversationBatches(sandbox: Sandbox, total: number): Batch[] {
	return CONVERSATION_CALLS.map((call) => {
		const count = shareOf(total, SHARES[call]);
		const records = numbered(Math.ceil(count / ITEMS_A_RECORD), () => recordFor(sandbox, call));
		const items = numbered(count, (position) => ({
			...records[position % records.length],
			text: marker(call, position),
			// Nobody else's: an invitation holds no text.
			agentId: 1_000_000 + position,
			channel: CHANNELS[position % CHANNELS.length],
		}));
		return { call, parameters: PARAMETERS[call], items, itemOf: call === 'case.inviteAgent' ? positionByAgent(items) : positionByText(call, items) };
	});
}

/** A new case of a new contact, and a note about the contact. */
function recordFor({ store }: Sandbox, call: ConversationCall): { contactId: number; caseId: number; noteId: number } {
	const contactId = store.addContact({ fields: { phone: '+12025550100' } });
	const contact = store.contactTable.get(contactId);
	if (contact) contact.fields.email = `contact-${contactId}@example.com`;
	const caseId = store.addRecord('case', { contactId, channel: 'chat', status: call === 'case.reopen' ? 'closed' : 'active' });
	const row = { ...store.record('case', caseId), id: caseId, threadId: caseId, timeline: { id: caseId, objectType: 'case' } };
	store.recordTable('case').put(row);
	return { contactId, caseId, noteId: store.addRecord('note', { contactId, userId: 7, type: 'note', title: 'Soak', description: null }) };
}

/** Every write but an invitation holds the text of its item, somewhere in its body. */
function positionByText(call: string, items: IDataObject[]): (request: ReceivedRequest) => number | undefined {
	const positions = new Map(items.map(({ text }, position) => [text, position]));
	const pattern = new RegExp(`${call.replace('.', '\\.')}-\\d{5}`);
	return ({ body }) => positions.get(pattern.exec(JSON.stringify(body) ?? '')?.[0]);
}

function positionByAgent(items: IDataObject[]): (request: ReceivedRequest) => number | undefined {
	const positions = new Map(items.map(({ agentId }, position) => [agentId, position]));
	return ({ body }) => positions.get((body as { agentIds?: number[] } | undefined)?.agentIds?.[0]);
}
