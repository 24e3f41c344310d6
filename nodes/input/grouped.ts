/** The entries under each of their keys, in their order. */
export function grouped<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => Iterable<string>): Map<string, Entry[]> {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const key of keysOf(entry)) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [entry]);
			else group.push(entry);
		}
	}
	return groups;
}
