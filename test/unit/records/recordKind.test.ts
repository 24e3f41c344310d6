import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import { recordChoices, recordLocator } from '../../../nodes/records/recordKind';
import { tags } from '../../../nodes/records/tag/tag';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';

const read = (raw: unknown) => recordChoices(tags).read(raw, { label: 'Tags', item: fakeItem({}) });

/** What the field finds in an account with the tags Billing (3) and Sales (4). */
async function found(raw: unknown): Promise<unknown> {
	const value = read(raw);
	if (!(value instanceof Lookup)) return value;
	const lookups = new Lookups(fakeClient(() => ({ count: 2, data: [{ id: 3, name: 'Billing' }, { id: 4, name: 'Sales' }] })));
	await lookups.perform([value], 5, () => false);
	return lookups.get<unknown>(value);
}

describe('recordChoices', () => {
	it.each([
		{ raw: [3, '3', 3, ' 3 '], ids: [3] },
		{ raw: '4, 3, 4', ids: [4, 3] },
		{ raw: 'Billing, 3', ids: [3] },
		{ raw: ['Sales', 'billing', 'SALES', 4], ids: [4, 3] },
		{ raw: ['Sales\u200e', '\u200bbilling'], ids: [4, 3] },
	])('finds in $raw each record once, in its order', async ({ raw, ids }) => {
		expect(await found(raw)).toEqual(ids);
	});
});

it('names are found among many records without reading all of them for each', async () => {
	let reads = 0;
	const rows = Array.from({ length: 300 }, (_, index) => ({
		id: index + 1,
		get name() {
			reads += 1;
			return `Tag ${index}`;
		},
	}));
	const lookups = new Lookups(fakeClient(() => ({ count: rows.length, data: rows })));
	const named = rows.map((_, index) => read([`Tag ${index}`])).filter((value) => value instanceof Lookup);
	await lookups.perform(named, 5, () => false);
	expect(named.map((lookup) => lookups.get(lookup))).toEqual(rows.map(({ id }) => [id]));
	expect(reads).toBeLessThan(10 * rows.length);
});

describe('recordLocator', () => {
	it('takes a name of invisible characters for none, and not for that of a record without a name', () => {
		expect(() => recordLocator(tags).read('\u200b', { label: 'Tag', item: fakeItem({}) })).toThrow("'Tag' is empty");
	});
});
