import { contenderOf } from './contenders';
import { medianRatio } from './median';
import { peakMemory, resetPeakMemory } from './peakMemory';
import type { Target } from './targets';
import { type ContenderSetup, timeContender } from './timeContender';

/** What ten times the items cost, one entry for each round. */
export interface ManyItems {
	label: string;
	/** Peak resident memory of n8n from the first item to the end of the execution, in MB. */
	peaks: number[];
	/** Milliseconds for the items, and for ten times as many. */
	once: number[];
	tenfold: number[];
	/** Why it was not measured. */
	rejected?: string;
}

const TENFOLD = 10;
const WARM_UP_ITEMS = 100;
// When V8 collects garbage differs from run to run, so that one peak says little.
const ROUNDS = 5;

/** Measures one contender, in the n8n of the setup, which must be a fresh one: what earlier runs left would count as its memory. */
async function measure(id: string, items: number, into: ManyItems, setup: ContenderSetup): Promise<void> {
	const contender = contenderOf(id);
	const { pid } = setup.n8n;
	await timeContender(contender, WARM_UP_ITEMS, setup);
	resetPeakMemory(pid);
	into.tenfold.push(await timeContender(contender, items * TENFOLD, setup, () => into.peaks.push(peakMemory(pid))));
	into.once.push(await timeContender(contender, items, setup));
}

/** Our node and the HTTP Request node, in turn, each time in an n8n of its own. `open` starts a fresh one. */
export async function measureManyItems(
	items: number,
	open: () => Promise<ContenderSetup>,
	log: (line: string) => void,
): Promise<ManyItems[]> {
	const measured = ['map', 'http-request'].map((id) => ({ id, result: { label: contenderOf(id).label, peaks: [], once: [], tenfold: [] } as ManyItems }));
	for (let round = 1; round <= ROUNDS; round++) {
		for (const { id, result } of round % 2 === 0 ? measured.toReversed() : measured) {
			if (result.rejected !== undefined) continue;
			const setup = await open();
			try {
				await measure(id, items, result, setup);
				log(`  round ${round}: ${result.label}: ${result.peaks.at(-1)?.toFixed(0)} MB for ${items * TENFOLD} updates`);
			} catch (error) {
				setup.signal?.throwIfAborted();
				result.rejected = error instanceof Error ? error.message : String(error);
			} finally {
				await setup.n8n.stop();
			}
		}
	}
	return measured.map(({ result }) => result);
}

/** The targets of ten times the items. */
export function manyItemsTargets([ours, peer]: Array<ManyItems | undefined>): Target[] {
	const memory = medianRatio(ours?.peaks ?? [], peer?.peaks ?? []);
	const time = medianRatio(ours?.tenfold ?? [], ours?.once ?? []);
	return [
		{ label: 'Ten times the items: peak memory over that with HTTP Request', ...memory, unit: '×', atMost: 1 },
		{ label: 'Ten times the items: time over that of the items', ...time, unit: '×', atMost: 11 },
	];
}
