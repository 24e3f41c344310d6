import { setTimeout } from 'node:timers/promises';

/** Resolves when the condition holds. Where it never does, the time limit of the test ends it. */
export async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await setTimeout(5);
}
