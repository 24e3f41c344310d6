/** Fails where reading the piece, repeated and with the ending after it, takes time that grows faster than the length of the text. */
export function expectLinearTime(read: (text: string) => void, piece: string, ending = ''): void {
	const timeOf = (length: number) => processorTime(() => read(piece.repeat(length / piece.length) + ending));
	timeOf(10_000);
	let measured = { long: 0, bound: 0 };
	for (let attempt = 0; attempt < 3; attempt++) {
		const short = Math.min(timeOf(10_000), timeOf(10_000));
		// Eight times as long: 64 times the time if it grew with the square. Short times are noise.
		const bound = Math.max(24 * short, 300_000);
		measured = { long: shortestBelow(bound, 4, () => timeOf(80_000)), bound };
		if (measured.long < bound) return;
	}
	expect(measured.long).toBeLessThan(measured.bound);
}

/**
 * The first of so many measurements that is below the bound, or the shortest. A collection of garbage, other tests' too, falls
 * into some of them; what grows with the square is too slow in all.
 */
export function shortestBelow(bound: number, attempts: number, measure: () => number): number {
	let shortest = Infinity;
	for (let attempt = 0; attempt < attempts && shortest >= bound; attempt++) shortest = Math.min(shortest, measure());
	return shortest;
}

/** The microseconds that the processor takes; what else the machine does is not counted. */
export function processorTime(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return user + system;
}
