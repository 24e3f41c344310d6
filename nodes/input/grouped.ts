/** The entries under each of their keys, in their order. */
export function grouped<Entry, Key = string>(entries: Iterable<Entry>, keysOf: (entry: Entry) => Iterable<Key>): Map<Key, Entry[]> {
	const groups = new Map<Key, Entry[]>();
	for (const entry of entries) {
		for (const key of keysOf(entry)) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [entry]);
			else group.push(entry);
		}
	}
	return groups;
}
