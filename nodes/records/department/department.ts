import type { RecordKind } from '../recordKind';

/** Groups of agents. */
export const departments: RecordKind<'departmentId'> = {
	label: 'Department',
	plural: 'departments',
	list: 'listDepartments',
	names: ({ name }) => [name],
};
