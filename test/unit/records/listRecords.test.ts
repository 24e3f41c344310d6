import { listRecords } from '../../../nodes/records/listRecords';
import { tags } from '../../../nodes/records/tag/tag';
import { fakeClient } from '../fakes/fakeClient';

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `tag${index + 1}` }));

/** A client whose list holds so many rows, whichever page is asked for, and counts `count`. */
const listing = (rows: number, count?: number) => fakeClient(() => ({ data: rowsOf(rows), count }));

describe.each([{ form: undefined }, { form: 'numberedPages' as const }])('listRecords, with pages: $form,', ({ form }) => {
	const kind = { ...tags, form };

	it.each([undefined, 19, 20])('gives the rows of a list that is complete: %s of 20', async (count) => {
		expect(await listRecords(kind, listing(20, count))).toEqual(rowsOf(20));
	});

	it('throws where the list is incomplete: that a record is not in it would say nothing', async () => {
		await expect(listRecords(kind, listing(20, 34))).rejects.toMatchObject({
			message: 'The list of tags is incomplete: Acquire counts 34 entries but returned only 20',
			description: expect.stringContaining('Use an ID'),
		});
	});

	it('gives what there is where that is told otherwise', async () => {
		const onShort = jest.fn();
		expect(await listRecords(kind, listing(20, 34), undefined, onShort)).toEqual(rowsOf(20));
		expect(onShort.mock.calls).toEqual([[20, 34, false]]);
	});
});
