import fc from 'fast-check';
import { ReadingOrder } from '../../../nodes/AcquirePollTrigger/readingOrder';

/** How many of the rows are read; those with a position of at most 100 are old. */
function rowsRead(rows: Array<[id: number, position: number, created?: number]>, isByChange: boolean): number {
	const order = new ReadingOrder(isByChange);
	const end = rows.findIndex(([id, position, created]) => order.note({ id, position, created, row: {} }, position <= 100));
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

	describe('of a list by change', () => {
		type Row = [id: number, position: number, created?: number];
		/** Twice an ID out of turn, so that the IDs go up and down. */
		const mixed: Row[] = [[6, 302], [7, 301], [5, 300], ...newestFirst];

		it('leaves it once IDs have both risen and fallen', () => {
			expect(rowsRead(mixed, true)).toBe(26);
		});

		it.each<[string, Row[]]>([
			['IDs fall throughout, as in one by ID', newestFirst],
			['IDs rise throughout, as where the oldest were changed last', newestFirst.map(([, position], index) => [index + 1, position])],
			['dates of creation fall throughout, as in one by them in which IDs of one second are mixed', mixed.map(([id, position], index) => [id, position, 900 - Math.floor(index / 3)])],
			['dates of creation rise throughout', mixed.map(([id, position], index) => [id, position, index])],
			['one date of creation is known, which tells nothing', mixed.map(([id, position], index) => [id, position, index === 1 ? 5 : Number.NaN])],
		])('reads it to its end where %s', (_what, rows) => {
			expect(rowsRead(rows, true)).toBe(rows.length);
		});

		it('leaves it once dates of creation have risen and fallen, too, over rows without one', () => {
			expect(rowsRead(mixed.map(([id, position]) => [id, position, id % 2 === 0 ? id : Number.NaN]), true)).toBe(26);
		});

		it('leaves it where no date of creation is known', () => {
			expect(rowsRead(mixed.map(([id, position]) => [id, position, Number.NaN]), true)).toBe(26);
		});
	});

	it('reads the rows of one change time to their end', () => {
		const atOnce = Array.from({ length: 30 }, (_, index): [number, number] => [200 + index, 100]);
		expect(rowsRead([[6, 301], [5, 300], ...atOnce, [1, 99], [2, 98]], true)).toBe(33);
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

	const rows = inSeconds(204, 2);
	it.each<[string, Array<[id: number, second?: number]>]>([
		['an ID is higher than one of a later second', [[150, 200], [151, 199], ...rows]],
		['an ID is between those of a later second', [[205, 200], [207, 200], [206, 199], ...rows]],
		['a second comes after an earlier one', [...rows.slice(2, 8), ...rows.slice(0, 2), ...rows.slice(8)]],
		['the seconds rise while the IDs fall', rows.map(([id, second]) => [id, -second])],
		['a second is missing', [...rows.slice(0, 2), [199], ...rows.slice(2)]],
	])('reads it to its end where %s', (_what, contradicting) => {
		expect(rowsReadBySecond(contradicting)).toBe(contradicting.length);
	});

	it('leaves no new row behind, however many rows a second has and in whichever order', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
		const shuffled = sizes.chain((ofSecond) => {
			let id = 0;
			const seconds = ofSecond.map((size, second) => Array.from({ length: size }, (): [number, number] => [(id += 1), second]));
			return fc.tuple(...seconds.toReversed().map((rows) => fc.shuffledSubarray(rows, { minLength: rows.length })));
		});
		fc.assert(
			fc.property(shuffled, (seconds) => {
				const rows = seconds.flat();
				expect(rows.slice(rowsReadBySecond(rows)).filter(([id]) => id > 100)).toEqual([]);
			}),
		);
	});
});
