// What the contact node of built packages costs by itself, in n8n-core and without a network:
//   npm run bench:node -- [--items NUMBER] [folder of a package that is built]...
// Without a folder it is this one. With two of them, one after the other: before and after a change.
import { parseArgs } from 'node:util';
import { heldMemory } from './heldMemory';
import { longestTurn } from './longestTurn';
import { builtContactNode, nodeRun, USAGES, wideItems } from './nodeRun';
import { runMain } from '../../../scripts/runMain';

// Columns of an item of an account with so many custom attributes.
const WIDE = { attributes: 500, columns: 20 };

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { items: { type: 'string', default: '50000' } }, allowPositionals: true });
	const items = Number(values.items);
	for (const folder of positionals.length > 0 ? positionals : ['.']) {
		const node = builtContactNode(folder);
		console.log(`${folder}: bytes held for each of ${items} items`);
		for (const usage of USAGES) {
			await nodeRun(node, usage, wideItems(1_000, 0), { attributes: 10 })();
			const { beforeWriting, afterWriting, output } = await heldMemory(node, usage, items);
			console.log(`  ${usage.label}: ${beforeWriting.toFixed(0)} before the first update, ${afterWriting.toFixed(0)} before the last one, ${output.toFixed(0)} in the output`);
		}
		for (const count of [5_000, 10_000, 20_000]) {
			const { attributes, columns } = WIDE;
			const run = nodeRun(node, USAGES[0], wideItems(count, columns), { attributes });
			const { duration, longest, longestTurn: turn } = await longestTurn(run);
			console.log(`  Map, ${count} items × ${attributes} attributes: ${duration.toFixed(0)} ms, longest turn ${turn.toFixed(0)} ms, ${longest.toFixed(0)} ms with garbage collection`);
		}
	}
}

void runMain(main);
