import { relationsOf, relationsOption } from '../../../../nodes/AcquireContact/contact/relations';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const relationsIn = (relations: unknown) => relationsOf(fakeItem({ parameters: { options: { relations } as never } }));

describe('relationsOf', () => {
	it.each([
		[undefined, []],
		[[], []],
		[['tags', 'cases'], ['tags', 'cases']],
		['visits, timeline', ['visits', 'timeline']],
	])('reads %j as %j', (given, relations) => {
		expect(relationsIn(given)).toEqual(relations);
	});

	it('takes every one that the editor offers', () => {
		const offered = (relationsOption.options ?? []).map((option) => ('value' in option ? option.value : undefined));
		expect(offered).toEqual(['cases', 'company', 'fields', 'tags', 'timeline', 'visits']);
		expect(relationsIn(offered)).toEqual(offered);
	});

	it('rejects another one, and names those that there are', () => {
		expect(caughtError(() => relationsIn(['tags', 'friends'])).message).toBe(`'Relations' must be one of cases, company, fields, tags, timeline, visits: "friends"`);
	});
});
