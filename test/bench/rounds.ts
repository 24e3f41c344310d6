import type { Contender } from './contenders';
import { type ContenderSetup, timeContender } from './timeContender';

/** What came of a contender: a time for each round, or why it has none. */
export interface Outcome {
	contender: Contender;
	/** How many records one run is about. */
	count: number;
	/** Milliseconds for all items, one for each round; scaled for a contender that got a share of them. */
	times: number[];
	/** Why it was not timed. */
	rejected?: string;
}

export interface RoundsOptions {
	rounds: number;
	items: number;
	setup: ContenderSetup;
	log: (line: string) => void;
}

/** Runs before the clock counts, so that n8n has compiled what it runs. */
const WARM_UP_ITEMS = 100;

/** How many records the whole task of a contender is about. */
export function recordsOf({ task }: Contender, items: number): number {
	return task.factor * items;
}

/** Times the contenders in turn, all of them once a round, in the opposite order every other round. */
export async function runRounds(contenders: readonly Contender[], options: RoundsOptions): Promise<Outcome[]> {
	const { rounds, items, setup, log } = options;
	const outcomes = contenders.map((contender): Outcome => ({ contender, count: Math.max(1, Math.round(recordsOf(contender, items) * (contender.share ?? 1))), times: [] }));
	for (let round = 0; round <= rounds; round++) {
		const isWarmUp = round === 0;
		for (const outcome of round % 2 === 0 ? outcomes : outcomes.toReversed()) {
			setup.signal?.throwIfAborted();
			if (outcome.rejected !== undefined) continue;
			const { contender } = outcome;
			const count = isWarmUp ? Math.min(outcome.count, WARM_UP_ITEMS) : outcome.count;
			try {
				const duration = await timeContender(contender, count, setup);
				if (!isWarmUp) outcome.times.push((duration * recordsOf(contender, items)) / count);
				log(`  ${isWarmUp ? 'warm-up' : `round ${round}`}: ${contender.label}: ${Math.round(duration)} ms for ${count} ${contender.task.records}`);
			} catch (error) {
				setup.signal?.throwIfAborted();
				outcome.rejected = error instanceof Error ? error.message : String(error);
				log(`  ${contender.label} is not timed: ${outcome.rejected}`);
			}
		}
	}
	return outcomes;
}
