import { TurnWatch, type Waits } from '../measuredNode/turnWatch';

/** How long some work took, in milliseconds, and how long other work of the process had to wait in the meantime. */
export async function longestTurn(work: () => Promise<unknown>): Promise<Waits & { duration: number }> {
	const watch = new TurnWatch();
	const start = performance.now();
	await work();
	const duration = performance.now() - start;
	return { duration, ...(await watch.stop()) };
}
