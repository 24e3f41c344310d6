import { runItems } from '../../nodes/operations/runItems';
import type { Operation, Plan } from '../../nodes/operations/operation';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';

const READ_MS = 15;
// n8n drops values that the node's menu does not have.
const operation = { resource: 'contact', value: 'get' };

/** Reading an item blocks the process, as evaluating expressions does. */
function blockFor(ms: number): void {
	const end = Date.now() + ms;
	while (Date.now() < end);
}

/** How often the process got to other work while so many items were read, or their plans completed. */
async function turnsWhile(step: 'plan' | 'complete', count: number): Promise<number> {
	let other = 0;
	let turns = 0;
	const settings = { parameters: { resource: operation.resource, operation: operation.value } };
	const { context } = executeContext({ items: Array.from({ length: count }, () => ({ json: {} })), settings, credentials: credentialsOf({ account: 'acme', apiKey: 'key' }) });
	let seen = 0;
	function work(): void {
		if (other > seen) turns += 1;
		seen = other;
		blockFor(READ_MS);
	}
	const ready: Plan = { kind: 'ready', orderingKeys: [], execute: async () => await Promise.resolve([{}]) };
	const things = {
		...operation,
		endpoint: 'getContact',
		properties: [],
		plan(): Plan {
			if (step === 'plan') work();
			return step === 'plan' ? ready : { kind: 'lookups', lookups: [], complete: () => (work(), ready) };
		},
	} as unknown as Operation;
	const timer = setInterval(() => (other += 1), 1);
	try {
		const [items] = await runItems(context, [things]);
		expect(items).toHaveLength(count);
	} finally {
		clearInterval(timer);
	}
	return turns;
}

describe('reading many items', () => {
	it.each(['plan', 'complete'] as const)('lets the other work of n8n go on in between: %s', async (step) => {
		// 300 ms of work in slices of 25 ms.
		expect(await turnsWhile(step, 20)).toBeGreaterThanOrEqual(4);
	});
});
