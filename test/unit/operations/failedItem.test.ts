import fc from 'fast-check';
import { failedItem } from '../../../nodes/operations/failedItem';
import { type ErrorDetails, ItemError } from '../../../nodes/input/itemError';

const details = fc.record(
	{ status: fc.integer(), code: fc.string(), parameter: fc.string(), contactIds: fc.array(fc.integer()) },
	{ requiredKeys: [] },
);

describe('failedItem', () => {
	it('has no key but error, message and details, and is paired by an object', () => {
		fc.assert(
			fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), fc.option(details, { nil: undefined }), fc.nat(), (message, description, facts, index) => {
				const item = failedItem(new ItemError(message, { description, details: facts as ErrorDetails | undefined, stopsRun: true, effect: 'possible' }), index, false);
				expect(Object.keys(item).toSorted()).toEqual(['json', 'pairedItem']);
				expect(item.pairedItem).toEqual({ item: index });
				expect(['error', 'message', 'details']).toEqual(expect.arrayContaining(Object.keys(item.json)));
				expect(item.json.error).toBe(message);
				expect(item.json.message).toBe(description || undefined);
				expect(item.json.details).toEqual(facts);
			}),
		);
	});

	it('has no details on its way to the error output, where n8n 1.x does not let them through', () => {
		const rejection = new ItemError('No', { description: 'Give another', details: { status: 400 } });
		expect(failedItem(rejection, 0, true).json).toEqual({ error: 'No', message: 'Give another' });
	});

	it('leaves out what the rejection does not have', () => {
		expect(Object.keys(failedItem(new ItemError('No'), 0, false).json)).toEqual(['error']);
	});

	it('shares nothing with the rejection, which may stand for several items', () => {
		const rejection = new ItemError('No', { details: { status: 401 } });
		const first = failedItem(rejection, 0, false);
		Object.assign(first.json.details as object, { changed: true });
		expect(failedItem(rejection, 1, false).json.details).toEqual({ status: 401 });
	});
});
