import type { IDataObject } from 'n8n-workflow';
import { sequences } from '../../../nodes/AcquireChatbot/sequence/sequences';
import { Lookups } from '../../../nodes/operations/lookups';
import { companyIndex, idsIn } from '../../../nodes/records/company/companyIndex';
import { listRecords } from '../../../nodes/records/listRecords';
import { wholeList } from '../../../nodes/records/wholeList';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { fakeClient } from '../fakes/fakeClient';

const rowsOf = (count: number): IDataObject[] => Array.from({ length: count }, (_, index) => ({ id: count - index, title: `Row ${count - index}`, fields: { name: `Row ${count - index}` } }));

/** A list, newest first, to which a row is added after its first page, as often as told. */
function growing(times: number) {
	let count = 150;
	return fakeClient(({ query = {} }: AcquireRequest) => {
		const start = Number(query.page ?? 0) * 100;
		if (start === 100 && count < 150 + times) count += 1;
		const rows = rowsOf(count).slice(start, start + 100);
		return { count, data: rows, rows };
	});
}

describe('wholeList', () => {
	it('is read once where it is whole', async () => {
		const read = jest.fn().mockResolvedValue('made');
		expect(await wholeList('The list of tags', read)).toBe('made');
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('has all companies where one is created while it is read, and one of a kind by name', async () => {
		const client = growing(1);
		const index = await new Lookups(client).share(companyIndex);
		expect([idsIn(index, { name: 'Row 1' }), idsIn(index, { name: 'Row 151' })]).toEqual([[1], [151]]);
		expect(index.byName.size).toBe(151);
		expect(await listRecords(sequences, growing(1))).toHaveLength(151);
	});

	it('says what to do where records are created each time', async () => {
		await expect(new Lookups(growing(9)).share(companyIndex)).rejects.toMatchObject({
			message: 'The list of companies is incomplete: Acquire counts 152 entries but returned only 151. Records may have been created or deleted meanwhile',
			description: 'Nothing can be looked up in it. Use an ID, in an operation that takes one.',
		});
	});

	it('is not read again where Acquire gives the same page, whichever is asked for', async () => {
		const client = fakeClient(() => ({ count: 34, data: rowsOf(20) }));
		await expect(new Lookups(client).share(companyIndex)).rejects.toMatchObject({ description: 'Nothing can be looked up in it. Use an ID, in an operation that takes one.' });
		expect(client.requests.filter(({ query }) => query?.page === undefined).length).toBeLessThanOrEqual(2);
	});
});
