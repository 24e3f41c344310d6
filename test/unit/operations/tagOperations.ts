import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../../nodes/operations/defineOperation';
import { optional } from '../../../nodes/operations/field';
import { choices } from '../../../nodes/operations/fields/choice';
import { recordId } from '../../../nodes/operations/fields/recordId';
import { text } from '../../../nodes/operations/fields/text';
import { Lookups } from '../../../nodes/operations/lookups';
import type { Operation, ReadyPlan } from '../../../nodes/operations/operation';
import { deleted, record, rowsAt } from '../../../nodes/operations/results';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';

// Operations of every kind, on which the tests of defineOperation.ts are made.

type Client = ReturnType<typeof fakeClient>;

/** What the menu says of each operation below. */
export const words = { name: 'Do', action: 'Do a tag', description: 'Do a tag' };
/** The same of one on tags. */
export const tag = { ...words, resource: 'tag' };
export const tagId = recordId<'tagId'>('Tag ID');
export const usedFor = choices('Used For', ['contact', 'case']);
/** As Acquire returns it. */
export const TAG = { id: 7, name: 'Urgent', color: '#e63946', type: ['case'] };

export const getTag = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: record, simplified: ['name'] });
export const createTag = operation('createTag')({ ...tag, value: 'create', fields: { name: text('Name'), type: usedFor }, body: (given) => given, result: record });
export const updateTag = operation('updateTag')({ ...tag, value: 'update', fields: { tagId, name: optional(text('Name')) }, body: ({ name }) => ({ name, type: ['case'] }), result: record });
export const deleteTag = operation('deleteTag')({ ...tag, value: 'delete', fields: { tagId }, query: (fields) => ({ id: fields.tagId }), result: deleted, destructive: 'Gone for good.' });
export const joinTag = operation('createTag')({ ...tag, value: 'join', fields: { tagId, name: text('Name') }, ids: ({ tagId: id }) => ({ tagId: id }), body: ({ name }) => ({ name, type: ['case'] }), result: record, simplified: ['label'], tidy: ({ name, ...rest }) => ({ ...rest, label: name }) });
export const listTags = operation('listTags')({ ...tag, value: 'getAll', fields: { search: optional(text('Search')) }, query: ({ search }) => ({ search }), list: true, result: rowsAt('data'), simplified: ['name'] });
export const listBlocks = operation('listBlockedVisitors')({ ...words, resource: 'blockedVisitor', recordLabel: 'block', value: 'getAll', fields: {}, list: 'pages', result: rowsAt('data') });

/** The plan of the operation for one item. Throws if it waits for lookups. */
export function readyPlan(tested: Operation, parameters: IDataObject): ReadyPlan {
	const plan = tested.plan(fakeItem({ parameters }));
	if (plan.kind === 'ready') return plan;
	throw new Error('The plan waits for lookups');
}

/** The items that the operation returns for one item. Throws if it waits for lookups. */
export async function execute(tested: Operation, parameters: IDataObject, client: Client): Promise<IDataObject[]> {
	return await readyPlan(tested, parameters).execute({ client, lookups: new Lookups(client) });
}

/** The first request that the operation sends for one item; `data` is what comes back. */
export async function requestOf(tested: Operation, parameters: IDataObject, data: unknown = TAG): Promise<AcquireRequest> {
	const client = fakeClient(() => data);
	await execute(tested, parameters, client);
	return client.requests[0];
}
