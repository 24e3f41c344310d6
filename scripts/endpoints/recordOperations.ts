import { runNode } from '../../test/engine/harness/runNode';
import type { Sandbox } from '../../test/sandbox';
import { callOf, contractCalls } from '../samples/contractExamples';
import { registries } from '../samples/registries';
import { sampleParameters } from '../samples/sampleParameters';
import { operationSamples, type Sample } from './operationSamples';

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
 * Runs each operation of every registry in n8n-core against the sandbox and notes the calls that arrived there.
 * Throws for an operation whose sample fails.
 */
export async function recordOperations(sandbox: Sandbox): Promise<RecordedOperation[]> {
	const calls = contractCalls();
	const recorded: RecordedOperation[] = [];
	for (const { node, operations } of registries()) {
		for (const operation of operations) {
			const { resource, value, name, endpoint } = operation;
			const call = callOf(endpoint, calls);
			const samples: Sample[] = operationSamples[`${resource}.${value}`] ?? [{ parameters: sampleParameters(node, operation, call) }];
			const endpoints = new Set<string>();
			for (const { parameters, items = [{}], cases = [] } of samples) {
				sandbox.reset();
				sandbox.store.addBlock({ type: 'ip', data: ['192.0.2.9'], blockTill: '2099-01-31T23:59:59.000Z' });
				cases.forEach((row) => sandbox.store.addRecord('case', row));
				const run = await runNode({ type: node[0].toLowerCase() + node.slice(1), name: node }, sandbox, items, { resource, operation: value, ...parameters });
				if (run.error) throw new Error(`The sample of ${resource}.${value} failed: ${run.error.message}`);
				for (const { operationId = '' } of sandbox.journal) endpoints.add(operationId);
			}
			recorded.push({ resource, value, name, endpoints });
		}
	}
	return recorded;
}
