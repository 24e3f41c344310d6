import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../nodes/AcquireAccount/operations';
import type { Operation } from '../../../nodes/operations/operation';
import { fakeClient } from '../fakes/fakeClient';
import { execute } from '../operations/tagOperations';

const getAll = (resource: string) => operations.find((operation) => operation.resource === resource && operation.value === 'getAll') as Operation;

describe.each<{ resource: string; filters: IDataObject; rows: IDataObject[]; kept: number[]; select: string[] }>([
	{ resource: 'department', filters: { status: 'disabled' }, rows: [{ id: 1, status: 'active' }, { id: 2, status: 'Disabled' }, { id: 3 }], kept: [2, 3], select: ['id', 'status'] },
	{
		resource: 'user', filters: { type: 'user', status: 'active ' }, kept: [3, 4], select: ['id', 'type', 'status'],
		rows: [{ id: 1, type: 'client', status: 'active' }, { id: 2, type: 'user', status: 'disable' }, { id: 3, type: 'user', status: 'active' }, { id: 4, type: 'user' }],
	},
	{ resource: 'role', filters: { roleName: 'chat agent' }, rows: [{ id: 1, roleName: 'Administrator' }, { id: 2, roleName: 'Chat Agent' }, { id: 3, roleName: 'Senior chat agents' }, { id: 4 }], kept: [2, 3, 4], select: ['id', 'roleName'] },
	{
		resource: 'auditLog', filters: { userId: { mode: 'id', value: '2' }, objectTable: 'setting', actionType: 'created' }, kept: [1, 5], select: ['id', 'objectTable', 'actionType'],
		rows: [
			{ id: 1, user: { id: 2 }, objectTable: 'setting', actionType: 'created' },
			{ id: 2, user: { id: 20 }, objectTable: 'setting', actionType: 'created' },
			{ id: 3, user: { id: 2 }, objectTable: 'user', actionType: 'created' },
			{ id: 4, user: { id: 2 }, objectTable: 'setting', actionType: 'modified' },
			{ id: 5, user: null },
		],
	},
])('the filters of $resource', ({ resource, filters, rows, kept, select }) => {
	const run = async (given: IDataObject) => {
		const client = fakeClient(() => ({ data: rows, count: rows.length }));
		return { ids: (await execute(getAll(resource), { returnAll: true, output: 'raw', filters: given }, client)).map(({ id }) => id), query: client.requests[0].query };
	};

	it('hold also where Acquire ignores them', async () => {
		expect((await run(filters)).ids).toEqual(kept);
		expect((await run({})).ids).toEqual(rows.map(({ id }) => id));
	});

	it('ask for the columns that they compare', async () => {
		expect((await run({ ...filters, select: ['id'] })).query?.select).toEqual(select);
		expect((await run({ select: ['id'] })).query?.select).toEqual(['id']);
		expect((await run(filters)).query?.select).toBeUndefined();
	});
});
