/** What the node's methods behind the lists of a record's fields are called. */
export const FIELD_METHODS = {
	attributes: 'getAttributes',
	clearable: 'getClearableFields',
	columnsToSet: 'getColumnsToSet',
	columnsToUpdate: 'getColumnsToUpdate',
	output: 'getOutputFields',
} as const;
