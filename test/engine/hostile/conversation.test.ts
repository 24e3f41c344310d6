import type { IDataObject } from 'n8n-workflow';
import { CONVERSATION_NODE, runConversationNode } from '../harness/acquireConversation';
import { callsTo } from '../harness/journal';
import { locator } from '../harness/locator';
import { useSandbox } from '../harness/useSandbox';
import { writes } from '../harness/writes';
import { prototypeMembers } from './guards';
import { HOSTILE_ADDRESSES, HOSTILE_IDS } from './ids';

const acquire = useSandbox();
const pristine = prototypeMembers();
afterEach(() => expect(prototypeMembers()).toEqual(pristine));

const BY_ITEM = '={{ $json.id }}';
const caseId = locator(BY_ITEM);
const words = { message: 'Hello' };

/** Every operation that takes an ID of its own kind, by what it is given beside the ID. */
const TAKES_ID: Array<{ call: string; parameters: IDataObject }> = [
	...['close', 'get', 'getTranscript', 'reopen'].map((value) => ({ call: `case.${value}`, parameters: { caseId } })),
	{ call: 'case.inviteAgent', parameters: { caseId, agentIds: [2] } },
	{ call: 'message.send', parameters: { channel: 'chat', caseId, ...words } },
	{ call: 'message.send', parameters: { channel: 'sms', caseId, ...words, fromNumber: '+12025550101' } },
	...['delete', 'get', 'update'].map((value) => ({ call: `message.${value}`, parameters: { messageId: BY_ITEM, ...words } })),
	...['addMessage', 'delete', 'get', 'getMessages'].map((value) => ({ call: `note.${value}`, parameters: { noteId: BY_ITEM, ...words } })),
	{ call: 'snooze.create', parameters: { objectType: 'case', caseId, until: 'twoHours' } },
	{ call: 'snooze.get', parameters: { objectType: 'case', caseId } },
	{ call: 'snooze.delete', parameters: { snoozeId: BY_ITEM } },
];

/** Operations on a contact, who may be named by address: an unknown one is looked for, and nothing else happens. */
const TAKES_CONTACT: Array<{ call: string; parameters: IDataObject }> = [
	{ call: 'case.create', parameters: { contactId: locator(BY_ITEM), ...words } },
	{ call: 'note.create', parameters: { contactId: locator(BY_ITEM), ...words } },
	{ call: 'note.getAll', parameters: { contactId: locator(BY_ITEM) } },
	{ call: 'snooze.create', parameters: { objectType: 'contact', contactId: locator(BY_ITEM), until: 'twoHours' } },
];

async function rejected(call: string, parameters: IDataObject, ids: readonly unknown[]): Promise<IDataObject[]> {
	const run = await runConversationNode(acquire.sandbox, call, parameters, { input: ids.map((id) => ({ id }) as IDataObject), settings: { onError: 'continueErrorOutput' } });
	expect(run.error).toBeUndefined();
	expect(run.json(CONVERSATION_NODE)).toEqual([]);
	return run.json(CONVERSATION_NODE, 1);
}

describe('a hostile ID', () => {
	it.each(TAKES_ID)('sends nothing by $call', async ({ call, parameters }) => {
		const items = await rejected(call, parameters, HOSTILE_IDS);
		expect(items).toHaveLength(HOSTILE_IDS.length);
		expect(items.filter(({ error }) => String(error).length > 300)).toEqual([]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(TAKES_CONTACT)('names no contact for $call', async ({ call, parameters }) => {
		expect(await rejected(call, parameters, HOSTILE_IDS)).toHaveLength(HOSTILE_IDS.length);
		expect(acquire.sandbox.journal).toEqual([]);
	});
});

describe('a hostile address', () => {
	it.each(TAKES_CONTACT)('goes into a search for $call, and nowhere else', async ({ call, parameters }) => {
		expect(await rejected(call, parameters, HOSTILE_ADDRESSES)).toHaveLength(HOSTILE_ADDRESSES.length);
		expect(new Set(callsTo(acquire.sandbox))).toEqual(new Set(['filterContacts']));
	});

	it.each([
		{ label: 'To Email', field: 'toEmail', channel: 'email' },
		{ label: 'CC', field: 'cc', channel: 'email' },
		{ label: 'BCC', field: 'bcc', channel: 'email' },
		{ label: 'To Number', field: 'toNumber', channel: 'sms' },
	])('is rejected as $label', async ({ label, field, channel }) => {
		const values = ['a@example.com\r\nBcc: b@example.com', 'a\u0000@example.com', 'a b@example.com', '+1202555\r\nBcc: 0100', '+12025550100;ext=1', '../../x', { id: 1 }, true];
		const items = await rejected('message.send', { channel, caseId: locator(101), ...words, fromEmail: 'support@example.com', fromNumber: '+12025550101', additionalFields: { [field]: BY_ITEM } }, values);
		// Not for another reason, such as that the case is not there.
		expect(items.map(({ error }) => String(error))).toEqual(values.map(() => expect.stringContaining(`'${label}'`)));
		expect(writes(acquire.sandbox)).toEqual([]);
	});
});
