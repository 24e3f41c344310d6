import { sleep } from 'n8n-workflow';

// Runs that wait for nothing would follow each other without a pause, in which n8n does its other work and sees that the execution is canceled.
const MAX_TURN_MS = 25;

/** Work on numbered items, some of which must wait for others. */
export interface OrderedWork {
	/** How many items there are. */
	count: number;
	/** How many may be in flight at once. */
	concurrency: number;
	/** What orders an item; nothing if it is left out. Of items that share a key, one starts when the one before it has ended. */
	keysOf?(index: number): Iterable<string>;
	/** Runs one item. Must not reject. */
	run(index: number): Promise<void>;
	/** Asked before each start; what has not started then never does. */
	isStopped(): boolean;
}

/** Runs the items in input order, up to `concurrency` at once, those with a key in common one after the other. */
export async function runOrdered({ count, concurrency, keysOf = () => [], run, isStopped }: OrderedWork): Promise<void> {
	const { blockers, dependents } = dependenciesOf(count, keysOf);
	// Items that others held up; all of them lie before the cursor, so they go first.
	const freed: number[] = [];
	let cursor = 0;
	let turnEnd = 0;
	let nextTurn: Promise<void> | undefined;

	/** Asked after each run. */
	function pauseAfterLongTurn(): Promise<void> | undefined {
		if (nextTurn === undefined) {
			turnEnd = Date.now() + MAX_TURN_MS;
			nextTurn = sleep(0).then(() => (nextTurn = undefined));
		}
		return Date.now() > turnEnd ? nextTurn : undefined;
	}

	function next(): number | undefined {
		if (freed.length > 0) return freed.shift();
		while (cursor < count && blockers[cursor] > 0) cursor += 1;
		return cursor < count ? cursor++ : undefined;
	}

	function release(index: number): void {
		for (const dependent of dependents.get(index) ?? []) {
			blockers[dependent] -= 1;
			// One that the cursor has not reached yet is found there.
			if (blockers[dependent] === 0 && dependent < cursor) freed.push(dependent);
		}
	}

	await new Promise<void>((resolve, reject) => {
		let inFlight = 0;
		function fill(): void {
			while (inFlight < concurrency && !isStopped()) {
				const index = next();
				if (index === undefined) break;
				inFlight += 1;
				run(index).then(pauseAfterLongTurn).then(() => {
					inFlight -= 1;
					release(index);
					fill();
				}, reject);
			}
			if (inFlight === 0) resolve();
		}
		fill();
	});
}

/** For each item how many earlier ones it waits for, and which later ones wait for it. */
function dependenciesOf(count: number, keysOf: Required<OrderedWork>['keysOf']) {
	const blockers = new Uint32Array(count);
	const dependents = new Map<number, number[]>();
	const lastWithKey = new Map<string, number>();
	for (let index = 0; index < count; index++) {
		for (const key of keysOf(index)) {
			const earlier = lastWithKey.get(key);
			lastWithKey.set(key, index);
			// It may name a key twice.
			if (earlier === undefined || earlier === index) continue;
			blockers[index] += 1;
			const waiting = dependents.get(earlier);
			if (waiting === undefined) dependents.set(earlier, [index]);
			else waiting.push(index);
		}
	}
	return { blockers, dependents };
}
