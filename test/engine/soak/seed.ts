const DEFAULT_ITEMS = 300;
// The same for everyone, so that a test that passes for one does for the other; `npm run soak` takes a new one each time.
const DEFAULT_SEED = '20261';

/** What a soak is repeated with: `SOAK_SEED` and `SOAK_ITEMS` of the environment, else the seed of all tests and as many items as the test says. */
export function soakSettings(defaultItems = DEFAULT_ITEMS): { seed: string; items: number } {
	const { SOAK_SEED: seed = DEFAULT_SEED, SOAK_ITEMS: items = String(defaultItems) } = process.env;
	if (!/^[1-9]\d*$/.test(items)) throw new Error(`SOAK_ITEMS is not a number above 0: ${items}`);
	return { seed, items: Number(items) };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return value >>> 0;
}

/** Numbers from 0 to below 1, the same ones for the same label (mulberry32). */
export function seededRandom(label: string): () => number {
	let state = hash(label);
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One entry of a non-empty list. */
export function pick<Entry>(list: readonly Entry[], random: () => number): Entry {
	return list[Math.floor(random() * list.length)];
}
