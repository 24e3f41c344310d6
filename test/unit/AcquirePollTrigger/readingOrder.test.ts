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

	it('reads the rows of one change time to their end', () => {
		const atOnce = Array.from({ length: 30 }, (_, index): [number, number] => [200 + index, 100]);
		expect(rowsRead([[5, 300], ...atOnce, [1, 99], [2, 98]], true)).toBe(32);
	});
});

/** How many of the rows are read; those with an ID of at most 100 are old. */
function rowsReadBySecond(rows: Array<[id: number, second?: number]>): number {
	const order = new ReadingOrder(false);
	const end = rows.findIndex(([id, second]) => order.note({ id, position: id, second, row: {} }, id <= 100));
	return end === -1 ? rows.length : end + 1;
}

describe('ReadingOrder of a list by seconds', () => {
	/** The newest second first, and the IDs of each ascending. */
	const inSeconds = (ids: number, ofOneSecond: number) =>
		Array.from({ length: ids }, (_, index): [number, number] => [index + 1, Math.floor(index / ofOneSecond)]).sort(([id, second], [otherId, otherSecond]) => otherSecond - second || id - otherId);

	it('leaves it after twenty old rows, whatever the order within a second', () => {
		expect(rowsReadBySecond(inSeconds(204, 2))).toBe(104 + 20);
		expect(rowsReadBySecond(inSeconds(204, 4))).toBe(104 + 20);
	});

	it('reads a second to its end, as new rows may stand behind many old ones of it', () => {
		// IDs 51 to 150 are of one second.
		const rows = inSeconds(250, 1000).map(([id]): [number, number] => [id, id > 150 ? 3 : id > 50 ? 2 : 1]).sort(([, second], [, other]) => other - second);
		expect(rowsReadBySecond(rows)).toBe(100 + 100 + 20);
	});

	it('reads it to its end where IDs contradict the seconds, a second is later than the one before, or one is missing', () => {
		const rows = inSeconds(204, 2);
		const read = (changed: Array<[number, number?]>) => [rowsReadBySecond(changed), changed.length];
		for (const changed of [[[150, 200], [151, 199], ...rows], [...rows.slice(2, 8), ...rows.slice(0, 2), ...rows.slice(8)], [...rows.slice(0, 2), [199], ...rows.slice(2)]] as Array<Array<[number, number?]>>) {
			const [found, all] = read(changed);
			expect(found).toBe(all);
		}
	});
});
