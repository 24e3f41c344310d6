import type { IDataObject } from 'n8n-workflow';
import { inputError, type ItemError } from '../../../nodes/input/itemError';
import type { Field } from '../../../nodes/operations/field';
import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import { severalCalls } from '../../../nodes/operations/severalCalls';
import { caughtError } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';

const NOBODY = inputError('Tag', 'Nobody looks it up');
const tag: Field<number> = {
	property: { displayName: 'Tag', type: 'string', default: '' },
	read(raw) {
		if (raw === 'wrong') throw inputError('Tag', 'Not a tag');
		return new Lookup(`Tag ${String(raw)}`, async () => await Promise.reject(NOBODY));
	},
};
const words = { resource: 'tag', value: 'merge', name: 'Merge', action: 'Merge tags', description: 'Merge tags', endpoint: 'updateTag' as const };
const steps = severalCalls({
	...words, fields: { tag }, simplified: ['name'],
	check({ tag: given }) {
		if (given instanceof Lookup && given.key === 'Tag none') throw inputError('Tag', 'Nothing to do');
	},
	planFor: (values, output) => ({ kind: 'ready', orderingKeys: [], execute: async () => await Promise.resolve([{ ...values, ...output }]) }),
});

function rejection(parameters: IDataObject): ItemError {
	return caughtError(() => steps.plan(fakeItem({ parameters })));
}

describe('severalCalls', () => {
	it.each([
		{ first: 'the output', parameters: { output: 'other', tag: 'wrong' }, message: /^'Output' must be one of/ },
		{ first: 'the fields', parameters: { tag: 'wrong' }, message: /^Not a tag$/ },
		{ first: 'the check', parameters: { tag: 'none' }, message: /^Nothing to do$/ },
	])('rejects $first before it looks anything up', ({ parameters, message }) => {
		expect(rejection(parameters).message).toMatch(message);
	});

	it('leaves the lookups among the values to the run', async () => {
		const plan = steps.plan(fakeItem({ parameters: { tag: 'a' } }));
		const lookups = new Lookups(fakeClient(() => ({})));
		if (plan.kind !== 'lookups') throw new Error(`The plan is ${plan.kind}`);
		await lookups.perform(plan.lookups, 1, () => false);
		expect(caughtError(() => plan.complete(lookups))).toBe(NOBODY);
	});

	it('has the notices above its fields, and no output where it returns no record', () => {
		const { destructive, properties } = severalCalls({ ...words, fields: { tag }, destructive: 'It is gone.', notice: 'It is new.', planFor: () => ({ kind: 'ready', orderingKeys: [], execute: async () => await Promise.resolve([]) }) });
		expect({ destructive, names: properties.map(({ name }) => name) }).toEqual({ destructive: true, names: ['destructiveNotice', 'notice', 'tag', 'options'] });
	});
});
