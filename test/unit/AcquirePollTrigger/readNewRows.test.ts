import type { IDataObject } from 'n8n-workflow';
import { type EventSource, eventSource } from '../../../nodes/AcquirePollTrigger/eventSources';
import { type Memory, newRowTest, remember } from '../../../nodes/AcquirePollTrigger/memory';
import { readNewRows } from '../../../nodes/AcquirePollTrigger/readNewRows';
import { idsFrom, noClient, ScriptedSource } from './scriptedSource';

const memoryOfIds = (from: number, to: number) => remember('x', idsFrom(from, to).map((id) => ({ id, position: id })));

async function read(lists: Array<Iterable<number>>, memory?: Memory) {
	const source = new ScriptedSource(lists);
	const ids = (await readNewRows(noClient, source, { memory })).map(({ id }) => id);
	return { source, ids };
}

describe('readNewRows', () => {
	it('reads all the first time, since by chance IDs fall in a list by last change, too', async () => {
		const { source, ids } = await read([[...idsFrom(500, 1), ...idsFrom(1000, 501)]]);
		expect([Math.max(...ids), source.passes, source.taken]).toEqual([1000, 1, 1000]);
	});

	it('keeps no rows the first time, of which nothing comes out', async () => {
		expect((await readNewRows(noClient, new ScriptedSource([[3, 2, 1]]), {})).map(({ row }) => row)).toEqual([{}, {}, {}]);
	});

	it.each([{ by: 'second', isByChange: false }, { by: 'last change', isByChange: true }])('reads of a list by $by the hundred latest rows at first, and twenty more by which it knows the order', async ({ isByChange }) => {
		// By last change, old records stand between newer ones.
		const list = isByChange ? [1002, 1001, ...idsFrom(2000, 1003)] : idsFrom(1000, 1);
		const source = Object.assign(new ScriptedSource([list]), { isByChange });
		const sighting = ({ id }: IDataObject) => ({ id: Number(id), position: 5000 - list.indexOf(Number(id)), row: {}, ...(!isByChange && { second: Number(id) }) });
		await readNewRows(noClient, Object.assign(source, { sighting }), {});
		expect([source.passes, source.taken]).toEqual([1, 120]);
	});

	it('reads the first time a hundred rows that are not dated in the future', async () => {
		const list = [1002, 1001, ...idsFrom(2000, 1003)];
		const sighting = ({ id }: IDataObject) => ({ id: Number(id), position: 5000 - list.indexOf(Number(id)), row: {} });
		const source = Object.assign(new ScriptedSource([list]), { isByChange: true, sighting });
		await readNewRows(noClient, source, { latest: 4800 });
		expect(source.taken).toBe(320);
	});

	it('reads later on what may be news, and twenty rows from before the hundred that are known', async () => {
		const { source, ids } = await read([idsFrom(153, 1)], memoryOfIds(1, 150));
		expect([ids, source.passes, source.taken]).toEqual([idsFrom(153, 51), 1, 123]);
	});

	it('reads on where old rows come before those that are known, as in a list by last change', async () => {
		const { source, ids } = await read([[...idsFrom(500, 1), ...idsFrom(1001, 501)]], memoryOfIds(1, 1000));
		expect([ids, source.taken]).toEqual([idsFrom(1001, 901), 1001]);
	});

	it.each([
		{ left: 20, of: 100, taken: 40, why: 'twenty are enough' },
		{ left: 19, of: 100, taken: 69, why: 'the whole list is read for fewer' },
		{ left: 5, of: 10, taken: 25, why: 'half of them are enough where fewer than forty are known' },
		{ left: 4, of: 10, taken: 54, why: 'the whole list is read for less than half' },
	])('takes $taken rows where $left of $of known records are left: $why', async ({ left, of, taken }) => {
		const memory = { ...memoryOfIds(51, 50 + of), floor: 51 };
		const { source } = await read([[...idsFrom(50 + left, 51), ...idsFrom(50, 1)]], memory);
		expect(source.taken).toBe(taken);
	});

	it('reads all of a list that stands in the order of other records, whatever it looks like', async () => {
		const source = new ScriptedSource([[...idsFrom(130, 2), 131]]);
		source.isUnordered = true;
		expect((await readNewRows(noClient, source, { memory: memoryOfIds(1, 130) })).map(({ id }) => id)).toContain(131);
		expect((await read([[...idsFrom(130, 2), 131]], memoryOfIds(1, 130))).ids).not.toContain(131);
	});

	describe('a list with dates', () => {
		const at = (minute: number | undefined) => minute === undefined ? null : new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();

		/** Records were created one a minute. `changed`: when the others than new ones were changed, in minutes, by ID. */
		async function readDated(ids: number[], changed: (id: number) => number | undefined, memory: Memory) {
			const source = new ScriptedSource([ids]);
			const rows = source.rows.bind(source);
			const dated = async function* () {
				for await (const { id } of rows()) yield { id, dateCreated: at(Number(id)), dateUpdated: at(changed(Number(id))) };
			};
			const found = (await readNewRows(noClient, Object.assign(source, { rows: dated }), { memory })).map(({ id }) => id);
			return { found, source };
		}

		it('finds a new record below known ones that were changed after it in the order of their IDs', async () => {
			const { found } = await readDated([...idsFrom(500, 1), 501], (id) => (id === 501 ? 501 : 10_000 + id), memoryOfIds(1, 500));
			expect(found).toContain(501);
		});

		it('finds a new record whose dates lie in the past, as an import sets them', async () => {
			const { found } = await readDated([7, ...idsFrom(500, 8), ...idsFrom(6, 1), 501], (id) => ({ 7: 1_000, 501: 1 })[id] ?? id, memoryOfIds(1, 500));
			expect(found).toContain(501);
		});

		it('finds a new record that was never changed, and stands below all that were', async () => {
			const { found } = await readDated([...idsFrom(500, 1), 501], (id) => (id === 501 ? undefined : id + 0.5), memoryOfIds(1, 500));
			expect(found).toContain(501);
		});

		it('leaves one by ID as soon as without dates, also where all of it was changed at once', async () => {
			const { source } = await readDated(idsFrom(501, 1), (id) => 10_000 - id, memoryOfIds(1, 500));
			expect(source.taken).toBe(121);
		});
	});

	describe('changed contacts', () => {
		const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
		interface Contact {
			id: number;
			created: number;
			changed: number;
		}

		/** The IDs that a poll finds after an earlier one, between which a contact was changed. `list`: in Acquire's order. */
		async function foundAfter(list: Contact[], changedId: number): Promise<number[]> {
			const poll = async (contacts: Contact[], memory?: Memory) => {
				const rows = async function* () {
					for (const { id, created, changed } of contacts) yield { id, dateCreated: at(created), dateUpdated: at(changed) };
				};
				return await readNewRows(noClient, { ...eventSource('updatedContact'), rows }, { memory });
			};
			const memory = remember('x', await poll(list));
			const later = list.map((contact) => (contact.id === changedId ? { ...contact, changed: 1_000_000 } : contact));
			return (await poll(later, memory)).filter(newRowTest(memory)).map(({ id }) => id);
		}

		it('are found in a list by creation, newest first, whose IDs of one second stand the other way round', async () => {
			const list = idsFrom(500, 1).map((id) => ({ id, created: 60 * id, changed: 60 * id + 30 }));
			list.splice(10, 2, { id: 489, created: 60 * 489, changed: 60 * 489 + 30 }, { id: 490, created: 60 * 489, changed: 60 * 489 + 30 });
			expect(await foundAfter(list, 5)).toEqual([5]);
		});

		it('are found in a list by ID, oldest first, all of which was changed from the highest ID to the lowest', async () => {
			expect(await foundAfter(idsFrom(1, 500).map((id) => ({ id, created: 60 * id, changed: 100_000 - id })), 300)).toEqual([300]);
		});
	});

	it('reads a short list once, and an empty one', async () => {
		for (const memory of [undefined, memoryOfIds(1, 3)]) {
			expect((await read([[3, 2, 1]], memory)).source).toMatchObject({ passes: 1, taken: 3 });
			expect((await read([[]], memory)).source).toMatchObject({ passes: 1, taken: 0 });
		}
	});

	it('leaves out what is no such event', async () => {
		expect((await read([[3, -1, 2]], memoryOfIds(1, 1))).ids).toEqual([3, 2]);
	});

	it('reads once for up to fifty new rows, which the memory would catch, and again for more', async () => {
		const memory = memoryOfIds(1, 100);
		expect((await read([idsFrom(150, 1)], memory)).source.passes).toBe(1);
		expect((await read([idsFrom(151, 1)], memory)).source.passes).toBe(2);
		const { source, ids } = await read([idsFrom(200, 1).filter((id) => id !== 120), idsFrom(200, 1)], memory);
		expect(source.passes).toBe(3);
		expect(ids).toContain(120);
	});

	it('reads five times where each brings something more', async () => {
		const growing = Array.from({ length: 9 }, (_, pass) => idsFrom(200 + pass, 1));
		const { source, ids } = await read(growing, memoryOfIds(1, 100));
		expect([source.passes, Math.max(...ids)]).toEqual([5, 204]);
	});

	describe('a list of which Acquire gives out a part', () => {
		const readPart = async (ids: number[], memory?: Memory, { onGap, ...kind }: Pick<EventSource, 'isUncounted' | 'isUnordered'> & { onGap?(missing?: string): void } = {}) => {
			const source = new ScriptedSource([ids]);
			const rows = source.rows.bind(source);
			const part = { ...kind, rows: (_client: unknown, onPart?: (message: string) => void) => (onPart?.('The list is incomplete'), rows()) };
			return await readNewRows(noClient, Object.assign(source, part), { memory, onGap });
		};

		it.each([undefined, memoryOfIds(1, 3)])('stops the poll where new rows may be in the rest (memory: %j)', async (memory) => {
			await expect(readPart([1, 2, 3], memory)).rejects.toThrow('The list is incomplete');
		});

		it('stops a first poll that gets no row of it, after which all would be new', async () => {
			await expect(readPart([])).rejects.toThrow('The list is incomplete');
			expect(await readPart([], memoryOfIds(1, 3))).toEqual([]);
		});

		it('stops the poll where the list goes by other records, which say nothing of what is in the rest', async () => {
			await expect(readPart([3, 2, 1], undefined, { isUnordered: true })).rejects.toThrow('The list is incomplete');
			await expect(readPart([], undefined, { isUnordered: true })).rejects.toThrow('The list is incomplete');
		});

		it('stops the poll also without a count of Acquire, as where the list is too long to be read', async () => {
			const cut = { isUncounted: true as const };
			await expect(readPart([1, 2, 3], memoryOfIds(1, 3), cut)).rejects.toThrow('The list is incomplete');
			expect((await readPart([3, 2, 1], memoryOfIds(1, 3), cut)).map(({ id }) => id)).toEqual([3, 2, 1]);
		});

		it('tells of the rows between that may be missing', async () => {
			const told: string[] = [];
			const onGap = (missing = '') => void told.push(missing);
			await readPart([9, 8, 7, 6], memoryOfIds(1, 6), { onGap });
			await readPart([9, 8, 7], undefined, { onGap });
			await readPart([9, 8, 7], { about: 'x', floor: 0, known: [] }, { onGap });
			expect(told).toEqual([]);
			await readPart([9, 8, 7], memoryOfIds(1, 3), { onGap });
			expect(told).toEqual(['The list is incomplete']);
		});

		it('tells once of rows that may be missing, also where they are read several times', async () => {
			const told: unknown[] = [];
			await readPart(idsFrom(260, 201), memoryOfIds(1, 3), { onGap: (missing) => void told.push(missing) });
			expect(told).toEqual(['The list is incomplete']);
		});

		it('does not stop the poll where rows may only have moved, but is told where no known row came', async () => {
			const told: unknown[] = [];
			const moved = (ids: number[]) => {
				const source = new ScriptedSource([ids]);
				const rows = source.rows.bind(source);
				return Object.assign(source, { rows: (_client: unknown, onPart?: (missing?: string) => void) => (onPart?.(undefined), rows()) });
			};
			for (const ids of [[1, 2, 3], [9, 8, 3]]) await readNewRows(noClient, moved(ids), { memory: memoryOfIds(1, 3), onGap: (missing) => void told.push([missing]) });
			expect(told).toEqual([]);
			await readNewRows(noClient, moved([9, 8, 7]), { memory: memoryOfIds(1, 3), onGap: (missing) => void told.push([missing]) });
			expect(told).toEqual([[undefined]]);
		});

		it('is enough where it has the newest rows', async () => {
			expect((await readPart([9, 8, 7])).map(({ id }) => id)).toEqual([9, 8, 7]);
			expect((await readPart([9, 8, 7], memoryOfIds(1, 3))).map(({ id }) => id)).toEqual([9, 8, 7]);
		});
	});

	describe('a list that Acquire does not count', () => {
		/** What is told of a poll that reads these IDs. */
		async function gaps(ids: number[], memory?: Memory, changes: Partial<EventSource> = {}): Promise<unknown[]> {
			const told: unknown[] = [];
			await readNewRows(noClient, Object.assign(new ScriptedSource([ids]), { isUncounted: true }, changes), { memory, onGap: (...missing) => void told.push(missing) });
			return told;
		}

		it('may lack rows where it ends, newest first, before the first one that is known', async () => {
			expect(await gaps([9, 8, 7], memoryOfIds(1, 3))).toEqual([[undefined]]);
			expect(await gaps(idsFrom(400, 301), memoryOfIds(1, 200))).toEqual([[undefined]]);
		});

		it.each<[string, number[], Memory | undefined]>([
			['it comes to one that is known', [9, 8, 3], memoryOfIds(1, 3)],
			['it comes to one from before those that are known, which then are deleted', [...idsFrom(203, 201), ...idsFrom(100, 1)], memoryOfIds(1, 200)],
			['it is empty', [], memoryOfIds(1, 3)],
			['nothing is known', [9, 8, 7], { about: 'x', floor: 0, known: [] }],
			['it is read for the first time', [9, 8, 7], undefined],
			['its order is another one', [7, 8, 9], memoryOfIds(1, 3)],
		])('lacks none where %s', async (_what, ids, memory) => {
			expect(await gaps(ids, memory)).toEqual([]);
		});

		it('tells nothing by its end where it goes by other records', async () => {
			expect(await gaps([9, 8, 7], memoryOfIds(1, 3), { isUnordered: true })).toEqual([]);
		});

		it('tells nothing by its end where Acquire counts it', async () => {
			expect(await gaps([9, 8, 7], memoryOfIds(1, 3), { isUncounted: undefined })).toEqual([]);
		});

		it('may lack rows where only some of what is known was changed again', async () => {
			const sighting = ({ id }: IDataObject) => ({ id: Number(id), position: 1000 + Number(id), row: {} });
			expect(await gaps([9, 3, 2], memoryOfIds(1, 3), { isByChange: true, sighting })).toEqual([[undefined]]);
		});

		it('lacks none where all that is known was changed again', async () => {
			const sighting = ({ id }: IDataObject) => ({ id: Number(id), position: 1000 + Number(id), row: {} });
			expect(await gaps([3, 2, 1], memoryOfIds(1, 3), { isByChange: true, sighting })).toEqual([]);
		});
	});

	it('hands on what stops the list', async () => {
		const failing = (function* () {
			yield 5;
			throw new Error('503');
		})();
		await expect(read([failing], memoryOfIds(1, 3))).rejects.toThrow('503');
	});
});
