import type { IDataObject } from 'n8n-workflow';
import { fieldsToClear } from '../../../../nodes/records/fields/toClear';
import { parseKeys } from '../../../../nodes/input/list';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const LISTS: Array<[unknown, string[]]> = [
	[undefined, []],
	[null, []],
	['', []],
	['  ', []],
	[',', []],
	[[], []],
	[[null, undefined], []],
	['city\nstate', ['city', 'state']],
	['[]', []],
	['city', ['city']],
	['city,state', ['city', 'state']],
	[' city , state ,', ['city', 'state']],
	['["city", "state"]', ['city', 'state']],
	[' ["city"] ', ['city']],
	[['city', ' state ', ''], ['city', 'state']],
	[['city', 'city', ' city'], ['city']],
];

const NO_LISTS: unknown[] = [5, true, {}, { city: true }, [5], [['city']], '["city"', '[5]', '[city]', '[{"a":1}]'];

describe('parseKeys', () => {
	it.each(LISTS)('reads %j as %j', (value, keys) => {
		expect(parseKeys(value, 'Names')).toEqual(keys);
	});

	it.each(NO_LISTS.map((value) => [value]))('rejects %j and names the parameter', (value) => {
		const rejection = caughtError(() => parseKeys(value, 'Names'));
		expect(rejection.message).toContain("'Names'");
		expect(rejection.details?.parameter).toBe('Names');
	});
});

describe('fieldsToClear', () => {
	const keysFrom = (fieldsToClearOption: unknown) => fieldsToClear(fakeItem({ parameters: { options: { fieldsToClear: fieldsToClearOption } } as IDataObject }));

	it.each(LISTS)('reads %j as %j', (value, keys) => {
		expect(keysFrom(value)).toEqual(keys);
	});

	it.each(NO_LISTS.map((value) => [value]))('rejects %j', (value) => {
		expect(caughtError(() => keysFrom(value)).details?.parameter).toBe('Clear Field Names or IDs');
	});

	it('is empty where the workflow does not have the option', () => {
		expect(fieldsToClear(fakeItem({}))).toEqual([]);
		expect(fieldsToClear(fakeItem({ parameters: { options: { concurrency: 1 } } }))).toEqual([]);
	});

	it("takes the item's own value of an expression, not that of the run", () => {
		const item = fakeItem({
			parameters: { options: { fieldsToClear: ['state'] } },
			raw: { options: { fieldsToClear: '={{ $json.clear }}' } },
		});
		const ofTheRun = { ...item.options, all: { fieldsToClear: ['city'] } };
		expect(fieldsToClear({ ...item, options: ofTheRun })).toEqual(['state']);
	});
});
