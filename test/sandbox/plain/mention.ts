const counts = ['deleted', 'affected', 'affectedRows'];

/** What a response without a record tells about the one concerned. */
export interface Mention {
	/** The id in the contract's example; undefined if the only number there is the id. */
	exampleId: unknown;
	id: number;
	/** How many records a delete has deleted. */
	count?: number;
}

/**
 * A copy of an example's data that mentions another record: numbers of deleted records are the count, and an id, alone or
 * as a member, is the record's.
 */
export function mentioning(data: unknown, { exampleId, id, count }: Mention, key = ''): unknown {
	if (typeof data === 'number') {
		if (counts.includes(key)) return count ?? data;
		return exampleId === undefined || data === exampleId ? id : data;
	}
	if (Array.isArray(data)) return data.map((entry) => mentioning(entry, { exampleId, id, count }));
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([name, member]) => [name, mentioning(member, { exampleId, id, count }, name)]));
}
