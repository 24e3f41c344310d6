/** [0, 1, 2, 4] → "items 0 to 2, 4"; what goes beyond `maxSpans` of them is counted. */
export function ranges(ascending: readonly number[], maxSpans = Infinity): string {
	const spans: Array<[number, number]> = [];
	for (const index of ascending) {
		const last = spans.at(-1);
		if (last !== undefined && last[1] === index - 1) last[1] = index;
		else spans.push([index, index]);
	}
	const named = spans.slice(0, maxSpans);
	const left = ascending.length - named.reduce((count, [from, to]) => count + to - from + 1, 0);
	const texts = named.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
	return `${ascending.length === 1 ? 'item' : 'items'} ${texts.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
