import { mapConcurrently } from '../../../nodes/operations/mapConcurrently';

/** A run whose ends are in the hands of the test. */
function trial(inputs: string[], concurrency: number) {
	const started: string[] = [];
	const ends = new Map<string, { resolve: (result: string) => void; reject: (reason: unknown) => void }>();
	let isOver = false;
	const result = mapConcurrently(inputs, concurrency, async (input) => {
		started.push(input);
		return await new Promise<string>((resolve, reject) => ends.set(input, { resolve, reject }));
	});
	const over = () => (isOver = true);
	result.then(over, over);
	const settled = () => new Promise((resolve) => setImmediate(resolve));
	return {
		result, started, isOver: () => isOver,
		async end(input: string) { ends.get(input)?.resolve(input.toUpperCase()); await settled(); },
		async fail(input: string, reason: unknown) { ends.get(input)?.reject(reason); await settled(); },
	};
}

it('gives the results in the order of the inputs, however they end, with no more at once than it may', async () => {
	const { result, started, end } = trial(['a', 'b', 'c'], 2);
	expect(started).toEqual(['a', 'b']);
	await end('b');
	expect(started).toEqual(['a', 'b', 'c']);
	await end('c');
	await end('a');
	expect(await result).toEqual(['A', 'B', 'C']);
});

it('begins nothing after a rejection, and waits for what runs before it passes the first one on', async () => {
	const { result, started, isOver, end, fail } = trial(['a', 'b', 'c', 'd'], 3);
	await fail('b', undefined);
	await fail('a', new Error('later'));
	expect([started, isOver()]).toEqual([['a', 'b', 'c'], false]);
	await end('c');
	expect(isOver()).toBe(true);
	await expect(result).rejects.toBeUndefined();
});

it('gives nothing for nothing', async () => {
	expect(await mapConcurrently([], 1, async () => 1)).toEqual([]);
});
