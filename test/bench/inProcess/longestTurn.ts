import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const RESOLUTION_MS = 5;

/** How long some work took, and the longest that other work of the process had to wait for its turn in the meantime, in milliseconds. */
export async function longestTurn(work: () => Promise<unknown>): Promise<{ duration: number; longest: number }> {
	const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delays.enable();
	// The first delay counts from a timer that has fired.
	await setTimeout(4 * RESOLUTION_MS);
	delays.reset();
	const start = performance.now();
	await work();
	const duration = performance.now() - start;
	await setTimeout(4 * RESOLUTION_MS);
	delays.disable();
	return { duration, longest: delays.max / 1e6 };
}
