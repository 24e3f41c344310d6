import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { operation } from '../../../nodes/operations/defineOperation';
import { blankable, type Field, type Id, optional } from '../../../nodes/operations/field';
import { choice, choices } from '../../../nodes/operations/fields/choice';
import { recordId } from '../../../nodes/operations/fields/recordId';
import { text } from '../../../nodes/operations/fields/text';
import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import type { Operation, PlanWithLookups, ReadyPlan } from '../../../nodes/operations/operation';
import { acknowledgement, deleted, record, rowsAt } from '../../../nodes/operations/results';
import { caughtError, caughtErrorOf } from '../standIns/caughtError';
import { fakeClient } from '../standIns/fakeClient';
import { handMadeItem } from '../standIns/handMadeItem';

type Client = ReturnType<typeof fakeClient>;

const words = { name: 'Do', action: 'Do a tag', description: 'Do a tag' };
const tag = { ...words, resource: 'tag' };
const tagId = recordId('tagId', 'Tag ID');
const type = choices('Used For', ['contact', 'case']);
const TAG = { id: 7, name: 'Urgent', color: '#e63946', type: ['case'] };

/** A field that is looked up by name; `found` is how often. */
function named(find: () => Promise<number>): Field<Id<'tagId'>> {
	return { property: { displayName: 'Tag', type: 'string', default: '' }, read: (raw) => new Lookup<Id<'tagId'>>(`Tag ${String(raw)}`, async () => (await find()) as Id<'tagId'>) };
}

const getTag = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: record, simplified: ['name'] });
const createTag = operation('createTag')({ ...tag, value: 'create', fields: { name: text('Name'), type }, body: (given) => given, result: record });
const updateTag = operation('updateTag')({ ...tag, value: 'update', fields: { tagId, name: optional(text('Name')) }, body: ({ name }) => ({ name, type: ['case'] }), result: record });
const deleteTag = operation('deleteTag')({ ...tag, value: 'delete', fields: { tagId }, query: (fields) => ({ id: fields.tagId }), result: deleted, destructive: 'Gone for good.' });
const joinTag = operation('createTag')({ ...tag, value: 'join', fields: { tagId, name: text('Name') }, ids: ({ tagId: id }) => ({ tagId: id }), body: ({ name }) => ({ name, type: ['case'] }), result: record, simplified: ['label'], tidy: ({ name, ...rest }) => ({ ...rest, label: name }) });
const listTags = operation('listTags')({ ...tag, value: 'getAll', fields: { search: optional(text('Search')) }, query: ({ search }) => ({ search }), list: true, result: rowsAt('data'), simplified: ['name'] });
const listBlocks = operation('listBlockedVisitors')({ ...words, resource: 'blockedVisitor', recordLabel: 'block', value: 'getAll', fields: {}, list: 'pages', result: rowsAt('data') });

function readyPlan(tested: Operation, parameters: IDataObject): ReadyPlan {
	const plan = tested.plan(handMadeItem({ parameters }));
	if (plan.kind === 'ready') return plan;
	throw new Error('The plan waits for lookups');
}

function waitingPlan(tested: Operation, parameters: IDataObject): PlanWithLookups {
	const plan = tested.plan(handMadeItem({ parameters }));
	if (plan.kind === 'lookups') return plan;
	throw new Error('The plan needs no lookups');
}

const execute = async (tested: Operation, parameters: IDataObject, client: Client) => await readyPlan(tested, parameters).execute({ client, lookups: new Lookups(client) });

async function requestOf(tested: Operation, parameters: IDataObject, data: unknown = TAG) {
	const client = fakeClient(() => data);
	await execute(tested, parameters, client);
	return client.requests[0];
}

it.each([
	{ output: 'raw', expected: { ...TAG, note: 'of x' } },
	{ output: 'simple', expected: { id: 7, name: 'Urgent', note: 'of x' } },
])('says something beside the $output record where the operation does', async ({ output, expected }) => {
	const tested = operation('createTag')({ ...tag, value: 'create', fields: { name: text('Name'), type }, beside: ({ name }) => ({ note: `of ${name}` }), body: (given) => given, result: record, simplified: ['name'] });
	expect(await execute(tested, { name: 'x', type: 'case', output }, fakeClient(() => TAG))).toEqual([expected]);
});

describe('the request', () => {
	it('has its path filled with the id of the field of that name', async () => {
		expect(await requestOf(getTag, { tagId: '7' })).toMatchObject({ method: 'GET', path: '/crm/tag/7' });
	});

	it('has the query that the operation makes', async () => {
		expect(await requestOf(deleteTag, { tagId: 7 }, { deleted: 1 })).toMatchObject({ method: 'DELETE', query: { id: 7 } });
	});

	it('has the body that the operation makes', async () => {
		expect((await requestOf(createTag, { name: 'Urgent', type: 'case' })).body).toEqual({ name: 'Urgent', type: ['case'] });
	});

	it('has neither query nor body where the operation makes none', async () => {
		const request = await requestOf(getTag, { tagId: 7 });
		expect([request.query, request.body]).toEqual([undefined, undefined]);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, recordName: 'Tag 7' },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, recordName: 'The tag' },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, recordName: 'Tag 7' },
		{ tested: listTags, parameters: {}, data: { data: [] }, recordName: 'The list of tags' },
		{ tested: listBlocks, parameters: {}, data: { data: [] }, recordName: 'The list of blocks' },
	])('is about $recordName', async ({ tested, parameters, data, recordName }) => {
		expect((await requestOf(tested, parameters, data)).recordName).toBe(recordName);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, idempotent: true },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, data: TAG, idempotent: true },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, idempotent: true },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, idempotent: false },
	])('of $tested.value may be repeated: $idempotent', async ({ tested, parameters, data, idempotent }) => {
		expect((await requestOf(tested, parameters, data)).idempotent).toBe(idempotent);
	});

	it('may be repeated where the operation says so', async () => {
		const safe = operation('createTag')({ ...tag, value: 'create', fields: { type }, body: (given) => given, result: record, idempotent: true });
		expect((await requestOf(safe, { type: 'case' })).idempotent).toBe(true);
	});

	it('may not be repeated where the operation says so', async () => {
		const unsafe = operation('updateTag')({ ...tag, value: 'rename', fields: { tagId, type }, body: (given) => ({ type: given.type }), result: record, idempotent: false });
		expect((await requestOf(unsafe, { tagId: 7, type: 'case' })).idempotent).toBe(false);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, unknownEffect: undefined },
		{ tested: listTags, parameters: {}, data: { data: [] }, unknownEffect: undefined },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, unknownEffect: 'The tag may have been created' },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, data: TAG, unknownEffect: 'The tag may have been updated' },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, unknownEffect: 'It may have been deleted' },
	])('of $tested.value says of its unknown effect: $unknownEffect', async ({ tested, parameters, data, unknownEffect }) => {
		expect((await requestOf(tested, parameters, data)).unknownEffect).toBe(unknownEffect);
	});

	it('says of its unknown effect what the operation says', async () => {
		const told = operation('createTag')({ ...tag, value: 'create', fields: { type }, body: (given) => given, result: record, unknownEffect: 'The label may be there' });
		expect((await requestOf(told, { type: 'case' })).unknownEffect).toBe('The label may be there');
	});
});

describe('the ordering keys', () => {
	it.each([
		{ name: 'the id in the path of a write', tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, keys: ['tag 7'] },
		{ name: 'the id in the query of a write', tested: deleteTag, parameters: { tagId: 7 }, keys: ['tag 7'] },
		{ name: 'nothing for a create', tested: createTag, parameters: { name: 'x', type: 'case' }, keys: [] },
		{ name: 'nothing for a read', tested: getTag, parameters: { tagId: 7 }, keys: [] },
		{ name: 'nothing for a list', tested: listTags, parameters: { filters: { search: 'x' } }, keys: [] },
	])('are $name', ({ tested, parameters, keys }) => {
		expect(readyPlan(tested, parameters).orderingKeys).toEqual(keys);
	});
});

describe('the plan', () => {
	it('rejects input before anything is sent', () => {
		expect(caughtError(() => getTag.plan(handMadeItem({ parameters: { tagId: 'x' } }))).details).toEqual({ parameter: 'Tag ID' });
	});

	it('rejects what the body rejects before anything is sent', () => {
		const error = new ItemError('No');
		const strict = operation('createTag')({
			...tag, value: 'create', fields: { type }, result: record,
			body() {
				throw error;
			},
		});
		expect(caughtError(() => strict.plan(handMadeItem({ parameters: { type: 'case' } })))).toBe(error);
	});

	it('rejects an update that changes nothing', () => {
		const error = caughtError(() => updateTag.plan(handMadeItem({ parameters: { tagId: 7, updateFields: { name: ' ' } } })));
		expect(error).toMatchObject({ message: 'There is nothing to update: no field is given', details: { parameter: 'Update Fields' } });
	});

	it('rejects a choice of output that cannot be', () => {
		expect(caughtError(() => getTag.plan(handMadeItem({ parameters: { tagId: 7, output: 'selected' } }))).details).toEqual({ parameter: 'Output Fields' });
	});

	it('rejects a limit that cannot be', () => {
		expect(caughtError(() => listTags.plan(handMadeItem({ parameters: { limit: 0 } }))).details).toEqual({ parameter: 'Limit' });
	});

	it('waits for the lookups among its fields', () => {
		const looked = operation('getTag')({ ...tag, value: 'get', fields: { tagId: named(async () => await Promise.resolve(7)) }, result: record });
		expect(waitingPlan(looked, { tagId: 'urgent' }).lookups.map(({ key }) => key)).toEqual(['Tag urgent']);
	});

	it('is completed with what the lookups found', async () => {
		const looked = operation('getTag')({ ...tag, value: 'get', fields: { tagId: named(async () => await Promise.resolve(9)) }, result: record });
		const client = fakeClient(() => TAG);
		const lookups = new Lookups(client);
		const waiting = waitingPlan(looked, { tagId: 'urgent' });
		await lookups.perform(waiting.lookups, 1, () => false);
		await (waiting.complete(lookups) as ReadyPlan).execute({ client, lookups });
		expect(client.requests.map(({ path }) => path)).toEqual(['/crm/tag/9']);
	});

	it('fails with the error of its lookup', async () => {
		const error = new ItemError('Acquire has no tag named "urgent"');
		const looked = operation('getTag')({ ...tag, value: 'get', fields: { tagId: named(async () => await Promise.reject(error)) }, result: record });
		const lookups = new Lookups(fakeClient(() => TAG));
		const waiting = waitingPlan(looked, { tagId: 'urgent' });
		await lookups.perform(waiting.lookups, 1, () => false);
		expect(caughtError(() => waiting.complete(lookups))).toBe(error);
	});
});

describe('the result', () => {
	it('is simplified unless told', async () => {
		expect(await execute(getTag, { tagId: 7 }, fakeClient(() => TAG))).toEqual([{ id: 7, name: 'Urgent' }]);
	});

	it('is what the operation shows by default', async () => {
		const raw = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: record, simplified: ['name'], defaultOutput: 'raw' });
		expect(await execute(raw, { tagId: 7 }, fakeClient(() => TAG))).toEqual([TAG]);
	});

	it('has the selected fields', async () => {
		expect(await execute(getTag, { tagId: 7, output: 'selected', outputFields: 'color' }, fakeClient(() => TAG))).toEqual([{ id: 7, color: '#e63946' }]);
	});

	it('is unchanged where the operation has no columns', async () => {
		expect(await execute(createTag, { name: 'Urgent', type: 'case' }, fakeClient(() => TAG))).toEqual([TAG]);
	});

	it('may be several records', async () => {
		const several = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: () => [{ id: 1 }, { id: 2 }] });
		expect(await execute(several, { tagId: 7 }, fakeClient(() => TAG))).toEqual([{ id: 1 }, { id: 2 }]);
	});

	it('is told the ids of the request', async () => {
		const done = operation('deleteTag')({ ...tag, value: 'delete', fields: { tagId }, query: (fields) => ({ id: fields.tagId }), result: acknowledgement });
		expect(await execute(done, { tagId: 7 }, fakeClient(() => ({ success: true, message: 'Done' })))).toEqual([{ success: true, id: 7, message: 'Done' }]);
	});

	it('is told whether a retry found that an earlier attempt had deleted it', async () => {
		const client = fakeClient(() => ({}), { repeated: true, absent: true });
		expect(await execute(deleteTag, { tagId: 7 }, client)).toEqual([{ deleted: true, id: 7 }]);
	});

	it('can ask whether the record is gone that was to be deleted', async () => {
		const notFound = new ItemError('No', { details: { code: 'ERROR_RECORD_NOT_FOUND' } });
		const client = fakeClient(({ method }) => (method === 'GET' ? notFound : { deleted: 0 }));
		expect(await execute(deleteTag, { tagId: 7 }, client)).toEqual([{ deleted: true, id: 7 }]);
		expect(client.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /crm/tag', 'GET /crm/tag/7']);
	});

	it.each([
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, message: 'The tag may have been created: Acquire returned no record: ok', effect: 'possibleNotRepeatable' },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, message: 'The tag may have been updated: Acquire returned no record: ok', effect: 'possible' },
		{ tested: getTag, parameters: { tagId: 7 }, message: 'Acquire returned no record: ok', effect: 'none' },
	])('of $tested.value without a record is an error: $message', async ({ tested, parameters, message, effect }) => {
		expect(await caughtErrorOf(execute(tested, parameters, fakeClient(() => 'ok')))).toMatchObject({ message, effect });
	});

	it('is an error of unknown effect where an earlier attempt may have done it', async () => {
		const fail = () => {
			throw new ItemError('No');
		};
		const failing = operation('updateTag')({ ...tag, value: 'rename', fields: { tagId, type }, body: (given) => ({ type: given.type }), result: fail });
		const client = fakeClient(() => TAG, { repeated: true, absent: false });
		const error = await caughtErrorOf(execute(failing, { tagId: 7, type: 'case' }, client));
		expect(error).toMatchObject({ message: 'The tag may have been updated: No', effect: 'possible' });
	});
});

describe('a record that is read first', () => {
	const rename = operation('updateTag')({
		...tag, value: 'rename', fields: { tagId, name: text('Name') }, readFirst: 'getTag', result: record,
		body: ({ name }, current) => ({ name, color: current.color ?? undefined, type: current.type ?? [] }),
	});

	it('is read just before it is changed', async () => {
		const client = fakeClient(() => TAG);
		await execute(rename, { tagId: 7, name: 'Later' }, client);
		expect(client.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /crm/tag/7', 'PUT /crm/tag/7']);
	});

	it('is sent back with what is to change', async () => {
		const client = fakeClient(() => TAG);
		await execute(rename, { tagId: 7, name: 'Later' }, client);
		expect(client.requests[1].body).toEqual({ name: 'Later', color: '#e63946', type: ['case'] });
	});

	it('is not changed where it cannot be read', async () => {
		const error = new ItemError('Tag 7 was not found in Acquire');
		const client = fakeClient(() => error);
		expect(await caughtErrorOf(execute(rename, { tagId: 7, name: 'Later' }, client))).toBe(error);
		expect(client.requests).toHaveLength(1);
	});
});

describe('a list', () => {
	const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `Tag ${index + 1}` }));

	/** Pages by offset, up to the limit that is asked for. */
	const paged = (count: number) => fakeClient(({ query = {} }) => ({ data: rows(count).slice(Number(query.offset ?? 0), Number(query.offset ?? 0) + Number(query.limit)) }));

	it('without pages is one request, without a limit', async () => {
		const client = fakeClient(() => ({ data: rows(60) }));
		await execute(listTags, { returnAll: true }, client);
		expect(client.requests.map(({ query }) => query)).toEqual([{ search: undefined }]);
	});

	it('without pages ends at the limit', async () => {
		expect(await execute(listTags, { limit: 3 }, fakeClient(() => ({ data: rows(60) })))).toHaveLength(3);
	});

	it('returns its rows as the item wants them', async () => {
		expect(await execute(listTags, { output: 'selected', outputFields: 'name' }, fakeClient(() => ({ data: [TAG] })))).toEqual([{ id: 7, name: 'Urgent' }]);
	});

	it('sends its filters', async () => {
		expect((await requestOf(listTags, { filters: { search: 'urgent' } }, { data: [] })).query).toEqual({ search: 'urgent' });
	});

	it('with pages is read to its end', async () => {
		const client = paged(230);
		expect(await execute(listBlocks, { returnAll: true }, client)).toHaveLength(230);
		expect(client.requests.length).toBeGreaterThan(2);
	});

	it('with pages asks for no more rows than the limit', async () => {
		const client = paged(230);
		expect(await execute(listBlocks, { limit: 5 }, client)).toHaveLength(5);
		expect(client.requests.map(({ query }) => query)).toEqual([{ limit: 5 }]);
	});

	it('with pages returns each row once', async () => {
		const client = fakeClient(() => ({ data: [...rows(30), ...rows(30)], count: 30 }));
		expect(await execute(listBlocks, { returnAll: true }, client)).toHaveLength(30);
	});

	it('keeps rows without an id apart by what they hold', async () => {
		const client = fakeClient(() => ({ data: [{ name: 'a' }, { name: 'b' }, { name: 'a' }], count: 3 }));
		expect(await execute(listBlocks, { returnAll: true }, client)).toEqual([{ name: 'a' }, { name: 'b' }]);
	});

	describe('with rows to keep', () => {
		const kept = operation('listBlockedVisitors')({
			...words, resource: 'blockedVisitor', value: 'getAll', list: 'pages', result: rowsAt('data'),
			fields: { parity: choice('Parity', ['even', 'odd']) },
			keep: (row, { parity }) => (Number(row.id) % 2 === 0) === (parity === 'even'),
		});

		it('returns those alone', async () => {
			expect((await execute(kept, { parity: 'odd', limit: 3 }, paged(230))).map(({ id }) => id)).toEqual([1, 3, 5]);
		});

		it('counts the limit in those', async () => {
			expect(await execute(kept, { parity: 'even', limit: 110 }, paged(230))).toHaveLength(110);
		});

		it('asks for whole pages, for it cannot know how many rows hold those', async () => {
			const client = paged(230);
			await execute(kept, { parity: 'even', limit: 3 }, client);
			expect(client.requests[0].query).toEqual({ limit: 100 });
		});
	});
});

describe('the operation', () => {
	const names = ({ properties }: Operation) => properties.map(({ name }) => name);

	it('shows its fields, its output and its options in that order', () => {
		expect(names(getTag)).toEqual(['tagId', 'output', 'outputFields', 'options']);
	});

	it('shows Return All and Limit before the filters of a list', () => {
		expect(names(listTags)).toEqual(['returnAll', 'limit', 'filters', 'output', 'outputFields', 'options']);
	});

	it('shows a notice above the fields of what cannot be undone', () => {
		expect(deleteTag.properties[0]).toMatchObject({ type: 'notice', displayName: 'Gone for good.' });
	});

	it.each([
		{ tested: deleteTag, destructive: true },
		{ tested: getTag, destructive: false },
	])('says of $tested.value whether it can be undone', ({ tested, destructive }) => {
		expect(tested.destructive).toBe(destructive);
	});

	it('shows its own notice', () => {
		const beta = operation('getTag')({ ...tag, value: 'get', fields: { tagId: recordId('tagId', 'Tag ID') }, result: record, notice: 'Beta' });
		expect(beta.properties[0]).toMatchObject({ type: 'notice', displayName: 'Beta' });
	});

	it('carries what the lists of its fields need', () => {
		const search = jest.fn();
		const field: Field<Id<'tagId'>> = { ...tagId, methods: { listSearch: { searchTags: search } } };
		expect(operation('getTag')({ ...tag, value: 'get', fields: { tagId: field }, result: record }).methods?.listSearch).toEqual({ searchTags: search });
	});

	it('takes a blank field for none', async () => {
		const loose = operation('createTag')({ ...tag, value: 'create', fields: { name: blankable(text('Name')), type }, body: (given) => given, result: record });
		expect((await requestOf(loose, { name: ' ', type: 'case' })).body).toEqual({ name: undefined, type: ['case'] });
	});
});

describe('an operation whose ids stand in the body', () => {
	it('is ordered by them', () => {
		expect(readyPlan(joinTag, { tagId: 7, name: 'Urgent' }).orderingKeys).toEqual(['tag 7']);
	});

	it('names its record by them', async () => {
		expect((await requestOf(joinTag, { tagId: 7, name: 'Urgent' })).recordName).toBe('Tag 7');
	});
});

describe('a record that is brought into one shape', () => {
	it.each([
		{ output: 'simple', outputFields: '', record: { id: 7, label: 'Urgent' } },
		{ output: 'selected', outputFields: 'label', record: { id: 7, label: 'Urgent' } },
		{ output: 'raw', outputFields: '', record: TAG },
	])('has it in the output $output', async ({ record: expected, ...output }) => {
		expect(await execute(joinTag, { tagId: 7, name: 'Urgent', ...output }, fakeClient(() => TAG))).toEqual([expected]);
	});
});
