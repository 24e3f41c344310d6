import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { operation } from '../../../nodes/operations/defineOperation';
import type { Field, Id } from '../../../nodes/operations/field';
import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import type { Operation, PlanWithLookups, ReadyPlan } from '../../../nodes/operations/operation';
import { record } from '../../../nodes/operations/results';
import { caughtError } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';
import { createTag, deleteTag, getTag, listTags, readyPlan, TAG, tag, updateTag, usedFor } from './tagOperations';

/** A field whose value is found by a lookup. */
function named(find: () => Promise<number>): Field<Id<'tagId'>> {
	return { property: { displayName: 'Tag', type: 'string', default: '' }, read: (raw) => new Lookup<Id<'tagId'>>(`Tag ${String(raw)}`, async () => (await find()) as Id<'tagId'>) };
}

function waitingPlan(tested: Operation, parameters: IDataObject): PlanWithLookups {
	const plan = tested.plan(fakeItem({ parameters }));
	if (plan.kind === 'lookups') return plan;
	throw new Error('The plan needs no lookups');
}

describe('the plan', () => {
	it('rejects input before anything is sent', () => {
		expect(caughtError(() => getTag.plan(fakeItem({ parameters: { tagId: 'x' } }))).details).toEqual({ parameter: 'Tag ID' });
	});

	it('rejects what the body rejects before anything is sent', () => {
		const error = new ItemError('No');
		const strict = operation('createTag')({
			...tag, value: 'create', fields: { type: usedFor }, result: record,
			body() {
				throw error;
			},
		});
		expect(caughtError(() => strict.plan(fakeItem({ parameters: { type: 'case' } })))).toBe(error);
	});

	it('rejects an update that changes nothing', () => {
		const error = caughtError(() => updateTag.plan(fakeItem({ parameters: { tagId: 7, updateFields: { name: ' ' } } })));
		expect(error).toMatchObject({ message: 'There is nothing to update: no field is given', details: { parameter: 'Update Fields' } });
	});

	it('rejects a choice of output that cannot be', () => {
		expect(caughtError(() => getTag.plan(fakeItem({ parameters: { tagId: 7, output: 'selected' } }))).details).toEqual({ parameter: 'Output Fields' });
	});

	it('rejects a limit that cannot be', () => {
		expect(caughtError(() => listTags.plan(fakeItem({ parameters: { limit: 0 } }))).details).toEqual({ parameter: 'Limit' });
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

describe('another run after the failure of an earlier item', () => {
	it.each([
		{ name: 'an update', tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, runsAgain: true },
		{ name: 'a deletion', tested: deleteTag, parameters: { tagId: 7 }, runsAgain: false },
		{ name: 'a create', tested: createTag, parameters: { name: 'x', type: 'case' }, runsAgain: false },
	])('of $name: $runsAgain', ({ tested, parameters, runsAgain }) => {
		expect(readyPlan(tested, parameters).rerunAfterEarlierFailure).toBe(runsAgain);
	});
});

describe('the ordering keys', () => {
	it.each([
		{ name: 'the id in the path of a write', tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, keys: ['tag 7'] },
		{ name: 'the id in the query of a write', tested: deleteTag, parameters: { tagId: 7 }, keys: ['tag 7'] },
		{ name: 'nothing for a create', tested: createTag, parameters: { name: 'x', type: 'case' }, keys: [] },
		{ name: 'nothing for a read', tested: getTag, parameters: { tagId: 7 }, keys: [] },
		{ name: 'nothing for a list', tested: listTags, parameters: { limit: 50, filters: { search: 'x' } }, keys: [] },
	])('are $name', ({ tested, parameters, keys }) => {
		expect(readyPlan(tested, parameters).orderingKeys).toEqual(keys);
	});
});
