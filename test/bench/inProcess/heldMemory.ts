import { setImmediate } from 'node:timers/promises';
import type { INodeExecutionData, INodeType } from 'n8n-workflow';
import { nodeRun, type Usage, wideItems } from './nodeRun';

/** What a run holds for an item, in bytes: its input and Acquire's answers do not count, as they are n8n's. */
export interface HeldMemory {
	/** When the first update is about to be sent: all that is read and looked up. */
	beforeWriting: number;
	/** When the last one is. */
	afterWriting: number;
	/** Of the output, once the node has returned: the items that it made around the records. */
	output: number;
}

/** Measures one run. Needs Node's --expose-gc. Throws without it. */
export async function heldMemory(node: INodeType, usage: Usage, count: number): Promise<HeldMemory> {
	const items = wideItems(count, 0);
	const held = { beforeWriting: 0, afterWriting: 0, output: 0 };
	const before = { heap: 0 };
	const perItem = () => (liveHeap() - before.heap) / count;
	const execute = nodeRun(node, usage, items, {
		attributes: 10,
		onUpdate(updates) {
			if (updates === 1) held.beforeWriting = perItem();
			if (updates === count) held.afterWriting = perItem();
		},
	});
	before.heap = liveHeap();
	const output = await execute();
	// What awaited it still refers to the run in this turn.
	await setImmediate();
	held.output = perItem();
	keepAlive(items, output);
	return held;
}

function liveHeap(): number {
	if (globalThis.gc === undefined) throw new Error('Run Node with --expose-gc');
	// What one collection finalizes, the next one frees.
	for (let collections = 0; collections < 3; collections++) void globalThis.gc();
	return process.memoryUsage().heapUsed;
}

/** What is still referred to here cannot have been freed before. */
function keepAlive(...lists: Array<INodeExecutionData[] | INodeExecutionData[][]>): void {
	if (lists.some((list) => list.length === 0)) throw new Error('Nothing was measured');
}
