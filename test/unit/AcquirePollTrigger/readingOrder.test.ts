import { ReadingOrder } from '../../../nodes/AcquirePollTrigger/readingOrder';

/** How many of the rows are read; those with a position of at most 100 are old. */
function rowsRead(rows: Array<[id: number, position: number]>, isByChange: boolean): number {
	const order = new ReadingOrder(isByChange);
	const end = rows.findIndex(([id, position]) => order.note({ id, position, row: {} }, position <= 100));
	return end === -1 ? rows.length : end + 1;
}

const newestFirst = Array.from({ length: 103 }, (_, index): [number, number] => [103 - index, 103 - index]);

describe('ReadingOrder', () => {
	it('leaves a list of the newest first after twenty old rows', () => {
		expect(rowsRead(newestFirst, false)).toBe(23);
	});

	it('reads any other list to its end', () => {
		expect(rowsRead(newestFirst.toReversed(), false)).toBe(103);
		const [first, second, ...others] = newestFirst;
		expect(rowsRead([second, first, ...others], false)).toBe(103);
	});

	it('reads on to the end once a new row has come after old ones', () => {
		const rows = [...newestFirst.slice(3, 22), [200, 200], ...newestFirst.slice(22)] as Array<[number, number]>;
		expect(rowsRead(rows, false)).toBe(rows.length);
	});

	it('leaves a list by change only where it cannot be one by ID', () => {
		expect(rowsRead(newestFirst, true)).toBe(103);
		const changed: Array<[number, number]> = [[5, 300], ...newestFirst];
		expect(rowsRead(changed, true)).toBe(24);
	});
});
