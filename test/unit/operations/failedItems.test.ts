import fc from 'fast-check';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import { failedItem, ranges, stoppingError } from '../../../nodes/operations/failedItems';
import { type ErrorDetails, ItemError } from '../../../nodes/input/itemError';

const node: INode = { id: '1', name: 'Acquire Contact', type: 'acquireContact', typeVersion: 1, position: [0, 0], parameters: {} };

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
		const refusal = new ItemError('No', { description: 'Give another', details: { status: 400 } });
		expect(failedItem(refusal, 0, true).json).toEqual({ error: 'No', message: 'Give another' });
	});

	it('leaves out what the refusal does not have', () => {
		expect(Object.keys(failedItem(new ItemError('No'), 0, false).json)).toEqual(['error']);
	});

	it('shares nothing with the refusal, which may stand for several items', () => {
		const refusal = new ItemError('No', { details: { status: 401 } });
		const first = failedItem(refusal, 0, false);
		Object.assign(first.json.details as object, { changed: true });
		expect(failedItem(refusal, 1, false).json.details).toEqual({ status: 401 });
	});
});

describe('stoppingError', () => {
	const refusal = new ItemError("'Contact' is empty", { description: "Enter the contact's ID.", details: { parameter: 'Contact' } });

	it('names the item, the way out and what had been completed', () => {
		const error = stoppingError(node, refusal, 5, [0, 1, 2, 4]);
		expect(error.message).toBe("'Contact' is empty [item 5]. Already completed: items 0 to 2, 4");
		expect(error.description).toContain("Enter the contact's ID.");
		expect(error.description).toContain('Do not send these items again');
		expect(error.context.itemIndex).toBe(5);
		expect(error.node).toBe(node);
	});

	it('says that nothing was changed', () => {
		const error = stoppingError(node, refusal, 0, []);
		expect(error.message).toBe("'Contact' is empty [item 0]");
		expect(error.description).toContain('Nothing was changed in Acquire.');
	});

	it('does not say so where the refused item itself may have been completed', () => {
		const unclear = new ItemError('Acquire sent a response that is not JSON', { description: 'The request may have been completed.', effect: 'possible' });
		expect(stoppingError(node, unclear, 0, []).description).toBe('The request may have been completed. No other item was completed.');
	});

	it('names no item where the refusal is about the whole run', () => {
		const error = stoppingError(node, new ItemError('The execution was canceled'), undefined, [3]);
		expect(error.message).toBe('The execution was canceled. Already completed: item 3');
		expect(error.context.itemIndex).toBeUndefined();
	});

	it('is an operation error for what was never sent, and an API error with the status for an answer', () => {
		expect(stoppingError(node, refusal, 0, [])).toBeInstanceOf(NodeOperationError);
		for (const status of [400, 401, 403, 404, 429, 500, 503]) {
			const message = `Acquire's own words for ${status}`;
			const error = stoppingError(node, new ItemError(message, { details: { status } }), 2, []);
			expect(error).toBeInstanceOf(NodeApiError);
			expect((error as NodeApiError).httpCode).toBe(String(status));
			expect(error.message).toBe(`${message} [item 2]`);
		}
	});
});

describe('ranges', () => {
	it.each<[number[], string]>([
		[[0], 'item 0'],
		[[7], 'item 7'],
		[[0, 1], 'items 0 to 1'],
		[[0, 2], 'items 0, 2'],
		[[0, 1, 2, 4], 'items 0 to 2, 4'],
		[[1, 3, 4, 5, 9, 10], 'items 1, 3 to 5, 9 to 10'],
	])('words %j', (indexes, words) => {
		expect(ranges(indexes)).toBe(words);
	});

	it('names exactly the items that it is given', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1 }), (given) => {
				const ascending = given.toSorted((a, b) => a - b);
				const named = ranges(ascending).replace(/^items? /, '').split(', ').flatMap((span) => {
					const [from, to = from] = span.split(' to ').map(Number);
					return Array.from({ length: to - from + 1 }, (_, step) => from + step);
				});
				expect(named).toEqual(ascending);
			}),
		);
	});
});
