import type { PlainResource } from '../plainResources';

export type Members = Record<string, unknown>;

/** The kind of a value as far as a column keeps to one: an array is of the kind of its first entry. */
function kindOf(value: unknown): string {
	if (Array.isArray(value)) return value.length > 0 ? `array of ${kindOf(value[0])}` : 'array';
	return value === null ? 'null' : typeof value;
}

function isSameKind(one: string, other: string): boolean {
	const isEmptyArray = (one === 'array' && other.startsWith('array')) || (other === 'array' && one.startsWith('array'));
	return one === other || isEmptyArray || one === 'null' || other === 'null';
}

/** Whether a column may hold a value: a password or ids that come back as records are of no column or of another kind. */
export function fitsColumn(value: unknown, examples: unknown[] | undefined): boolean {
	return examples?.some((example) => isSameKind(kindOf(value), kindOf(example))) ?? false;
}

/** A list whose entries the examples show with ids, with ids made of the record's and of their rank; else the value as it is. */
export function withEntryIds(value: unknown, examples: unknown[] = [], recordId: number): unknown {
	const hasId = (entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry;
	if (!Array.isArray(value) || !examples.some((example) => Array.isArray(example) && example.some(hasId))) return value;
	return value.map((entry, rank): unknown => (hasId(entry) || typeof entry !== 'object' ? entry : { id: recordId * 10 + rank + 1, ...entry }));
}

/** The members under the record's names for them. */
export function renamed(sent: Members, renames: Record<string, string> = {}): Members {
	return Object.fromEntries(Object.entries(sent).map(([name, value]) => [renames[name] ?? name, value]));
}

/**
 * What a request sets, under the names of columns: one entry for each record, which is several for a create that takes a
 * list. The id is not among it, since a body only repeats it.
 */
export function membersOf(body: unknown, query: Members, { members, renames }: PlainResource): Members[] {
	const { [members ?? '']: inner, ...outer } = { ...query, ...(body as Members | undefined) };
	const each = inner === undefined ? [{}] : ([inner].flat() as Members[]);
	return each.map((own) => {
		const { id, ...rest } = renamed({ ...outer, ...own }, renames);
		return rest;
	});
}
