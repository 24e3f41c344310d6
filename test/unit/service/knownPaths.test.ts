import { ItemError, type PossibleEffect } from '../../../nodes/input/itemError';
import { KnownPaths } from '../../../nodes/service/knownPaths';

const unknownPath = (message: string) => new ItemError(message, { details: { status: 404 } });

describe('KnownPaths', () => {
	type Send = Promise<{ from: string; absent: boolean }>;
	const answers = (from: string, absent = false) => jest.fn<Send, [unknown?]>(async () => ({ from, absent }));
	const rejects = (message: string, effect?: PossibleEffect) => jest.fn<Send, [unknown?]>(async () => {
		throw new ItemError(message, { details: { status: 404 }, effect, cause: effect && unknownPath(message) });
	});

	it('keeps to the path that answered, for each call, and says whether it is known', async () => {
		const paths = new KnownPaths();
		const [found, missing, other] = [answers('found'), rejects('missing'), answers('other')];
		expect(await paths.send('a', missing, found)).toMatchObject({ from: 'found' });
		expect(await paths.send('a', missing, found)).toMatchObject({ from: 'found' });
		expect([missing.mock.calls, found.mock.calls.length]).toEqual([[[false]], 2]);
		expect(await paths.send('b', other, found)).toMatchObject({ from: 'other' });
		await expect(paths.send('b', missing, found)).rejects.toThrow('missing');
		expect(missing).toHaveBeenLastCalledWith(true);
		expect(found).toHaveBeenCalledTimes(2);
	});

	it('learns nothing from a rejection', async () => {
		const paths = new KnownPaths();
		await expect(paths.send('a', jest.fn(() => Promise.reject(new ItemError('first', { details: { status: 400 } }))), answers('second'))).rejects.toThrow('first');
		await expect(paths.send('a', rejects('first'), rejects('second'))).rejects.toThrow('first');
		expect(await paths.send('a', rejects('first'), answers('second'))).toMatchObject({ from: 'second' });
	});

	it('learns nothing from a record that is absent', async () => {
		const paths = new KnownPaths();
		expect(await paths.send('a', rejects('first', 'possible'), answers('second', true))).toMatchObject({ from: 'second' });
		expect(await paths.send('a', answers('first'), answers('second'))).toMatchObject({ from: 'first' });
	});

	it.each([undefined, 'possible' as const])('tries the second path with the rejection of the first, whatever effect that may have had: %s', async (effect) => {
		const second = answers('second');
		await new KnownPaths().send('a', rejects('first', effect), second);
		expect(second.mock.calls).toEqual([[expect.objectContaining({ message: 'first', effect: effect ?? 'none' })]]);
	});

	it.each<[PossibleEffect | undefined, PossibleEffect | undefined, string]>([
		[undefined, undefined, 'first'],
		[undefined, 'possible', 'second'],
		['possible', 'possible', 'first'],
	])('throws the first rejection unless only the second leaves an effect possible: %s, %s', async (first, second, thrown) => {
		await expect(new KnownPaths().send('a', rejects('first', first), rejects('second', second))).rejects.toMatchObject({ message: thrown, effect: second ?? 'none' });
	});

	it('throws the rejection that is about the record, where the other one is about the path', async () => {
		const missing = jest.fn(() => Promise.reject(new ItemError('second', { details: { status: 404, code: 'ERROR_RECORD_NOT_FOUND' } })));
		await expect(new KnownPaths().send('a', rejects('first'), missing)).rejects.toThrow('second');
		await expect(new KnownPaths().send('a', rejects('first', 'possible'), missing)).rejects.toThrow('first');
	});

	it('does not try the other path where the response itself leaves the effect open', async () => {
		const open = new ItemError('first', { details: { status: 404 }, effect: 'possible' });
		const second = answers('second');
		await expect(new KnownPaths().send('a', jest.fn(() => Promise.reject(open)), second)).rejects.toThrow('first');
		expect(second).not.toHaveBeenCalled();
	});
});
