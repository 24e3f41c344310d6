import type { IDataObject, IRunExecutionData } from 'n8n-workflow';
import { PreviousAttempt, type Settled } from '../../nodes/operations/previousAttempt';
import { ItemError } from '../../nodes/input/itemError';
import { executeContext, newExecution } from './harness/executeContext';

/** One try of a node in n8n-core's own context. */
function tryOf(execution: IRunExecutionData, { retryOnFail = true, executionId = '1', run = 0, maxTries }: { retryOnFail?: boolean; executionId?: string; run?: number; maxTries?: number } = {}): PreviousAttempt {
	return new PreviousAttempt(executeContext({ execution, executionId, run, settings: { retryOnFail, maxTries } }).context);
}

/** Keeps what the attempt settled, and what else is given, for the next one. */
function remember(attempt: PreviousAttempt, kept: Partial<PreviousAttempt['earlier']>): void {
	attempt.remember({ settled: new Map(), effects: new Map(), doneKeys: new Set(), found: [], notBefore: 0, ...kept });
}

/** n8n saves an execution as JSON, and may load it between two tries. */
const savedAndLoaded = (data: IRunExecutionData) => JSON.parse(JSON.stringify(data)) as IRunExecutionData;

const lost = new ItemError('Nobody knows', { description: 'Look it up.', details: { status: 502 }, effect: 'possibleNotRepeatable' });
const settled: Settled = new Map<number, IDataObject[] | ItemError>([[0, [{ id: 101 }]], [2, []], [3, lost]]);

describe('The next try of a node with "Retry On Fail"', () => {
	it('recalls what was carried out, and what must not be sent again as it was rejected', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		const recalled = tryOf(savedAndLoaded(data)).earlier.settled;
		expect([...recalled].filter(([, outcome]) => Array.isArray(outcome))).toEqual([[0, [{ id: 101 }]], [2, []]]);
		const rejection = recalled.get(3) as ItemError;
		expect(rejection).toBeInstanceOf(ItemError);
		expect({ ...rejection, message: rejection.message }).toEqual({ ...lost, message: 'Nobody knows' });
		expect(recalled.size).toBe(3);
	});

	it('recalls nothing before anything was remembered', () => {
		expect(tryOf(newExecution()).earlier.settled).toEqual(new Map());
	});

	it('recalls nothing of another execution', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		expect(tryOf(data, { executionId: '2' }).earlier.settled).toEqual(new Map());
	});

	it('recalls nothing of another round of a loop', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		expect(tryOf(data, { run: 1 }).earlier.settled).toEqual(new Map());
	});

	it('recalls the latest alone', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		remember(tryOf(data), { settled: new Map([[1, [{ id: 102 }]]]) });
		expect(tryOf(data).earlier.settled).toEqual(new Map([[1, [{ id: 102 }]]]));
	});

	it('recalls until when the service asked to be left alone, in its own execution and round', () => {
		const data = newExecution();
		remember(tryOf(data), { settled, notBefore: 1_900_000_000_000 });
		expect(tryOf(savedAndLoaded(data)).earlier.notBefore).toBe(1_900_000_000_000);
		expect(tryOf(data, { executionId: '2' }).earlier.notBefore).toBe(0);
		expect(tryOf(data, { run: 1 }).earlier.notBefore).toBe(0);
		expect(tryOf(newExecution()).earlier.notBefore).toBe(0);
	});

	it('recalls what the one before may have done to items that it did not settle', () => {
		const data = newExecution();
		remember(tryOf(data), { settled, effects: new Map([[1, 'It may have been updated']]) });
		expect(tryOf(savedAndLoaded(data)).earlier.effects).toEqual(new Map([[1, 'It may have been updated']]));
		expect(tryOf(data, { run: 1 }).earlier.effects).toEqual(new Map());
		expect(tryOf(newExecution()).earlier.effects).toEqual(new Map());
	});

	it('recalls which records the lookups of the one before found, in its own execution and round', () => {
		const data = newExecution();
		remember(tryOf(data), { found: [['contacts with ada@example.com', { value: [101] }], ['__proto__', { value: 3 }]] });
		expect(tryOf(savedAndLoaded(data)).earlier.found).toEqual([['contacts with ada@example.com', { value: [101] }], ['__proto__', { value: 3 }]]);
		expect(tryOf(data, { executionId: '2' }).earlier.found).toEqual([]);
		expect(tryOf(data, { run: 1 }).earlier.found).toEqual([]);
	});

	it('recalls of all attempts which records were found, each as it was last', () => {
		const data = newExecution();
		remember(tryOf(data), { found: [['a', { value: 1 }], ['b', { value: [2] }]] });
		remember(tryOf(savedAndLoaded(data)), { found: [] });
		remember(tryOf(data), { found: [['a', { value: 3 }], ['c', { value: 4 }], ['c', { value: 4 }]] });
		expect(tryOf(data).earlier.found).toEqual([['a', { value: 3 }], ['b', { value: [2] }], ['c', { value: 4 }]]);
	});

	it('recalls nothing once it is forgotten, and no record is saved with the execution', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		tryOf(data).forget();
		expect(tryOf(data).earlier.settled).toEqual(new Map());
		expect(JSON.stringify(data)).not.toContain('101');
		expect(JSON.stringify(data)).not.toContain('Nobody knows');
	});
});

describe('An attempt is followed by another', () => {
	const failed = { throws: true, beginsWithError: true };

	it.each([[undefined, 3], [2, 2], [3, 3], [5, 5], [0, 3], [1, 2]])('as often as n8n tries, with Max. Tries %s', (maxTries, most) => {
		const data = newExecution();
		const followed: boolean[] = [];
		for (let attempt = 1; attempt <= most; attempt++) {
			const one = tryOf(data, { maxTries });
			followed.push(one.isFollowedAfter(failed));
			remember(one, { settled });
		}
		expect(followed).toEqual([...new Array<boolean>(most - 1).fill(true), false]);
	});

	it('if it throws or begins with an error', () => {
		const attempt = tryOf(newExecution());
		expect(attempt.isFollowedAfter({ throws: true, beginsWithError: false })).toBe(true);
		expect(attempt.isFollowedAfter({ throws: false, beginsWithError: true })).toBe(true);
		expect(attempt.isFollowedAfter({ throws: false, beginsWithError: false })).toBe(false);
	});

	it('counted anew in each round of a loop', () => {
		const data = newExecution();
		remember(tryOf(data, { maxTries: 2 }), { settled });
		expect(tryOf(data, { maxTries: 2 }).isFollowedAfter(failed)).toBe(false);
		expect(tryOf(data, { maxTries: 2, run: 1 }).isFollowedAfter(failed)).toBe(true);
	});
});

describe('The memory', () => {
	it('keeps nothing of an execution before this one, which a retried execution brings along', () => {
		const data = newExecution();
		remember(tryOf(data), { settled });
		remember(tryOf(data, { executionId: '2' }), { settled: new Map() });
		expect(JSON.stringify(data)).not.toContain('Nobody knows');
		expect(tryOf(data, { executionId: '1' }).earlier.settled).toEqual(new Map());
	});
});

describe('A node without "Retry On Fail"', () => {
	it('keeps nothing', () => {
		const data = newExecution();
		const only = tryOf(data, { retryOnFail: false });
		expect(only.isFollowedAfter({ throws: true, beginsWithError: true })).toBe(false);
		remember(only, { settled });
		only.forget();
		expect(only.earlier.settled).toEqual(new Map());
		expect(data.executionData?.contextData).toEqual({});
	});
});
