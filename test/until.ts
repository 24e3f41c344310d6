import { setTimeout } from 'node:timers/promises';

/** Less than the time limit of a test, which would leave this waiting: jest could never end then. */
const LIMIT_MS = 20_000;

/** Resolves when the condition holds. @throws where it does not in time */
export async function until(condition: () => boolean): Promise<void> {
	const end = performance.now() + LIMIT_MS;
	while (!condition()) {
		if (performance.now() > end) throw new Error(`This did not come true in time: ${condition.toString()}`);
		await setTimeout(5);
	}
}
