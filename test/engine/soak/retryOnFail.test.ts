import { CONTACT_NODE } from '../harness/acquireContact';
import { CONVERSATION_NODE } from '../harness/acquireConversation';
import { type NodeUnderTest, runOperation } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import type { Batch } from './batch';
import { contactBatches } from './contactBatches';
import { conversationBatches } from './conversationBatches';
import { isOnce } from './isOnce';
import { soakSettings } from './seed';
import { seededFaults } from './seededFaults';
import { sum } from './soakChecks';
import { carriedOut, identityOf } from './soakRun';

const acquire = useSandbox();
const { seed } = soakSettings();
// Longer than any Retry-After of a schedule: an attempt that a busy machine has given up comes again after that.
const TIMEOUT_MS = 4_000;

interface Retried {
	call: string;
	node: NodeUnderTest;
	batches: (sandbox: typeof acquire.sandbox, total: number) => Batch[];
}

const contact: Omit<Retried, 'call'> = { node: { type: 'acquireContact', name: CONTACT_NODE }, batches: contactBatches };
const conversation: Omit<Retried, 'call'> = { node: { type: 'acquireConversation', name: CONVERSATION_NODE }, batches: conversationBatches };
const retried: Retried[] = [
	...['contact.create', 'contact.merge', 'contact.block', 'contact.upsert', 'contact.update'].map((call) => ({ call, ...contact })),
	...['message.send', 'case.create', 'case.close', 'note.create'].map((call) => ({ call, ...conversation })),
];

describe.each(['stopWorkflow', 'continueRegularOutput'] as const)('"Retry On Fail" under seeded faults, %s', (onError) => {
	let faults = 0;
	let completed = 0;

	it.each(retried)(`doubles no $call (seed ${seed})`, async ({ call, node, batches: make }) => {
		const { sandbox } = acquire;
		const batches = make(sandbox, 120);
		const batch = batches.find((candidate) => candidate.call === call);
		if (batch === undefined) throw new Error(`No batch of ${call}`);
		const { schedule, record } = seededFaults({ seed: `${seed} ${onError}`, share: 0.25, lateMs: TIMEOUT_MS + 300, identify: (request) => identityOf(batches, request), isOnce });
		sandbox.faults.schedule(schedule);
		const parameters = { ...batch.parameters, options: { timeout: TIMEOUT_MS, maxRetries: 2 } };
		await runOperation(node, sandbox, call, parameters, { input: batch.items.filter(({ contact: named }) => named !== 0), settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1, onError } });

		const done = carriedOut(sandbox.journal).map((entry) => ({ entry, position: batch.itemOf(entry) as number }));
		faults += sum(record.happened.values());
		completed += done.length;
		const once = done.filter(({ entry }) => isOnce(entry)).map(({ position }) => position);
		expect(once.filter((position, index) => once.indexOf(position) !== index)).toEqual([]);
		expect(record.tooEarly).toEqual([]);
		if (call === 'contact.update') {
			for (const { id } of batch.items) {
				const applied = done.filter(({ position }) => batch.items[position].id === id).map(({ position }) => position);
				if (applied.length > 0) expect(applied.at(-1)).toBe(Math.max(...applied));
			}
		}
	}, 120_000);

	// Of one call the seed may let nothing through: where an item stops the workflow, the first request can end it.
	it('had faults to survive, and items to carry out', () => {
		expect(faults).toBeGreaterThan(20);
		expect(completed).toBeGreaterThan(20);
	});
});
