import { pollUntil } from '../../scripts/n8n/pollUntil';
import type { N8nWithPackage } from '../../scripts/n8n/startN8n';
import { countBy, sentUpdates } from './sentUpdates';
import { UPDATES_EACH } from './batches';
import type { QueueSetup } from './queueSetup';
import { heldExecutions } from './workerLog';

const TIMEOUT_MS = 2 * 60_000;

/**
 * Waits until a worker is in the middle of all executions that it holds, and kills it with its children as a lack of memory or of
 * current would: it can neither end anything nor write anything down.
 * @returns the ids of these executions
 */
export async function killInTheMiddle(worker: N8nWithPackage, { journal }: QueueSetup['sandbox']): Promise<string[]> {
	const held = await pollUntil(
		() => {
			const ids = heldExecutions(worker);
			const sent = countBy(sentUpdates(journal), ({ executionId }) => executionId);
			const counts = ids.map((id) => sent.get(id) ?? 0);
			// None is so near its end that it might end while the worker is being killed.
			const isMiddle = ids.length > 0 && counts.every((count) => count > 0 && count <= UPDATES_EACH * 0.7);
			return isMiddle && counts.some((count) => count >= UPDATES_EACH * 0.2) ? ids : undefined;
		},
		{ what: 'the worker to be in the middle of its executions', timeoutMs: TIMEOUT_MS, everyMs: 50 },
	);
	process.kill(-worker.pid, 'SIGKILL');
	await worker.ended;
	return held;
}
