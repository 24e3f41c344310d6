import { byPosition, KEPT_ROWS, memoryOf, newRowTest, remember } from '../../../nodes/AcquirePollTrigger/memory';

const at = (id: number, position = id) => ({ id, position, row: {} });
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => at(from + index));

describe('newRowTest', () => {
	it('knows what was seen, and takes the rest for news', () => {
		const isNew = newRowTest(remember('x', [at(1), at(3)]));
		expect([1, 2, 3, 4].map((id) => isNew(at(id)))).toEqual([false, true, false, true]);
	});

	it('takes a later change of a known record for news, also in the same second as another', () => {
		const isNew = newRowTest(remember('x', [at(1, 5000), at(2, 5000)]));
		expect([at(1, 5000), at(1, 6000), at(3, 5000)].map(isNew)).toEqual([false, true, true]);
	});

	it('takes nothing for news that stands before the latest hundred rows', () => {
		const memory = remember('x', range(1001, 1150));
		expect(memory.known).toHaveLength(KEPT_ROWS);
		expect([1000, 1050, 1051, 1151].map((id) => newRowTest(memory)(at(id)))).toEqual([false, false, false, true]);
	});

	it('knows each of many rows of one moment', () => {
		const memory = remember('x', Array.from({ length: 300 }, (_, id) => at(id + 1, 7000)));
		expect(Array.from({ length: 301 }, (_, id) => newRowTest(memory)(at(id + 1, 7000))).filter(Boolean)).toHaveLength(1);
	});
});

describe('remember', () => {
	it('keeps rows that were deleted since, and never lowers its floor', () => {
		const first = remember('x', range(1, 150));
		const later = remember('x', [at(151)], first);
		expect(newRowTest(later)(at(150))).toBe(false);
		expect(later.floor).toBe(52);
		expect(remember('x', [], first)).toEqual(first);
	});

	it('never lowers its floor, although the clock is set back', () => {
		const first = remember('x', range(1, 150), undefined, 1000);
		expect(remember('x', [], first, 10).floor).toBe(first.floor);
	});

	it('counts a row as new although more than a hundred others are dated in the future', () => {
		const now = 10_000;
		const memory = remember('x', [...range(1, 5), ...Array.from({ length: 120 }, (_, index) => at(100 + index, now + 1 + index))], undefined, now);
		expect([at(6, now), at(100, now + 1), at(3), at(300, now + 5)].map(newRowTest(memory))).toEqual([true, false, false, true]);
	});
});

describe('memoryOf', () => {
	it('is a memory of the same rows alone', () => {
		const memory = remember('newContact https://acme.acquire.io', [at(1)]);
		expect(memoryOf(JSON.parse(JSON.stringify(memory)), 'newContact https://acme.acquire.io')).toEqual(memory);
		expect(memoryOf(memory, 'newContact https://other.acquire.io')).toBeUndefined();
		for (const kept of [undefined, null, 'x', {}, [], { about: 'x' }, { about: 'x', floor: 1 }]) expect(memoryOf(kept, 'x')).toBeUndefined();
	});
});

describe('byPosition', () => {
	it('puts the oldest first, and of one moment the lowest ID', () => {
		const sorted = [at(3, 5000), at(1, 6000), at(2, 5000), at(9, 4000)].sort(byPosition);
		expect(sorted.map(({ id }) => id)).toEqual([9, 2, 3, 1]);
	});
});
