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
	let starting: Promise<Started> | undefined;
	let started: Started | undefined;
	beforeAll(async () => {
		starting = start();
		started = await starting;
	}, timeoutMs);
	// What starts too late for the tests is stopped, too.
	afterAll(async () => await (await starting?.catch(() => undefined))?.stop(), stopTimeoutMs);
	return () => {
		if (started === undefined) throw new Error(`${what} did not start`);
		return started;
	};
}
