import type { Contender } from './contenders';
import type { BenchSandbox, Tally } from './sandboxProcess';

/** What came of a contender: a time for each round, or why it has none. */
export interface Outcome {
	contender: Contender;
	/** How many updates one run carries out. */
	count: number;
	/** Milliseconds for all items, one for each round; scaled for a contender that got a share of them. */
	times: number[];
	/** Why it was not timed. */
	refused?: string;
}

export interface RoundsOptions {
	rounds: number;
	items: number;
	sandbox: BenchSandbox;
	log: (line: string) => void;
	signal?: AbortSignal;
}

/** Runs before the clock counts, so that n8n has compiled what it runs. */
const WARM_UP_ITEMS = 100;

/** Why the sandbox did not see exactly one update for each item; undefined if it did. */
export function notExactly(count: number, { sent, carriedOut, contacts, changed }: Tally): string | undefined {
	const isExact = [sent, carriedOut, contacts, changed].every((seen) => seen === count);
	return isExact
		? undefined
		: `${count} updates were asked for; ${sent} were sent, ${carriedOut} carried out, on ${contacts} contacts, of which ${changed} changed`;
}

/** Times one run, unless the updates that it carried out are not the expected ones. Throws then. */
export async function timeExactly(contender: Contender, count: number, sandbox: BenchSandbox, ended?: () => void): Promise<number> {
	const duration = await contender.time(count, ended);
	const reason = notExactly(count, await sandbox.tally());
	if (reason !== undefined) throw new Error(reason);
	return duration;
}

/** Times the contenders in turn, all of them once a round, in the opposite order every other round. */
export async function runRounds(contenders: Contender[], options: RoundsOptions): Promise<Outcome[]> {
	const { rounds, items, sandbox, log, signal } = options;
	const outcomes = contenders.map((contender): Outcome => ({ contender, count: Math.max(1, Math.round(items * contender.share)), times: [] }));
	for (let round = 0; round <= rounds; round++) {
		const isWarmUp = round === 0;
		for (const outcome of round % 2 === 0 ? outcomes : outcomes.toReversed()) {
			signal?.throwIfAborted();
			if (outcome.refused !== undefined) continue;
			const { contender } = outcome;
			const count = isWarmUp ? Math.min(outcome.count, WARM_UP_ITEMS) : outcome.count;
			try {
				const duration = await timeExactly(contender, count, sandbox);
				if (!isWarmUp) outcome.times.push((duration * items) / count);
				log(`  ${isWarmUp ? 'warm-up' : `round ${round}`}: ${contender.label}: ${Math.round(duration)} ms for ${count} updates`);
			} catch (error) {
				signal?.throwIfAborted();
				outcome.refused = error instanceof Error ? error.message : String(error);
				log(`  ${contender.label} is not timed: ${outcome.refused}`);
			}
		}
	}
	return outcomes;
}
