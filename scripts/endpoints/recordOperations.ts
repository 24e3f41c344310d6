import { operations } from '../../nodes/AcquireContact/operations';
import { runContactNode } from '../../test/engine/harness/acquireContact';
import type { Sandbox } from '../../test/sandbox';
import { operationSamples } from './operationSamples';

/** What an operation called. */
export interface RecordedOperation {
	resource: string;
	value: string;
	/** As the menu shows it. */
	name: string;
	/** The contract's `operationId` of each call. */
	endpoints: Set<string>;
}

/**
 * Runs each operation of the registry in n8n-core against the sandbox and notes the calls that arrived there.
 * Throws for an operation without a sample, or whose sample is refused.
 */
export async function recordOperations(sandbox: Sandbox): Promise<RecordedOperation[]> {
	const recorded: RecordedOperation[] = [];
	for (const { resource, value, name } of operations) {
		const samples = operationSamples[`${resource}.${value}`];
		if (samples === undefined) throw new Error(`scripts/endpoints/operationSamples.ts has no sample of ${resource}.${value}`);
		const endpoints = new Set<string>();
		for (const { parameters, items = [{}] } of samples) {
			sandbox.reset();
			sandbox.store.addBlock({ type: 'ip', data: ['192.0.2.9'], blockTill: '2099-01-31T23:59:59.000Z' });
			const run = await runContactNode(sandbox, items, { resource, operation: value, ...parameters });
			if (run.error) throw new Error(`The sample of ${resource}.${value} was refused: ${run.error.message}`);
			for (const { operationId = '' } of sandbox.journal) endpoints.add(operationId);
		}
		recorded.push({ resource, value, name, endpoints });
	}
	return recorded;
}
