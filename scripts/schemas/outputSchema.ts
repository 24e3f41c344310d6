/** A JSON schema as n8n's editor reads it: types and properties, no constraints. */
export interface OutputSchema {
	type?: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** The schema of the items, with every property that one of them has. One that is a list in some and none in others has no type. */
export function outputSchema(values: readonly unknown[]): OutputSchema {
	const present = values.filter((value) => value !== null && value !== undefined);
	const [first] = present;
	if (first === undefined) return { type: 'null' };
	if (present.some((value) => Array.isArray(value) !== Array.isArray(first))) return {};
	if (Array.isArray(first)) return { type: 'array', items: outputSchema(present.flatMap((value) => (Array.isArray(value) ? value : []))) };
	if (typeof first !== 'object') return { type: Number.isInteger(first) ? 'integer' : typeof first };
	const records = present.filter((value) => typeof value === 'object') as Array<Record<string, unknown>>;
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, outputSchema(records.map((record) => record[name]))])) };
}
