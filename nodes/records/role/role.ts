import type { RecordKind } from '../recordKind';

/** What users may do. */
export const roles: RecordKind<'roleId'> = {
	label: 'Role',
	plural: 'roles',
	list: 'listRoles',
	names: ({ roleName }) => [roleName],
};
