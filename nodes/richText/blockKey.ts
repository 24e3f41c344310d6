const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 5;

/** Keys for blocks: five characters, the first a letter, and the same for the same texts in the same order. No two of one are equal, nor any to those that are `taken`. */
export class BlockKeys {
	private readonly given: Set<unknown>;

	constructor(taken: readonly unknown[] = []) {
		this.given = new Set(taken);
	}

	next(text: string): string {
		let seed = `${this.given.size} ${text}`;
		let key = keyOf(seed);
		while (this.given.has(key)) {
			seed += '+';
			key = keyOf(seed);
		}
		this.given.add(key);
		return key;
	}
}

/** FNV-1a, written in base 32. */
function keyOf(seed: string): string {
	let hash = 0x811c9dc5;
	for (let n = 0; n < seed.length; n += 1) hash = Math.imul(hash ^ seed.charCodeAt(n), 0x01000193) >>> 0;
	// 26 letters for the first: a key of digits alone would be taken for an index.
	let key = ALPHABET[hash % 26];
	let rest = Math.floor(hash / 26);
	while (key.length < LENGTH) {
		key += ALPHABET[rest % 32];
		rest = Math.floor(rest / 32);
	}
	return key;
}
