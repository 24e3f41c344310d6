/** The candidate that a misspelled name most likely means; undefined where none is close. Case, spaces and punctuation do not count. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
	const wanted = plain(name);
	// A third of the letters may differ, three at most: beyond that, it is another word.
	let allowed = Math.min(3, Math.floor(wanted.length / 3));
	let nearest: string | undefined;
	for (const candidate of candidates) {
		const distance = editDistance(wanted, plain(candidate), allowed);
		if (distance > allowed) continue;
		nearest = candidate;
		allowed = distance - 1;
	}
	return nearest;
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 100);
}

/** How many letters must be added, removed or replaced to make one of the other; `limit + 1` for any number above `limit`. */
function editDistance(one: string, other: string, limit: number): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
		}
		if (Math.min(...next) > limit) return limit + 1;
		row = next;
	}
	return row[other.length];
}
