import type { INode } from 'n8n-workflow';
import { ItemOutcomes } from '../../../nodes/operations/itemOutcomes';
import { ItemError } from '../../../nodes/input/itemError';

const node = (settings: Partial<INode> = {}) => (): INode => ({
	id: '1', name: 'Acquire Contact', type: 'acquireContact', typeVersion: 1, position: [0, 0], parameters: {}, ...settings,
});
const none = new Map();
const reject = (rejection: unknown) => () => {
	throw rejection;
};

describe('The outcomes of a run', () => {
	it('begin with every item pending', () => {
		const outcomes = new ItemOutcomes(3, true, none);
		expect([...outcomes.pending()]).toEqual([0, 1, 2]);
		expect(outcomes.isStopped).toBe(false);
	});

	it('leave out of what is pending the items that are settled meanwhile', async () => {
		const outcomes = new ItemOutcomes(4, true, none);
		await outcomes.settle(1, async () => await Promise.resolve([]));
		outcomes.runStep(2, reject(new ItemError('No')));
		expect([...outcomes.pending()]).toEqual([0, 3]);
		expect(outcomes.isPending(0)).toBe(true);
		expect(outcomes.isPending(1)).toBe(false);
		expect(outcomes.isPending(2)).toBe(false);
	});

	it('keep an item pending after a step without a rejection', () => {
		const outcomes = new ItemOutcomes(1, true, none);
		const step = jest.fn();
		outcomes.runStep(0, step);
		expect(step).toHaveBeenCalledTimes(1);
		expect(outcomes.isPending(0)).toBe(true);
	});

	it('count an item without output items as done, and a rejected or pending one not', async () => {
		const outcomes = new ItemOutcomes(3, true, none);
		await outcomes.settle(0, async () => await Promise.resolve([]));
		outcomes.runStep(1, reject(new ItemError('No')));
		expect([0, 1, 2].map((index) => outcomes.isDone(index))).toEqual([true, false, false]);
	});

	it('stop the run at the first rejection unless the node is set to continue', () => {
		const [stopping, continuing] = [new ItemOutcomes(2, false, none), new ItemOutcomes(2, true, none)];
		for (const outcomes of [stopping, continuing]) outcomes.runStep(0, reject(new ItemError('No')));
		expect(stopping.isStopped).toBe(true);
		expect(continuing.isStopped).toBe(false);
	});

	it('stop the run after a rejected key even if the node is set to continue', () => {
		const outcomes = new ItemOutcomes(2, true, none);
		outcomes.runStep(0, reject(new ItemError('Key rejected', { stopsRun: true })));
		expect(outcomes.isStopped).toBe(true);
		expect(outcomes.results(node()).map(({ json }) => json.error)).toEqual(['Key rejected', 'Key rejected']);
	});
});

describe('The output items', () => {
	it('are in input order and paired, several of one input item among them', async () => {
		const outcomes = new ItemOutcomes(3, true, none);
		await outcomes.settle(2, async () => await Promise.resolve([{ id: 3 }]));
		await outcomes.settle(0, async () => await Promise.resolve([{ id: 1 }, { id: 2 }]));
		await outcomes.settle(1, async () => await Promise.reject(new ItemError('No')));
		expect(outcomes.results(node())).toEqual([
			{ json: { id: 1 }, pairedItem: { item: 0 } },
			{ json: { id: 2 }, pairedItem: { item: 0 } },
			{ json: { error: 'No' }, pairedItem: { item: 1 } },
			{ json: { id: 3 }, pairedItem: { item: 2 } },
		]);
	});

	it('say of items that never started that the run was canceled', () => {
		const [item] = new ItemOutcomes(1, true, none).results(node());
		expect(item.json.error).toMatch(/canceled/);
	});

	it('have the details of a rejection, but not on the way to the error output', () => {
		const outcomes = new ItemOutcomes(1, true, none);
		outcomes.runStep(0, reject(new ItemError('No', { details: { status: 404 } })));
		expect(outcomes.results(node())[0].json.details).toEqual({ status: 404 });
		expect(outcomes.results(node({ onError: 'continueRegularOutput' }))[0].json.details).toEqual({ status: 404 });
		expect(outcomes.results(node({ onError: 'continueErrorOutput' }))[0].json).not.toHaveProperty('details');
	});

	it('give way to an error that names the first rejected item and what was completed', async () => {
		const outcomes = new ItemOutcomes(5, false, none);
		await outcomes.settle(0, async () => await Promise.resolve([{}]));
		await outcomes.settle(3, async () => await Promise.resolve([{}]));
		outcomes.runStep(2, reject(new ItemError('First')));
		outcomes.runStep(1, reject(new ItemError('Second')));
		expect(() => outcomes.results(node())).toThrow('First [item 2]. Completed: items 0, 3. Without effect: item 1. Not sent: item 4');
	});

	it('give way to an error without an item if the run itself cannot go on', () => {
		const outcomes = new ItemOutcomes(2, false, none);
		outcomes.stopRun(new ItemError('No account'));
		outcomes.stopRun(new ItemError('Later'));
		expect(() => outcomes.results(node())).toThrow(/^No account$/);
	});

	it('hold the reason that stopped the run for what is pending, if the node is set to continue', async () => {
		const outcomes = new ItemOutcomes(2, true, none);
		await outcomes.settle(0, async () => await Promise.resolve([{ id: 1 }]));
		outcomes.stopRun(new ItemError('No account'));
		expect(outcomes.results(node()).map(({ json }) => json)).toEqual([{ id: 1 }, { error: 'No account' }]);
	});

	it('give way to an error only in a run that a failed item stops', () => {
		const [stopping, continuing, untouched] = [new ItemOutcomes(1, false, none), new ItemOutcomes(1, true, none), new ItemOutcomes(1, false, none)];
		for (const outcomes of [stopping, continuing]) outcomes.runStep(0, reject(new ItemError('No')));
		expect([stopping, continuing, untouched].map((outcomes) => outcomes.throws)).toEqual([true, false, false]);
	});

	it('hold that reason without what it says of the item that stopped the run', () => {
		const outcomes = new ItemOutcomes(2, true, none);
		const cause = new ItemError('Key rejected', { stopsRun: true });
		outcomes.runStep(0, reject(new ItemError('It may have been updated: Key rejected', { stopsRun: true, effect: 'possible', cause })));
		expect(outcomes.results(node()).map(({ json }) => json.error)).toEqual(['It may have been updated: Key rejected', 'Key rejected']);
	});

	it('turn any error of a step into a rejection', async () => {
		const outcomes = new ItemOutcomes(2, true, none);
		outcomes.runStep(0, reject(new TypeError('a bad expression')));
		await outcomes.settle(1, async () => await Promise.reject(new RangeError('a bad record')));
		expect(outcomes.results(node()).map(({ json }) => json.error)).toEqual(['a bad expression', 'a bad record']);
	});

	it('take an unexpected error for one that may have come after the request', async () => {
		const outcomes = new ItemOutcomes(2, true, none);
		outcomes.runStep(0, reject(new TypeError('a bad expression')));
		await outcomes.settle(1, async () => await Promise.reject(new RangeError('a bad record')));
		expect([...outcomes.settled().keys()]).toEqual([1]);
	});
});

describe('The outcomes of a run that only reads', () => {
	async function readingOutcomes() {
		const outcomes = new ItemOutcomes(3, false, none);
		outcomes.onlyReads = true;
		await outcomes.settle(0, async () => await Promise.resolve([{ id: 1 }]));
		return outcomes;
	}

	it('name the item that failed, and warn of no other', async () => {
		const outcomes = await readingOutcomes();
		outcomes.runStep(1, reject(new ItemError('Gone')));
		expect(() => outcomes.results(node())).toThrow(/^Gone \[item 1\]$/);
	});

	it('do not take an unexpected error for one that must not be repeated', async () => {
		const outcomes = await readingOutcomes();
		await outcomes.settle(1, async () => await Promise.reject(new RangeError('a bad record')));
		expect([...outcomes.settled().keys()]).toEqual([0]);
	});
});

describe('Another try of the node', () => {
	/** The outcomes of four items: done, failed, failed though perhaps done, pending. */
	async function mixedOutcomes(keepsGoing: boolean) {
		const outcomes = new ItemOutcomes(4, keepsGoing, none);
		await outcomes.settle(0, async () => await Promise.resolve([{ id: 1 }]));
		outcomes.runStep(1, reject(new ItemError('Again')));
		outcomes.runStep(2, reject(new ItemError('Unknown', { effect: 'possibleNotRepeatable' })));
		return outcomes;
	}

	it('is not to send what was done or may have been', async () => {
		const settled = (await mixedOutcomes(true)).settled();
		expect([...settled.keys()]).toEqual([0, 2]);
		expect(settled.get(0)).toEqual([{ id: 1 }]);
		expect(settled.get(2)).toBeInstanceOf(ItemError);
	});

	it.each([
		[undefined, false],
		[{}, false],
		[{ parameter: 'Contact' }, false],
		[{ code: 'ECONNRESET' }, true],
		[{ status: 429 }, true],
		[{ status: 500 }, true],
		[{ status: 503, code: 'ERROR_X' }, true],
		[{ status: 200, code: 'ERROR_SERVER_ERROR' }, true],
		[{ status: 200, code: 'ERROR_X' }, false],
		[{ status: 404, code: 'ERROR_RECORD_NOT_FOUND' }, false],
		[{ status: 499, code: 'ERROR_X' }, false],
		// In words of their own: a proxy, a firewall, a page for maintenance.
		[{ status: 403 }, true],
		[{ status: 200 }, true],
		[{ status: 302 }, true],
		[{ status: 400 }, false],
		[{ status: 422 }, false],
		[{ status: 408 }, true],
		[{ status: 408, code: 'ERROR_TIMEOUT' }, true],
	])('may have another outcome for an item that failed with %j: %p', async (details, expected) => {
		const outcomes = new ItemOutcomes(3, true, none);
		outcomes.runStep(0, reject(new ItemError('No', { details })));
		await outcomes.settle(1, async () => await Promise.resolve([{ id: 1 }]));
		expect([0, 1, 2].map((index) => outcomes.mayPassLater(index))).toEqual([expected, false, false]);
	});

	it('is worth it for the items that it would send again and may complete', async () => {
		const outcomes = new ItemOutcomes(5, true, none);
		const details = { status: 504 };
		outcomes.runStep(0, reject(new ItemError('Odd', { details: { status: 400 } })));
		outcomes.runStep(1, reject(new ItemError('Late', { details, effect: 'possible' })));
		outcomes.runStep(2, reject(new ItemError('Late', { details, effect: 'possibleNotRepeatable' })));
		await outcomes.settle(3, async () => await Promise.resolve([{ id: 1 }]));
		expect(outcomes.worthAnotherAttempt()).toEqual([1]);
	});

	it('goes on with what the earlier one left', async () => {
		const outcomes = new ItemOutcomes(4, true, (await mixedOutcomes(true)).settled());
		expect([...outcomes.pending()]).toEqual([1, 3]);
		expect(outcomes.isDone(0)).toBe(true);
		expect(outcomes.isStopped).toBe(false);
		expect(outcomes.results(node())[2].json).toEqual({ error: 'Unknown' });
	});

	it('goes on although an item must not be sent again, and ends with its error', async () => {
		const outcomes = new ItemOutcomes(4, false, (await mixedOutcomes(false)).settled());
		expect(outcomes.isStopped).toBe(false);
		expect([...outcomes.pending()]).toEqual([1, 3]);
		for (const index of [1, 3]) await outcomes.settle(index, async () => await Promise.resolve([{ id: index }]));
		expect(outcomes.throws).toBe(true);
		expect(() => outcomes.results(node())).toThrow('Unknown [item 2]. Completed: items 0 to 1, 3. Outcome unknown: item 2');
	});

	it('ends with what stopped it, and names what must not be sent again', async () => {
		const outcomes = new ItemOutcomes(4, false, (await mixedOutcomes(false)).settled());
		outcomes.runStep(3, reject(new ItemError('No')));
		expect(outcomes.isStopped).toBe(true);
		expect(() => outcomes.results(node())).toThrow('No [item 3]. Completed: item 0. Outcome unknown: item 2. Not sent: item 1');
	});

	it.each([true, false])('says of an item without effect what an earlier attempt may have done to it, continuing: %s', async (keepsGoing) => {
		const first = new ItemOutcomes(3, keepsGoing, none);
		first.runStep(0, reject(new ItemError('It may have been updated: HTTP 504', { effect: 'possible' })));
		first.runStep(1, reject(new ItemError('It may have been updated: HTTP 502', { effect: 'possible' })));
		const second = new ItemOutcomes(3, keepsGoing, first.settled(), first.effects());
		expect([...second.pending()]).toEqual([0, 1, 2]);
		second.runStep(0, reject(new ItemError('Busy', { description: 'Later.' })));
		second.stopRun(new ItemError('Key rejected'));
		if (keepsGoing) {
			const said = second.results(node()).map(({ json }) => json);
			expect(said).toEqual([
				{ error: 'Busy. In an earlier attempt: It may have been updated: HTTP 504', message: 'Later.' },
				{ error: 'Key rejected. In an earlier attempt: It may have been updated: HTTP 502' },
				{ error: 'Key rejected' },
			]);
		} else {
			expect(() => second.results(node())).toThrow('Busy. In an earlier attempt: It may have been updated: HTTP 504 [item 0]. Outcome unknown: items 0 to 1. Not sent: item 2');
		}
		expect([...second.effects()]).toEqual([...first.effects()]);
	});

	it('says nothing of an earlier one where the item was done, or its own effect is unknown', async () => {
		const outcomes = new ItemOutcomes(2, true, none, new Map([[0, 'Earlier'], [1, 'Earlier']]));
		await outcomes.settle(0, async () => await Promise.resolve([{ id: 1 }]));
		outcomes.runStep(1, reject(new ItemError('It may have been updated', { effect: 'possible' })));
		expect(outcomes.results(node()).map(({ json }) => json)).toEqual([{ id: 1 }, { error: 'It may have been updated' }]);
	});

	it('does not tell other items of the effect on the one that stopped the run', () => {
		const outcomes = new ItemOutcomes(2, true, none, new Map([[0, 'It may have been updated']]));
		outcomes.runStep(0, reject(new ItemError('Key rejected', { stopsRun: true })));
		expect(outcomes.results(node()).map(({ json }) => json.error)).toEqual(['Key rejected. In an earlier attempt: It may have been updated', 'Key rejected']);
	});

	it.each<[string, unknown, boolean]>([
		['the first output item is an error', [new ItemError('No'), [{ id: 2 }]], true],
		['the first output item is an error after items without output', [[], new ItemError('No')], true],
		['a record has a member called error', [[{ error: 'x' }]], true],
		['an error comes later', [[{ id: 1 }], new ItemError('No')], false],
		['a record has an error that is false, which n8n 1.x takes for one', [[{ error: false }]], true],
		['a record has an error that is null, which n8n 1.x takes for one', [[{ error: null }]], true],
		['a later record of an item has a member called error', [[{ id: 1 }, { error: 'x' }]], false],
		['there is no output item', [[], []], false],
		['the first item is pending', [undefined, [{ id: 2 }]], true],
	])('is made, or not, of outputs that begin with an error: %s', async (_case, given, begins) => {
		const items = given as unknown[];
		const outcomes = new ItemOutcomes(items.length, true, none);
		for (const [index, outcome] of items.entries()) {
			if (outcome instanceof ItemError) outcomes.runStep(index, reject(outcome));
			else if (Array.isArray(outcome)) await outcomes.settle(index, async () => await Promise.resolve(outcome));
		}
		expect(outcomes.beginsWithError).toBe(begins);
	});
});
