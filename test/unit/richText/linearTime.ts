/** Fails where reading the piece, repeated, takes time that grows faster than the length of the text. */
export function expectLinearTime(read: (text: string) => void, piece: string): void {
	const timeOf = (length: number) => processorTime(() => read(piece.repeat(length / piece.length)));
	timeOf(20_000);
	const short = Math.min(timeOf(20_000), timeOf(20_000));
	// The collection of other tests' garbage counts too, so the best of several.
	const long = Math.min(timeOf(160_000), timeOf(160_000), timeOf(160_000), timeOf(160_000));
	// Eight times as long: 64 times the time if it grew with the square. Short times are noise.
	expect(long).toBeLessThan(Math.max(24 * short, 400_000));
}

/** The microseconds that the processor takes; what else the machine does is not counted. */
export function processorTime(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return user + system;
}
