import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../recordKind';

/** Groups of agents. */
export const departments: RecordKind<'departmentId'> = {
	label: 'Department',
	plural: 'departments',
	idName: 'departmentId',
	list: 'listDepartments',
	rows: rowsAt('data'),
	names: ({ name }) => [name],
};
