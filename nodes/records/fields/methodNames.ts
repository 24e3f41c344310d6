import { titleCase } from '../../operations/titleCase';
import type { RecordFields } from './recordFields';

/** What the node's methods behind the lists of a record's fields are called. */
export function methodNames({ record }: Pick<RecordFields, 'record'>) {
	const name = titleCase(record);
	return {
		attributes: `get${name}Attributes`,
		clearable: 'getClearableFields',
		output: 'getOutputFields',
		setColumns: `get${name}ColumnsToSet`,
		updateColumns: `get${name}Columns`,
	};
}
