import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { parseId } from '../../input/identifier';
import { nameKey } from '../../input/nameKey';
import { isObject, objectsIn } from '../../input/object';
import { operation } from '../../operations/defineOperation';
import { ofEach } from '../../operations/executionHints';
import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { columns, related, returnedParts, sortOrder } from '../../operations/fields/listing';
import { secretText, text } from '../../operations/fields/text';
import { deleted, record, recordAt, type ResultContext, rowsAt } from '../../operations/results';
import { rowFilter, withFilterColumns } from '../../operations/matchesFilters';
import { departments } from '../../records/department/department';
import { recordChoices, recordLocator } from '../../records/recordKind';
import { roles } from '../../records/role/role';
import { users } from '../../records/user/user';
import { changedDepartments, DELETES_WHAT_HAS_OTHERS, MAY_NOT_KEEP, plainName as name } from '../sharedFields';

const resource = 'user';
const simplified = ['name', 'email', 'type', 'status', 'phone', 'countryId', 'roleNames', 'departmentNames', 'dateCreated'];
// One for both, since the node has as many properties as it may have.
const ROLES_NOTICE = 'Roles decide what a user may do in Acquire. Check them before you run this. An update presumably replaces all roles or departments of the user with those that you enter.';
const NOT_CONFIRMED = ofEach('Not confirmed by Acquire, so look at the user');
const returned = {
	select: optional(
		columns(['id', 'name', 'firstName', 'lastName', 'email', 'type', 'status', 'lastLoginId', 'parentId', 'ownerId', 'phone', 'photo', 'language', 'clientId', 'stateId', 'countryId', 'dateCreated', 'meta']),
	),
	relations: optional(related(['roles', 'departments'])),
};

const create = operation('createUser')({
	resource,
	value: 'create',
	action: 'Create a user',
	description: 'Create a user with a password, roles and departments',
	notice: ROLES_NOTICE,
	fields: {
		name,
		email: text('Email', { placeholder: 'e.g. nathan@example.com', description: 'Must be unique' }),
		password: secretText('Password'),
		roles: recordChoices(roles),
		departments: optional(recordChoices(departments)),
	},
	body: ({ departments: chosen = [], ...members }) => ({ ...members, departments: chosen }),
	result: userAt('user'),
	simplified,
	tidy: withNames,
});

const deleteUser = operation('deleteUser')({
	resource,
	value: 'delete',
	action: 'Delete a user permanently',
	destructive: DELETES_WHAT_HAS_OTHERS,
	fields: { userId: recordLocator(users) },
	query: ({ userId }) => ({ userId }),
	result: deleted,
});

const get = operation('getUser')({
	resource,
	value: 'get',
	action: 'Get a user',
	fields: { userId: recordLocator(users), ...returned },
	query: returnedParts,
	result: record,
	simplified,
	tidy: withNames,
});

const getAll = operation('listUsers')({
	resource,
	value: 'getAll',
	action: 'Get many users',
	description: 'Get many users: agents, and presumably clients such as bots and API keys',
	fields: {
		...returned,
		type: optional(choice('Type', ['user', 'client'], { names: { user: 'User (Agent)', client: 'Client (Bot or API Key)' } })),
		status: optional(text('Status', { placeholder: 'e.g. active' })),
		order: optional(sortOrder()),
	},
	query: ({ select, relations, type, status }) => ({ type, status, select: withFilterColumns(select, { type, status }), relations }),
	keep: ({ type, status }) => rowFilter({ type, status }),
	result: rowsAt('data'),
	list: true,
	simplified,
	tidy: withNames,
});

const update = operation('updateUser')({
	resource,
	value: 'update',
	action: 'Update a user',
	description: `Change a user. Acquire may keep the email address as it is. ${MAY_NOT_KEEP}`,
	notice: ROLES_NOTICE,
	fields: {
		userId: recordLocator(users),
		name: optional(name),
		email: optional(text('Email', { placeholder: 'e.g. nathan@example.com', description: 'Acquire may keep the address as it is' })),
		type: optional(choice('Type', ['user'])),
		status: optional(text('Status', { placeholder: 'e.g. active' })),
		password: optional(secretText('Current Password', { description: 'The current password, which Acquire may require for a new one' })),
		newPassword: optional(secretText('New Password')),
		phone: optional(text('Phone', { placeholder: 'e.g. +1 555 0101' })),
		stateId: optional(text('State ID', { placeholder: 'e.g. NY', description: 'Short code of the state' })),
		countryId: optional(text('Country ID', { placeholder: 'e.g. 517', description: "Acquire's own ID of the country, as Get returns it" })),
		photo: optional(text('Photo', { description: 'Key of a media file in Acquire, not a URL' })),
		departments: changedDepartments,
		roles: optional(recordChoices(roles)),
	},
	body: ({ userId, newPassword, ...members }) => ({ id: String(userId), ...members, newPwd: newPassword }),
	result: userAt(0),
	simplified,
	tidy: withNames,
});

/** The user at that place in the response; a hint names what the response shows that is not what was sent. */
function userAt(place: string | number) {
	return (data: unknown, { sent = {}, hints }: ResultContext): IDataObject => {
		const user = recordAt(place)(data);
		for (const [member, value] of Object.entries(sent)) {
			if (value !== undefined && member in user && !isTaken(member, value, user[member])) hints?.gather(NOT_CONFIRMED, `${member} of user ${String(user.id)}`);
		}
		return user;
	};
}

/** True for the same roles, departments, address or status. Other texts may come back in another form, but not empty. */
function isTaken(member: string, sent: unknown, shown: unknown): boolean {
	if (!Array.isArray(sent)) return !isBlank(shown) && (!['email', 'status'].includes(member) || nameKey(String(shown)) === nameKey(String(sent)));
	// Acquire's documentation shows a department that it did not take as null.
	const ids = [shown].flat().flatMap((entry) => parseId(isObject(entry) ? entry.id : entry) ?? []);
	return ids.length === sent.length && ids.every((id) => sent.includes(id));
}

/** The user with the names of roles and departments, where they were returned. */
function withNames(user: IDataObject): IDataObject {
	const { roles: ofUser, departments: within } = user;
	return {
		...user,
		...(Array.isArray(ofUser) && { roleNames: objectsIn(ofUser).map(({ roleName }) => roleName) }),
		...(Array.isArray(within) && { departmentNames: objectsIn(within).map(({ name: departmentName }) => departmentName) }),
	} as IDataObject;
}

export const userOperations = [create, deleteUser, get, getAll, update];
