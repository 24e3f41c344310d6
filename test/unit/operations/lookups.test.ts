import { ItemError } from '../../../nodes/input/itemError';
import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import { caughtError, caughtErrorOf } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';

const CLIENT = fakeClient(() => undefined);
const isStopped = () => false;
const failing = (key: string, error: unknown) => new Lookup<never>(key, async () => await Promise.reject(error));

/** A lookup that finds the values one after the other and counts how often it was performed. */
function counted<Value>(key: string, ...values: Value[]) {
	let next = 0;
	const find = jest.fn(async () => await Promise.resolve(values[Math.min(next++, values.length - 1)]));
	return { lookup: new Lookup(key, find), find };
}

describe('perform', () => {
	it('performs each key once', async () => {
		const [first, second] = [counted('a', 1), counted('a', 1)];
		await new Lookups(CLIENT).perform([first.lookup, second.lookup, first.lookup], 5, isStopped);
		expect(first.find.mock.calls.length + second.find.mock.calls.length).toBe(1);
	});

	it('performs no key again in a later round', async () => {
		const { lookup, find } = counted('a', 1);
		const lookups = new Lookups(CLIENT);
		await lookups.perform([lookup], 5, isStopped);
		await lookups.perform([lookup], 5, isStopped);
		expect(find).toHaveBeenCalledTimes(1);
	});

	it('performs a key that failed only once', async () => {
		const find = jest.fn(async () => await Promise.reject(new ItemError('No')));
		const lookups = new Lookups(CLIENT);
		await lookups.perform([new Lookup('a', find)], 5, isStopped);
		await lookups.perform([new Lookup('a', find)], 5, isStopped);
		expect(find).toHaveBeenCalledTimes(1);
	});

	it('performs no more after an error where that is to stop it, and tells which are performed', async () => {
		const error = new ItemError('Busy');
		const [first, failed, last] = [counted('a', 1), { lookup: failing('b', error) }, counted('c', 1)];
		const lookups = new Lookups(CLIENT);
		const all = [first.lookup, failed.lookup, last.lookup];
		expect(await lookups.perform(all, 1, isStopped, true)).toBe(error);
		expect(last.find).not.toHaveBeenCalled();
		expect(all.map((lookup) => lookups.isPerformed(lookup))).toEqual([true, true, false]);
		expect([lookups.errorAmong(all), lookups.errorAmong([first.lookup, last.lookup])]).toEqual([error, undefined]);
	});

	it('performs all where an error is not to stop it', async () => {
		const last = counted('c', 1);
		expect(await new Lookups(CLIENT).perform([failing('b', new ItemError('Busy')), last.lookup], 1, isStopped)).toBeUndefined();
		expect(last.find).toHaveBeenCalledTimes(1);
	});

	it('keeps what each key found', async () => {
		const lookups = new Lookups(CLIENT);
		const [a, b] = [counted('a', 1).lookup, counted('b', 2).lookup];
		await lookups.perform([a, b], 5, isStopped);
		expect([lookups.get(a), lookups.get(b)]).toEqual([1, 2]);
	});

	it('hands the client and itself to the lookup', async () => {
		const find = jest.fn(async () => await Promise.resolve(1));
		const lookups = new Lookups(CLIENT);
		await lookups.perform([new Lookup('a', find)], 5, isStopped);
		expect(find).toHaveBeenCalledWith(CLIENT, lookups, ['a']);
	});

	it('tells a lookup every spelling of its key, each once and in order', async () => {
		const find = jest.fn(async () => await Promise.resolve(1));
		const spelled = ['B', 'b', 'B'].map((spelling) => new Lookup('b', find, spelling));
		const lookups = new Lookups(CLIENT);
		await lookups.perform(spelled, 5, isStopped);
		expect(find.mock.calls).toEqual([[CLIENT, lookups, ['B', 'b']]]);
	});

	it('performs a key again for a spelling that comes in a later round', async () => {
		const find = jest.fn(async () => await Promise.resolve(1));
		const lookups = new Lookups(CLIENT);
		for (const spelling of ['B', 'b', 'B']) await lookups.perform([new Lookup('b', find, spelling)], 5, isStopped);
		expect(find.mock.calls).toEqual([[CLIENT, lookups, ['B']], [CLIENT, lookups, ['B', 'b']]]);
	});

	it.each([
		{ concurrency: 1, max: 1 },
		{ concurrency: 3, max: 3 },
		{ concurrency: 20, max: 8 },
	])('performs up to $max of 8 at once with concurrency $concurrency', async ({ concurrency, max }) => {
		let inFlight = 0;
		const seen: number[] = [];
		const lookups = Array.from({ length: 8 }, (_, index) =>
			new Lookup(`key ${index}`, async () => {
				inFlight += 1;
				seen.push(inFlight);
				await new Promise((resolve) => setTimeout(resolve, 1));
				inFlight -= 1;
			}),
		);
		await new Lookups(CLIENT).perform(lookups, concurrency, isStopped);
		expect(seen).toHaveLength(8);
		expect(Math.max(...seen)).toBe(max);
	});

	it('keeps an error with its key, for those who ask later', async () => {
		const error = new ItemError('The API key lacks permission for this');
		const lookups = new Lookups(CLIENT);
		const lookup = failing('a', error);
		await lookups.perform([lookup, counted('b', 2).lookup], 5, isStopped);
		expect(caughtError(() => lookups.get(lookup))).toBe(error);
		expect(lookups.get(counted('b', 2).lookup)).toBe(2);
	});

	it('returns nothing after an error that does not stop the run', async () => {
		expect(await new Lookups(CLIENT).perform([failing('a', new ItemError('No'))], 5, isStopped)).toBeUndefined();
	});

	it('turns any other throw into an ItemError', async () => {
		const lookups = new Lookups(CLIENT);
		const lookup = failing('a', new TypeError('odd'));
		await lookups.perform([lookup], 5, isStopped);
		expect(caughtError(() => lookups.get(lookup)).message).toBe('odd');
	});

	it('returns the error that stops the run', async () => {
		const stop = new ItemError('Key rejected', { stopsRun: true });
		expect(await new Lookups(CLIENT).perform([counted('a', 1).lookup, failing('b', stop)], 1, isStopped)).toBe(stop);
	});

	it('starts no further lookup after an error that stops the run', async () => {
		const { lookup, find } = counted('b', 1);
		await new Lookups(CLIENT).perform([failing('a', new ItemError('Key rejected', { stopsRun: true })), lookup], 1, isStopped);
		expect(find).not.toHaveBeenCalled();
	});

	it('starts nothing in a run that is stopped', async () => {
		const { lookup, find } = counted('a', 1);
		await new Lookups(CLIENT).perform([lookup], 5, () => true);
		expect(find).not.toHaveBeenCalled();
	});
});

describe('what an earlier attempt found', () => {
	it('is not looked up again, in whatever spelling', async () => {
		const { find } = counted('a', 2);
		const [upper, lower] = ['A', 'a'].map((spelling) => new Lookup('a', find, spelling));
		const lookups = new Lookups(CLIENT, [['a', { value: [1] }]]);
		await lookups.perform([upper, lower], 5, isStopped);
		await lookups.perform([lower], 5, isStopped);
		expect([lookups.get(upper), lookups.isPerformed(lower), find.mock.calls]).toEqual([[1], true, []]);
	});

	it('gives way to what the lookup finds where it is performed on purpose', async () => {
		const { lookup } = counted('a', 2);
		const lookups = new Lookups(CLIENT, [['a', { value: 1 }]]);
		await lookups.performOne(lookup);
		expect(lookups.get(lookup)).toBe(2);
	});
});

describe('foundRecords', () => {
	it('returns what was found where that is ids', async () => {
		const values = { id: 7, ids: [1, 2], none: [], text: '12', row: { id: 1 }, rows: [{ id: 1 }], odd: Number.NaN, nothing: undefined };
		const all = Object.entries(values).map(([key, value]) => counted<unknown>(key, value).lookup);
		const lookups = new Lookups(CLIENT, [['before', { value: [3] }]]);
		await lookups.perform([...all, counted('other', 8).lookup], 5, isStopped);
		const failed = counted('failed', 1).lookup;
		lookups.fail(failed, new ItemError('Unknown'));
		const asked = [...all, failed, counted('unknown', 9).lookup, counted('before', 4).lookup];
		expect(lookups.foundRecords(asked)).toEqual([['id', { value: 7 }], ['ids', { value: [1, 2] }], ['before', { value: [3] }]]);
	});
});

describe('get', () => {
	it('returns an error that a lookup found on purpose, and does not throw it', async () => {
		const reason = new ItemError('The list is not allowed', { details: { status: 403 } });
		const lookup = new Lookup('a', async () => await Promise.resolve(reason));
		const lookups = new Lookups(CLIENT);
		expect(await lookups.perform([lookup], 5, isStopped)).toBeUndefined();
		expect(lookups.get(lookup)).toBe(reason);
	});

	it('returns undefined for a key that was not performed', () => {
		expect(new Lookups(CLIENT).get(counted('a', 1).lookup)).toBeUndefined();
	});
});

describe('remember', () => {
	it('replaces what the key found', async () => {
		const { lookup } = counted('a', 1);
		const lookups = new Lookups(CLIENT);
		await lookups.perform([lookup], 5, isStopped);
		lookups.remember(lookup, 12);
		expect(lookups.get(lookup)).toBe(12);
	});

	it('replaces an error of the key', async () => {
		const lookup: Lookup<number> = failing('a', new ItemError('No'));
		const lookups = new Lookups(CLIENT);
		await lookups.perform([lookup], 5, isStopped);
		lookups.remember(lookup, 12);
		expect(lookups.get(lookup)).toBe(12);
	});

	it('leaves the other keys as they are', async () => {
		const [a, b] = [counted('a', 1).lookup, counted('b', 2).lookup];
		const lookups = new Lookups(CLIENT);
		await lookups.perform([a, b], 5, isStopped);
		lookups.remember(a, 12);
		expect(lookups.get(b)).toBe(2);
	});
});

describe('performOne', () => {
	it('performs the lookup again and keeps what it finds now', async () => {
		const { lookup, find } = counted('a', 1, 2);
		const lookups = new Lookups(CLIENT);
		await lookups.perform([lookup], 5, isStopped);
		expect(await lookups.performOne(lookup)).toBeUndefined();
		expect(find).toHaveBeenCalledTimes(2);
		expect(lookups.get(lookup)).toBe(2);
	});

	it('tells the lookup every spelling that was performed', async () => {
		const find = jest.fn(async () => await Promise.resolve(1));
		const lookups = new Lookups(CLIENT);
		await lookups.perform(['B', 'b'].map((spelling) => new Lookup('b', find, spelling)), 5, isStopped);
		await lookups.performOne(new Lookup('b', find, 'b'));
		expect(find.mock.calls[1]).toEqual([CLIENT, lookups, ['B', 'b']]);
	});

	it('returns the error and keeps it in place of what was found', async () => {
		const error = new ItemError('No');
		const find = jest.fn<Promise<number>, []>().mockResolvedValueOnce(1).mockRejectedValueOnce(error);
		const lookup = new Lookup('a', find);
		const lookups = new Lookups(CLIENT);
		await lookups.perform([lookup], 5, isStopped);
		expect(await lookups.performOne(lookup)).toBe(error);
		expect(caughtError(() => lookups.get(lookup))).toBe(error);
	});
});

describe('refresh', () => {
	it('performs the lookup again, once for all that ask before it begins', async () => {
		const { lookup, find } = counted('list', 'old', 'new', 'newest');
		const lookups = new Lookups(CLIENT);
		expect(await lookups.share(lookup)).toBe('old');
		const begun = lookups.refresh(lookup);
		await Promise.resolve();
		const later = await Promise.all([lookups.refresh(lookup), lookups.refresh(lookup), lookups.refresh(lookup)]);
		expect([await begun, ...later]).toEqual(['new', 'newest', 'newest', 'newest']);
		expect(find).toHaveBeenCalledTimes(3);
	});

	it('begins anew after one that failed', async () => {
		const lookups = new Lookups(CLIENT);
		let count = 0;
		const lookup = new Lookup('list', async () => await (++count === 1 ? Promise.reject(new ItemError('No')) : Promise.resolve(count)));
		const failed = caughtErrorOf(lookups.refresh(lookup));
		await Promise.resolve();
		expect([await lookups.refresh(lookup), (await failed).message]).toEqual([2, 'No']);
	});
});

describe('share', () => {
	it('performs the lookup once for all that build on it', async () => {
		const { lookup, find } = counted('list', ['x', 'y']);
		const lookups = new Lookups(CLIENT);
		const first = new Lookup('first', async (_client, shared) => (await shared.share(lookup))[0]);
		const second = new Lookup('second', async (_client, shared) => (await shared.share(lookup))[1]);
		await lookups.perform([first, second], 5, isStopped);
		expect(find).toHaveBeenCalledTimes(1);
		expect([lookups.get(first), lookups.get(second)]).toEqual(['x', 'y']);
	});

	it('fails all that build on a lookup that failed', async () => {
		const error = new ItemError('No list');
		const lookups = new Lookups(CLIENT);
		const list = failing('list', error);
		expect(await caughtErrorOf(lookups.share(list))).toBe(error);
		expect(await caughtErrorOf(lookups.share(list))).toBe(error);
	});
});
