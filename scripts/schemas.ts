import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pick } from '../nodes/operations/output';
import { callOf, contractCalls } from './samples/contractExamples';
import { registries } from './samples/registries';
import { sampleOutput } from './samples/sampleOutput';
import { sampleParameters } from './samples/sampleParameters';
import { commonColumns } from './schemas/commonColumns';
import { outputSchema } from './schemas/outputSchema';
import { runMain } from './runMain';

// Part of npm run build: what each operation returns, from the contract's examples, so that n8n's editor can offer the fields
// before the first run. n8n looks for them beside the node's file.

// What the examples have beside the documented attributes: an account need not have it.
const MADE_UP = 'loyalty_tier';

const dist = resolve(__dirname, '../dist/nodes');

async function main(): Promise<void> {
	const calls = contractCalls();
	for (const { node, operations } of registries()) {
		for (const operation of operations) {
			const call = callOf(operation.endpoint, calls);
			const items = await sampleOutput(operation, sampleParameters(node, operation, call), calls);
			if (items.length === 0) throw new Error(`${node} ${operation.resource} ${operation.value} returns nothing for the contract's example`);
			const columns = commonColumns[`${node} ${operation.resource} ${operation.value}`];
			const shown = columns === undefined ? items : items.map((item) => pick(item, columns));
			const file = join(dist, node, '__schema__', 'v1.0.0', operation.resource, `${operation.value}.json`);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, JSON.stringify(outputSchema(shown), (name, member: unknown) => (name === MADE_UP ? undefined : member)));
		}
	}
}

void runMain(main);
