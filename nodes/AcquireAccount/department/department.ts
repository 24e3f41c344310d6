import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { columns, related, returnedParts, sortOrder } from '../../operations/fields/listing';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { deleted, record, recordAt, rowsAt } from '../../operations/results';
import { rowFilter, withFilterColumns } from '../../operations/matchesFilters';
import { departments } from '../../records/department/department';
import { recordLocator } from '../../records/recordKind';
import { DELETES_WHAT_HAS_OTHERS, uniqueName as name } from '../sharedFields';

const resource = 'department';
const simplified = ['name', 'status'];
const status = choice('Status', ['active', 'disabled']);
const returned = {
	select: optional(columns(['id', 'name', 'status'])),
	relations: optional(related(['users'])),
};

const create = operation('createDepartment')({
	resource,
	value: 'create',
	action: 'Create a department',
	fields: { name, status },
	body: (department) => ({ department_list: [department] }),
	result: recordAt(0),
	simplified,
});

const deleteDepartment = operation('deleteDepartment')({
	resource,
	value: 'delete',
	action: 'Delete a department permanently',
	destructive: DELETES_WHAT_HAS_OTHERS,
	fields: { departmentId: recordLocator(departments) },
	query: ({ departmentId }) => ({ id: departmentId }),
	result: deleted,
});

const get = operation('getDepartment')({
	resource,
	value: 'get',
	action: 'Get a department',
	fields: { departmentId: recordLocator(departments), ...returned },
	query: returnedParts,
	result: record,
	simplified,
});

const getAll = operation('listDepartments')({
	resource,
	value: 'getAll',
	action: 'Get many departments',
	fields: { ...returned, status: optional(status), order: optional(sortOrder()) },
	query: ({ select, relations, status: wanted }) => ({ status: wanted, select: withFilterColumns(select, { status: wanted }), relations }),
	keep: ({ status: wanted }) => rowFilter({ status: wanted }),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const update = operation('updateDepartment')({
	resource,
	value: 'update',
	action: 'Update a department',
	description: 'Rename a department or switch it on or off',
	fields: { departmentId: recordLocator(departments), name: optional(name), status: optional(status) },
	readFirst: 'getDepartment',
	body: (given, current) => ({ name: givenOrCurrent(given.name, current.name, 'Name'), status: givenOrCurrent(given.status, current.status, 'Status') }),
	result: record,
	simplified,
});

export const departmentOperations = [create, deleteDepartment, get, getAll, update];
