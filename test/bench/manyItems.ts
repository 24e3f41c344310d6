import { contenders, type ContenderRig } from './contenders';
import { median } from './median';
import { peakMemory, resetPeakMemory } from './peakMemory';
import { timeExactly } from './rounds';
import type { Target } from './targets';

/** What ten times the items cost. */
export interface ManyItems {
	label: string;
	/** Peak resident memory of n8n, in MB. */
	peak?: number;
	/** Milliseconds for the items, and for ten times as many. */
	once?: number;
	tenfold?: number;
	/** Why it was not measured. */
	refused?: string;
}

const TENFOLD = 10;
const WARM_UP_ITEMS = 100;
const RUNS_AFTER = 3;

/** Measures one contender, in the n8n of the rig, which must be a fresh one. */
async function measure(id: string, items: number, rig: ContenderRig): Promise<ManyItems> {
	const contender = contenders(rig).find((candidate) => candidate.id === id);
	if (contender === undefined) throw new Error(`No contender is called ${id}`);
	const { label } = contender;
	try {
		// The large run comes first: what earlier runs left for the garbage collector would count as its memory.
		await timeExactly(contender, WARM_UP_ITEMS, rig.sandbox);
		resetPeakMemory(rig.n8n.pid);
		const tenfold = await timeExactly(contender, items * TENFOLD, rig.sandbox);
		const peak = peakMemory(rig.n8n.pid);
		const once: number[] = [];
		for (let run = 0; run < RUNS_AFTER; run++) once.push(await timeExactly(contender, items, rig.sandbox));
		return { label, once: median(once), tenfold, peak };
	} catch (error) {
		rig.signal?.throwIfAborted();
		return { label, refused: error instanceof Error ? error.message : String(error) };
	}
}

/** Our node and the HTTP Request node, each in an n8n of its own. `open` starts a fresh one. */
export async function measureManyItems(items: number, open: () => Promise<ContenderRig>): Promise<ManyItems[]> {
	const measured: ManyItems[] = [];
	for (const id of ['map', 'http-request']) {
		const rig = await open();
		try {
			measured.push(await measure(id, items, rig));
		} finally {
			await rig.n8n.stop();
		}
	}
	return measured;
}

/** The targets of ten times the items. */
export function manyItemsTargets([ours, peer]: Array<ManyItems | undefined>): Target[] {
	return [
		{ label: 'Ten times the items: peak memory over that with HTTP Request', measured: quotient(ours?.peak, peer?.peak), unit: '×', atMost: 1 },
		{ label: 'Ten times the items: time over that of the items', measured: quotient(ours?.tenfold, ours?.once), unit: '×', atMost: 11 },
	];
}

function quotient(over: number | undefined, under: number | undefined): number | undefined {
	return over === undefined || under === undefined ? undefined : over / under;
}
