import { setTimeout as delay } from 'node:timers/promises';

export interface PollOptions {
	/** What is waited for, as the end of the sentence "waited … s for". */
	what: string;
	timeoutMs: number;
	everyMs?: number;
	signal?: AbortSignal;
}

/**
 * Calls `look` until it returns something else than undefined, and returns that.
 * @throws when the time is up, when `signal` is aborted, and whatever `look` throws
 */
export async function pollUntil<T>(
	look: () => Promise<T | undefined> | T | undefined,
	{ what, timeoutMs, everyMs = 100, signal }: PollOptions,
): Promise<T> {
	const deadline = performance.now() + timeoutMs;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}`);
		await delay(everyMs, undefined, { signal });
	}
}
