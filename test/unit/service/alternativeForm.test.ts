import { ItemError, type PossibleEffect } from '../../../nodes/input/itemError';
import { tryBothForms, KnownPaths } from '../../../nodes/service/alternativeForm';

const invalid = (message: string) => new ItemError(message, { details: { status: 400, code: 'ERROR_INVALID_INPUT' } });
const unknownPath = (message: string) => new ItemError(message, { details: { status: 404 } });
const gives = (result: string) => jest.fn(async () => result);
const throws = (error: Error) => jest.fn(async (): Promise<string> => {
	throw error;
});

describe('tryBothForms', () => {
	it('sends only the first form where its result shows the change', async () => {
		const second = gives('second');
		expect(await tryBothForms(gives('first'), second)).toBe('first');
		expect(await tryBothForms(gives('first'), second, (result) => result === 'first')).toBe('first');
		expect(second).not.toHaveBeenCalled();
	});

	it('sends the second form where the first is rejected as invalid, or does not show the change', async () => {
		expect(await tryBothForms(throws(invalid('first')), gives('second'))).toBe('second');
		expect(await tryBothForms(gives('first'), gives('second'), (result) => result !== 'first')).toBe('second');
	});

	it('throws the first rejection where both are rejected', async () => {
		await expect(tryBothForms(throws(invalid('first')), throws(invalid('second')))).rejects.toThrow('first');
	});

	it('says that the change may have been made where the first form was accepted without showing it, and the second fails', async () => {
		const failure = tryBothForms(gives('first'), throws(invalid('label is too long')), () => false);
		await expect(failure).rejects.toMatchObject({ message: 'Acquire accepted the change, but does not show it. Sent in another form, it failed: label is too long', effect: 'possible' });
		await expect(tryBothForms(gives('first'), throws(unknownPath('gone')), () => false)).rejects.toMatchObject({ effect: 'possible' });
	});

	it('throws at once what is no rejection of a form', async () => {
		const second = gives('second');
		await expect(tryBothForms(throws(unknownPath('first')), second)).rejects.toThrow('first');
		expect(second).not.toHaveBeenCalled();
		await expect(tryBothForms(throws(invalid('first')), throws(unknownPath('second')))).rejects.toThrow('second');
	});
});

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
		await expect(paths.send('a', jest.fn(() => Promise.reject(invalid('first'))), answers('second'))).rejects.toThrow('first');
		await expect(paths.send('a', rejects('first'), rejects('second'))).rejects.toThrow('first');
		expect(await paths.send('a', rejects('first'), answers('second'))).toMatchObject({ from: 'second' });
	});

	it('learns nothing from a record that is absent', async () => {
		const paths = new KnownPaths();
		expect(await paths.send('a', rejects('first', 'possible'), answers('second', true))).toMatchObject({ from: 'second' });
		expect(await paths.send('a', answers('first'), answers('second'))).toMatchObject({ from: 'first' });
	});

	it.each([undefined, 'possible' as const])('tries the second path whatever an attempt under the first may have done, and tells it how that was rejected: %s', async (effect) => {
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
