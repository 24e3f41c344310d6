interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** The members of a value, by path, that the schema of the editor does not name, or names with another type. */
export function missingFromSchema(value: unknown, schema: Schema, path = ''): string[] {
	if (value === null || value === undefined || schema.type === undefined || schema.type === 'null') return [];
	if (Array.isArray(value)) {
		if (schema.type !== 'array') return [`${path}: array`];
		return value.flatMap((entry) => (schema.items === undefined ? [] : missingFromSchema(entry, schema.items, `${path}[]`)));
	}
	if (typeof value !== 'object') return (schema.type === 'integer' ? 'number' : schema.type) === typeof value ? [] : [`${path}: ${typeof value}`];
	if (schema.type !== 'object') return [`${path}: object`];
	return Object.entries(value).flatMap(([name, member]) => {
		const known = schema.properties?.[name];
		return known === undefined ? [`${path}.${name}`] : missingFromSchema(member, known, `${path}.${name}`);
	});
}
