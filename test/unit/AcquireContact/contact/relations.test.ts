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
		const rejection = caughtError(() => relationsIn(['tags', 'friends']));
		expect(rejection.message).toBe("Contacts have no relation 'friends'");
		expect(rejection.description).toBe('Use one of: cases, company, fields, tags, timeline, visits.');
	});
});
