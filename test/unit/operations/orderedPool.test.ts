import fc from 'fast-check';
import { runOrdered } from '../../../nodes/operations/orderedPool';

type Event = { kind: 'start' | 'end'; index: number };

interface Trial {
	keys: string[][];
	concurrency: number;
	/** Waits until the item's work is done. */
	work: (index: number) => Promise<unknown>;
	isStopped?: (events: Event[]) => boolean;
}

function start({ keys, concurrency, work, isStopped = () => false }: Trial) {
	const events: Event[] = [];
	const done = runOrdered({
		count: keys.length,
		concurrency,
		keysOf: (index) => keys[index],
		run: async (index) => {
			events.push({ kind: 'start', index });
			await work(index);
			events.push({ kind: 'end', index });
		},
		isStopped: () => isStopped(events),
	});
	return { events, done };
}

const startsIn = (events: Event[]) => events.filter(({ kind }) => kind === 'start').map(({ index }) => index);

/** Items whose ends are in the hands of the test. */
function gates() {
	const open = new Map<number, () => void>();
	return {
		work: async (index: number) => await new Promise<void>((resolve) => open.set(index, resolve)),
		async end(index: number) {
			open.get(index)?.();
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
}

const keys = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), { maxLength: 14 });
const concurrency = fc.integer({ min: 1, max: 6 });

describe('runOrdered', () => {
	it('runs each item once, in input order where they share a key, with at most `concurrency` under way', async () => {
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), keys, concurrency, async (scheduler, keysOfItems, most) => {
				const { events, done } = start({ keys: keysOfItems, concurrency: most, work: async (index) => await scheduler.schedule(Promise.resolve(index)) });
				await scheduler.waitFor(done);

				expect(startsIn(events).toSorted((a, b) => a - b)).toEqual(keysOfItems.map((_, index) => index));
				const underWay = new Set<number>();
				const ended = new Set<number>();
				for (const { kind, index } of events) {
					if (kind === 'end') {
						underWay.delete(index);
						ended.add(index);
						continue;
					}
					const mustHaveEnded = keysOfItems.flatMap((other, earlier) => (earlier < index && other.some((key) => keysOfItems[index].includes(key)) ? [earlier] : []));
					expect(mustHaveEnded.filter((earlier) => !ended.has(earlier))).toEqual([]);
					underWay.add(index);
					expect(underWay.size).toBeLessThanOrEqual(most);
				}
			}),
		);
	});

	it('with a concurrency of 1 runs strictly in input order, one after the other', async () => {
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), keys, async (scheduler, keysOfItems) => {
				const { events, done } = start({ keys: keysOfItems, concurrency: 1, work: async (index) => await scheduler.schedule(Promise.resolve(index)) });
				await scheduler.waitFor(done);
				expect(events).toEqual(keysOfItems.flatMap((_, index): Event[] => [{ kind: 'start', index }, { kind: 'end', index }]));
			}),
		);
	});

	it('starts nothing more once it is stopped, and waits for what runs', async () => {
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), keys, concurrency, fc.nat(20), async (scheduler, keysOfItems, most, after) => {
				const isStopped = (events: Event[]) => events.filter(({ kind }) => kind === 'end').length >= after;
				let startsAtStop: number | undefined;
				const trial = start({
					keys: keysOfItems,
					concurrency: most,
					isStopped,
					work: async (index) => {
						await scheduler.schedule(Promise.resolve(index));
						if (isStopped([...trial.events, { kind: 'end', index }])) startsAtStop ??= startsIn(trial.events).length;
					},
				});
				await scheduler.waitFor(trial.done);
				const starts = startsIn(trial.events).length;
				if (after === 0) expect(starts).toBe(0);
				else expect(starts).toBe(startsAtStop ?? keysOfItems.length);
				expect(trial.events.length).toBe(2 * starts);
			}),
		);
	});

	it('lets items pass that wait for nobody', async () => {
		const { work, end } = gates();
		const { events, done } = start({ keys: [['a'], ['a'], ['a'], ['b'], []], concurrency: 3, work });
		expect(startsIn(events)).toEqual([0, 3, 4]);
		await end(3);
		expect(startsIn(events)).toEqual([0, 3, 4]);
		await end(0);
		expect(startsIn(events)).toEqual([0, 3, 4, 1]);
		for (const index of [4, 1, 2]) await end(index);
		await done;
	});

	it('starts up to `concurrency` at once', async () => {
		const { work, end } = gates();
		const { events, done } = start({ keys: Array.from({ length: 10 }, () => []), concurrency: 4, work });
		expect(startsIn(events)).toEqual([0, 1, 2, 3]);
		await end(2);
		expect(startsIn(events)).toEqual([0, 1, 2, 3, 4]);
		for (let index = 0; index < 10; index++) await end(index);
		await done;
	});

	it('runs the items side by side that one item held up, be they reached already or not', async () => {
		const { work, end } = gates();
		const { events, done } = start({ keys: [['a', 'b', 'c'], ['a'], ['b'], ['c']], concurrency: 3, work });
		expect(startsIn(events)).toEqual([0]);
		await end(0);
		const side = startsIn(events);
		for (const index of [1, 2, 3]) await end(index);
		await done;
		expect(side).toEqual([0, 1, 2, 3]);
	});

	it('has nothing to do without items', async () => {
		const { events, done } = start({ keys: [], concurrency: 5, work: async () => undefined });
		await done;
		expect(events).toEqual([]);
	});

	it('lets other work have its turn, and stops for what that did, although no run waits for anything', async () => {
		const count = 20_000;
		let isStopped = false;
		let started = 0;
		setTimeout(() => (isStopped = true));
		await runOrdered({
			count,
			concurrency: 4,
			run: async () => {
				started += 1;
				for (let sum = 0; sum < 5_000; sum += Math.random());
			},
			isStopped: () => isStopped,
		});
		expect(started).toBeLessThan(count);
	});

	it('runs as many items as a run may have one after the other where they share one key', async () => {
		const count = 20_000;
		let last = -1;
		await runOrdered({
			count,
			concurrency: 20,
			keysOf: () => ['same', 'same'],
			run: async (index) => {
				expect(index).toBe(last + 1);
				last = index;
			},
			isStopped: () => false,
		});
		expect(last).toBe(count - 1);
	});
});
