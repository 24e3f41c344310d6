import type { IDataObject, INode } from 'n8n-workflow';
import { type Walked, walked } from '../../walk/walkedOperations';
import { pick, seededRandom } from '../seed';
import { type NumberedSample, numberedSample } from './numberedSample';

/** One workflow of the soak: an operation on so many items. */
export interface PlannedRun {
	/** Its place in the soak, from 0. */
	index: number;
	walked: Walked;
	sample: NumberedSample;
	/** Its first item, counted over the whole soak. */
	firstItem: number;
	items: IDataObject[];
	/** Positions of items that name no record. */
	nameless: ReadonlySet<number>;
	settings: Partial<INode>;
	options: IDataObject;
}

export const TIMEOUT_MS = 4_000;
const SMALL = [1, 1, 2, 3, 5, 8, 13];
const LARGE = [...SMALL, 34, 120];
// From so many items on, large batches leave room for every operation.
const LONG_SOAK = 5_000;
const NAMELESS_SHARE = 0.03;

// What waits for a person ends no run.
const operations = walked.filter(({ operation }) => !operation.waits).map((one) => ({ walked: one, sample: numberedSample(one) }));

/** All operations of all nodes, round after round, each time in another order, until so many items are planned. The seed alone decides. */
export function planRuns(seed: string, items: number): PlannedRun[] {
	const runs: PlannedRun[] = [];
	let planned = 0;
	for (let round = 0; planned < items; round++) {
		for (const one of shuffled(operations, seededRandom(`${seed} round ${round}`))) {
			if (planned >= items) break;
			const run = planRun(seed, runs.length, one, planned, items);
			runs.push(run);
			planned += run.items.length;
		}
	}
	return runs;
}

function planRun(seed: string, index: number, one: { walked: Walked; sample: NumberedSample }, firstItem: number, total: number): PlannedRun {
	const random = seededRandom(`${seed} run ${index}`);
	const count = Math.min(total - firstItem, pick(total < LONG_SOAK ? SMALL : LARGE, random));
	const onError = pick(['stopWorkflow', 'continueRegularOutput', 'continueRegularOutput', 'continueErrorOutput', 'continueErrorOutput'] as const, random);
	const retry = random() < 0.2 ? { retryOnFail: true, maxTries: pick([2, 3], random), waitBetweenTries: 1 } : {};
	const options = { timeout: TIMEOUT_MS, concurrency: pick([1, 2, 5, 10, 20], random), maxRetries: pick([1, 2, 3], random) };
	// Of a run that stops nothing else would be left.
	const mayBeNameless = one.sample.records.length > 0 && onError !== 'stopWorkflow';
	const positions = [...Array(count).keys()];
	const nameless = new Set(positions.filter(() => mayBeNameless && random() < NAMELESS_SHARE));
	const items = positions.map((position) => one.sample.jsonOf(firstItem + position, nameless.has(position) ? 'nobody' : undefined));
	return { ...one, index, firstItem, items, nameless, settings: { onError, ...retry }, options };
}

function shuffled<Entry>(list: readonly Entry[], random: () => number): Entry[] {
	return list.map((entry) => ({ entry, rank: random() })).sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
