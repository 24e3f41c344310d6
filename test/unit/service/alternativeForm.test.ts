import { ItemError } from '../../../nodes/input/itemError';
import { tryBothForms } from '../../../nodes/service/alternativeForm';

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

	it('says that the accepted first form may have changed something where the second one fails', async () => {
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
