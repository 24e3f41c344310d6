import type { StoredRecord } from '../../sandbox';
import { CONVERSATION_NODE, runConversationNode } from '../harness/acquireConversation';
import { locator } from '../harness/locator';
import { useSandbox } from '../harness/useSandbox';
import { CONVERSATION_CALLS, conversationBatches } from './conversationBatches';
import { activeResources, leftOver, unhandledRejections } from './processState';
import { soakSettings } from './seed';
import { checkSoak, summaryOf } from './soakChecks';
import { appliedOrder, runSoak, type SoakResult, type Told, toldOf } from './soakRun';

const { seed, items } = soakSettings(800);
const FAULT_SHARE = 0.2;
// Longer than any Retry-After of a schedule, and than a busy machine takes.
const TIMEOUT_MS = 4_000;
// For a busy machine; a quiet one needs a tenth of it.
const MAX_MS = 60_000 + items * 50;

const acquire = useSandbox();
const rejections = unhandledRejections();
let soak: SoakResult;
let cases: Map<number, StoredRecord>;
let chatMessages: StoredRecord[];
let leftBehind: unknown;

beforeAll(async () => {
	const { sandbox } = acquire;
	process.stderr.write(`Soak of ${items} items. To repeat it: SOAK_SEED=${seed} SOAK_ITEMS=${items}\n`);
	await runConversationNode(sandbox, 'case.get', { caseId: locator(101) });
	const before = activeResources();
	const node = { type: 'acquireConversation', name: CONVERSATION_NODE };
	soak = await runSoak(sandbox, node, conversationBatches(sandbox, items), { seed, share: FAULT_SHARE, timeoutMs: TIMEOUT_MS, concurrency: 20 });
	cases = new Map(sandbox.store.records('case').map((row) => [row.id, row]));
	chatMessages = sandbox.store.records('message');
	leftBehind = await leftOver(before, 2 * TIMEOUT_MS);
	process.stderr.write(summaryOf(soak));
}, MAX_MS);

const told = (call: string) => toldOf(soak, call);

describe('a soak of mixed operations on cases, messages, notes and snoozes', () => {
	checkSoak({
		soak: () => soak,
		items,
		calls: CONVERSATION_CALLS,
		writes: CONVERSATION_CALLS,
		once: CONVERSATION_CALLS,
		maybe: /^(A new case|The (agents|case|message|note|snooze)) may have been (added|closed|created|invited|opened|sent)/,
		ordered: [
			['message.send', 'caseId'],
			['case.create', 'contactId'],
			['case.close', 'caseId'],
			['case.reopen', 'caseId'],
			['case.inviteAgent', 'caseId'],
			['note.create', 'contactId'],
			['note.addMessage', 'noteId'],
			['snooze.create', 'caseId'],
		],
	});

	it.each(CONVERSATION_CALLS)('pairs each item of %s with what came of it', (call) => {
		const isOwn = ({ json, input, isRejected }: Told) => {
			if (isRejected) return Object.keys(input).every((key) => json[key] === input[key]) && typeof json.error === 'string';
			if (call === 'case.inviteAgent') return json.userId === input.agentId && json.caseId === input.caseId;
			if (call === 'case.close') return json.id === input.caseId;
			// What the sandbox returns of these says nothing of the item.
			if (call === 'snooze.create' || (call === 'message.send' && input.channel !== 'chat')) return true;
			return [json.message, json.title].includes(input.text);
		};
		expect(told(call).filter((item) => !isOwn(item))).toEqual([]);
	});

	it('keeps each chat message that was carried out once', () => {
		const sent = told('message.send');
		for (const [caseId, applied] of appliedOrder(sent, 'caseId')) {
			const own = chatMessages.filter((message) => message.caseId === caseId).map(({ message }) => message);
			expect(own).toEqual(applied.map((position) => sent[position].input).filter(({ channel }) => channel === 'chat').map(({ text }) => text));
		}
	});

	it('leaves each case as its last close says, and the others as they were', () => {
		const closed = told('case.close');
		for (const [caseId, applied] of appliedOrder(closed, 'caseId')) {
			const last = applied.at(-1);
			const expected = last === undefined ? { status: 'active' } : { status: 'closed', closingState: closed[last].input.text };
			expect(cases.get(Number(caseId))).toMatchObject(expected);
		}
		for (const { input } of told('message.send')) expect(cases.get(Number(input.caseId))?.status).toBe('active');
	});

	it('leaves no rejection unhandled, no timer and no socket', () => {
		expect(rejections).toEqual([]);
		expect(leftBehind).toEqual([]);
	});
});
