import { inputError } from '../../input/itemError';
import { nameKey } from '../../input/nameKey';
import { quote } from '../../input/quote';
import { operation } from '../../operations/defineOperation';
import { type Field, optional } from '../../operations/field';
import { jsonObject } from '../../operations/fields/json';
import { columns, related, returnedParts, sortOrder } from '../../operations/fields/listing';
import { text } from '../../operations/fields/text';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { deleted, record, rowsAt } from '../../operations/results';
import { withFilterColumns } from '../../operations/matchesFilters';
import { recordLocator } from '../../records/recordKind';
import { roles } from '../../records/role/role';
import { DELETES_WHAT_HAS_OTHERS } from '../sharedFields';

const resource = 'role';
const simplified = ['roleName', 'meta.accessLevel', 'permissionType'];
const returned = {
	select: optional(columns(['id', 'roleName', 'permissions', 'permissionType', 'meta'])),
	relations: optional(related(['users'])),
};
const accessLevel = optional(text('Access Level', { placeholder: 'e.g. account' }));

const create = operation('createRole')({
	resource,
	value: 'create',
	action: 'Create a role',
	description: 'Create a role with its permissions',
	fields: { roleName: text('Name', { placeholder: 'e.g. Chat Agent' }), permissions: permissionsField(), accessLevel },
	body: ({ roleName, permissions, accessLevel: level }) => ({ roleName, permissions, ...(level && { meta: { accessLevel: level } }) }),
	result: record,
	simplified,
});

const deleteRole = operation('deleteRole')({
	resource,
	value: 'delete',
	action: 'Delete a role permanently',
	destructive: DELETES_WHAT_HAS_OTHERS,
	fields: { roleId: recordLocator(roles) },
	query: ({ roleId }) => ({ id: roleId }),
	result: deleted,
});

const get = operation('getRole')({
	resource,
	value: 'get',
	action: 'Get a role',
	description: 'Get one role with its permissions',
	fields: { roleId: recordLocator(roles), ...returned },
	query: returnedParts,
	result: record,
	simplified,
});

const getAll = operation('listRoles')({
	resource,
	value: 'getAll',
	action: 'Get many roles',
	fields: { ...returned, roleName: optional(text('Name', { placeholder: 'e.g. Chat Agent' })), order: optional(sortOrder()) },
	query: ({ select, relations, roleName }) => ({ roleName, select: withFilterColumns(select, { roleName }), relations }),
	// Acquire may look for a part of the name.
	keep: ({ roleName }) => ({ roleName: shown }) => roleName === undefined || typeof shown !== 'string' || nameKey(shown).includes(nameKey(roleName)),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const update = operation('updateRole')({
	resource,
	value: 'update',
	action: 'Update a role',
	description: 'Change the name or the permissions of a role',
	notice: 'This changes what every user with the role may do in Acquire. Permissions that you enter presumably replace all that the role has: enter the complete list.',
	fields: { roleId: recordLocator(roles), roleName: optional(text('Name', { placeholder: 'e.g. Chat Agent' })), permissions: optional(permissionsField('Presumably replaces all that the role has, so enter the complete list; empty keeps them. ')), accessLevel },
	readFirst: 'getRole',
	body: ({ roleName, permissions, accessLevel: level }, current) => ({
		roleName: givenOrCurrent(roleName, current.roleName, 'Name'),
		permissions: givenOrCurrent(permissions, current.permissionType, 'Permissions'),
		...((level || current.meta) && { meta: { ...current.meta, ...(level && { accessLevel: level }) } }),
	}),
	result: record,
	simplified,
});

/** Module to the features of it that the role may use. */
type Permissions = Record<string, string[]>;

/** The permissions of a role, as JSON: Acquire's modules and features are not all known. `effect` stands before their description. */
function permissionsField(effect = ''): Field<Permissions> {
	const { property, read } = jsonObject<Permissions>('Permissions', {
		description: `${effect}The features that the role may use in each module, e.g. {"chat": ["cobrowse", "audio-calls"], "knowledge-base": ["add"]}. Get an existing role to see the names.`,
	});
	return {
		property,
		read(raw, reading) {
			const permissions = read(raw, reading);
			const wrong = Object.entries(permissions).find(([, features]) => !Array.isArray(features) || features.some((feature) => typeof feature !== 'string'));
			if (wrong === undefined) return permissions;
			throw inputError(reading.label, `'${reading.label}' holds no list of features for ${quote(wrong[0])}`, 'Enter each module with a list, e.g. {"chat": ["cobrowse"]}.');
		},
	};
}

export const roleOperations = [create, deleteRole, get, getAll, update];
