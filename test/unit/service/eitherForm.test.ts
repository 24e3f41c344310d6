import { ItemError } from '../../../nodes/input/itemError';
import { inEitherForm, KnownPaths } from '../../../nodes/service/eitherForm';

const invalid = (message: string) => new ItemError(message, { details: { status: 400, code: 'ERROR_INVALID_INPUT' } });
const unknownPath = (message: string) => new ItemError(message, { details: { status: 404 } });
const gives = (result: string) => jest.fn(async () => result);
const throws = (error: Error) => jest.fn(async (): Promise<string> => {
	throw error;
});

describe('inEitherForm', () => {
	it('sends the first form alone where its result is wanted', async () => {
		const second = gives('second');
		expect(await inEitherForm(gives('first'), second)).toBe('first');
		expect(await inEitherForm(gives('first'), second, (result) => result === 'first')).toBe('first');
		expect(second).not.toHaveBeenCalled();
	});

	it('sends the second form where the first is rejected as invalid, or gives what is not wanted', async () => {
		expect(await inEitherForm(throws(invalid('first')), gives('second'))).toBe('second');
		expect(await inEitherForm(gives('first'), gives('second'), (result) => result !== 'first')).toBe('second');
	});

	it('throws the first rejection where both are rejected', async () => {
		await expect(inEitherForm(throws(invalid('first')), throws(invalid('second')))).rejects.toThrow('first');
	});

	it('gives what the first form gave, though it is not wanted, where the second is rejected', async () => {
		expect(await inEitherForm(gives('first'), throws(invalid('second')), () => false)).toBe('first');
	});

	it('throws at once what is no rejection of a form', async () => {
		const second = gives('second');
		await expect(inEitherForm(throws(unknownPath('first')), second)).rejects.toThrow('first');
		expect(second).not.toHaveBeenCalled();
		await expect(inEitherForm(throws(invalid('first')), throws(unknownPath('second')))).rejects.toThrow('second');
		await expect(inEitherForm(gives('first'), throws(unknownPath('second')), () => false)).rejects.toThrow('second');
	});
});

describe('KnownPaths', () => {
	it('keeps to the path that answered, for each call', async () => {
		const paths = new KnownPaths();
		const [found, missing, other] = [gives('found'), throws(unknownPath('missing')), gives('other')];
		expect(await paths.send('a', missing, found)).toBe('found');
		expect(await paths.send('a', missing, found)).toBe('found');
		expect([missing.mock.calls.length, found.mock.calls.length]).toEqual([1, 2]);
		expect(await paths.send('b', other, found)).toBe('other');
		await expect(paths.send('b', missing, found)).rejects.toThrow('missing');
		expect(found).toHaveBeenCalledTimes(2);
	});

	it('learns nothing from a rejection', async () => {
		const paths = new KnownPaths();
		await expect(paths.send('a', throws(invalid('first')), gives('second'))).rejects.toThrow('first');
		await expect(paths.send('a', throws(unknownPath('first')), throws(unknownPath('second')))).rejects.toThrow('first');
		expect(await paths.send('a', throws(unknownPath('first')), gives('second'))).toBe('second');
	});
});
