/** The middle value; of an even number of values, the mean of the middle two. NaN for none. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}

/** The median of the quotients of values that belong together, and the smallest and largest of them. Nothing for lists that are empty or differ in length. */
export function medianRatio(above: readonly number[], below: readonly number[]): { measured?: number; range?: [number, number] } {
	if (above.length === 0 || above.length !== below.length) return {};
	const single = above.map((value, index) => value / below[index]);
	return { measured: median(single), range: [Math.min(...single), Math.max(...single)] };
}
