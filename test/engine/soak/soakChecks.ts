import { FAULT_KINDS } from './seededFaults';
import { appliedOrder, batchOf, type SoakResult, toldOf } from './soakRun';

/** What a soak is of. */
export interface Soaked {
	/** The soak, once it has run. */
	soak: () => SoakResult;
	/** How many items it has: in a short one a kind of fault or two may not come up. */
	items: number;
	calls: readonly string[];
	/** Calls that write. */
	writes: readonly string[];
	/** Calls whose write must not be sent twice. */
	once: readonly string[];
	/** What such an item says where nobody knows whether it was carried out. */
	maybe: RegExp;
	/** The column of the items that names the record whose writes keep the input order, by call. */
	ordered: ReadonlyArray<readonly [call: string, column: string]>;
}

/** What holds for the soak of any node: no item is lost or mixed up, nothing is done twice, order is kept, and waits are. */
export function checkSoak({ soak, items, calls, writes, once, maybe, ordered }: Soaked): void {
	it('meets every kind of fault, in 10 to 30 % of the answers', () => {
		const { requests, happened } = soak().faults;
		const share = sum(happened.values()) / requests;
		expect(share).toBeGreaterThan(0.1);
		expect(share).toBeLessThan(0.3);
		expect(happened.size).toBeGreaterThanOrEqual(items < 1_000 ? FAULT_KINDS.length - 5 : FAULT_KINDS.length);
	});

	it.each(calls)('ends each item of %s as one output or one rejected item, in order', (call) => {
		const { endings, items: input, status } = batchOf(soak(), call);
		expect(status).toBe('success');
		for (const isRejected of [false, true]) {
			const positions = endings.filter((ending) => ending.isRejected === isRejected).map(({ position }) => Number(position));
			expect(positions).toEqual([...positions].sort((a, b) => a - b));
		}
		expect(endings.map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual(input.map((_item, position) => position));
		expect(endings.some(({ isRejected }) => !isRejected)).toBe(true);
	});

	it.each(writes)('has carried out each %s that it reports as done', (call) => {
		expect(toldOf(soak(), call).filter(({ isRejected, done }) => !isRejected && done.length === 0)).toEqual([]);
	});

	it.each(once)('carries no %s out twice', (call) => {
		expect(toldOf(soak(), call).filter(({ done }) => done.length > 1)).toEqual([]);
	});

	it.each(once)('says of each %s that it reports as rejected whether it may have been carried out', (call) => {
		const silent = toldOf(soak(), call).filter(({ isRejected, done, json }) => isRejected && done.length > 0 && !maybe.test(String(json.error)));
		expect(silent).toEqual([]);
	});

	it('meets items with an unknown outcome', () => {
		const unknown = once.flatMap((call) => toldOf(soak(), call)).filter(({ json }) => maybe.test(String(json.error)));
		expect(unknown.filter(({ done }) => done.length === 1).length).toBeGreaterThan(0);
	});

	it.each(ordered)('applies each %s of one record in input order, by %s', (call, column) => {
		for (const applied of appliedOrder(toldOf(soak(), call), column).values()) expect(applied).toEqual([...applied].sort((a, b) => a - b));
	});

	it('sends nothing before Retry-After has passed', () => {
		expect(soak().faults.tooEarly).toEqual([]);
	});
}

/** What a soak met, for the log. */
export function summaryOf({ batches, faults, seconds }: SoakResult): string {
	const rejected = batches.flatMap(({ endings }) => endings).filter(({ isRejected }) => isRejected).length;
	return `Soak: ${seconds} s, ${faults.requests} requests, ${sum(faults.happened.values())} faults, ${rejected} items rejected\n`;
}

/** The sum of the numbers; 0 of none. */
export function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, each) => total + each, 0);
}
