/**
 * Something that takes a while to start, for the tests of the block: started before them, stopped after them.
 * @param what names it, such as "n8n"
 * @returns it, once it has started
 */
export function useStarted<Started extends { stop: () => Promise<void> }>(
	what: string,
	start: () => Promise<Started>,
	timeoutMs: number,
	stopTimeoutMs = 60_000,
): () => Started {
	let started: Started | undefined;
	beforeAll(async () => {
		started = await start();
	}, timeoutMs);
	afterAll(async () => await started?.stop(), stopTimeoutMs);
	return () => {
		if (started === undefined) throw new Error(`${what} did not start`);
		return started;
	};
}
