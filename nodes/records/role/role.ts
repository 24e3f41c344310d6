import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../recordKind';

/** What users may do. */
export const roles: RecordKind<'roleId'> = {
	label: 'Role',
	plural: 'roles',
	idName: 'roleId',
	list: 'listRoles',
	rows: rowsAt('data'),
	names: ({ roleName }) => [roleName],
};
