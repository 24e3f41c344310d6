import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { columns, related, sortOrder } from '../../operations/fields/listing';
import { ownerFilter } from '../../operations/fields/ownerFilter';
import { text } from '../../operations/fields/text';
import { rowsAt } from '../../operations/results';
import { rowFilter, withFilterColumns } from '../../operations/matchesFilters';
import { recordLocator } from '../../records/recordKind';
import { users } from '../../records/user/user';

const resource = 'auditLog';
const SECRETS_NOTICE = 'Entries may hold secrets in clear text, such as API tokens. The Simplified output shows them only in columns that you choose.';

const getAll = operation('listAuditLogs')({
	resource,
	value: 'getAll',
	action: 'Get many audit log entries',
	description: 'Get many entries of the audit log, presumably newest first',
	notice: SECRETS_NOTICE,
	fields: {
		userId: ownerFilter(recordLocator(users, { description: 'The user who acted, by ID or name' })),
		objectTable: optional(text('Object', { placeholder: 'e.g. setting', description: 'The kind of record that was changed, such as setting, user, webhook, feedback or shortcut' })),
		actionType: optional(text('Action', { placeholder: 'e.g. created', description: 'What was done: created or modified' })),
		select: optional(
			columns(['id', 'objectTable', 'objectId', 'objectProperty', 'actionType', 'actionDate', 'actionOwnerType', 'dataBefore', 'dataAfter', 'ip']),
		),
		relations: optional(related(['user'])),
		order: optional(sortOrder('By ID; unverified')),
	},
	query: ({ order, userId, select, ...filters }) => ({
		...filters,
		userId: userId && String(userId),
		select: withFilterColumns(select, { objectTable: filters.objectTable, actionType: filters.actionType }),
		id: order,
	}),
	keep: ({ userId, objectTable, actionType }) => rowFilter({ userId, objectTable, actionType }),
	result: rowsAt('data'),
	list: 'numberedPages',
	simplified: ['objectTable', 'actionType', 'actionDate', 'actionOwnerType', 'user.id', 'user.name', 'user.email', 'ip'],
});

const getUsers = operation('listAuditLogUsers')({
	resource,
	value: 'getUsers',
	action: 'Get audit log users',
	description: 'Get the users who appear in the audit log, each with one entry',
	recordLabel: 'audit log user',
	notice: SECRETS_NOTICE,
	fields: {},
	result: rowsAt('data'),
	list: true,
	simplified: ['name', 'email', 'type', 'status', 'auditUser.objectTable', 'auditUser.actionType', 'auditUser.actionDate', 'auditUser.ip'],
});

export const auditLogOperations = [getAll, getUsers];
