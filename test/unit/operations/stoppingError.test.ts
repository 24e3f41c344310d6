import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { type ItemStatus, stoppingError } from '../../../nodes/operations/stoppingError';

const node: INode = { id: '1', name: 'Acquire Contact', type: 'acquireContact', typeVersion: 1, position: [0, 0], parameters: {} };
const empty = new ItemError("'Contact' is empty", { description: "Enter the contact's ID.", details: { parameter: 'Contact' } });
const unclear = new ItemError('The contact may have been created: late', { description: 'Look first.', effect: 'possibleNotRepeatable' });

/** One letter an item: Completed, Not sent, Failed without effect, Updated perhaps, created pErhaps. */
function statuses(letters: string): ItemStatus[] {
	const byLetter: Record<string, ItemStatus> = { c: 'completed', n: 'notSent', f: 'none', u: 'possible', e: 'possibleNotRepeatable' };
	return [...letters].map((letter) => byLetter[letter]);
}

describe('stoppingError', () => {
	it('names the item, the way out and what had been completed', () => {
		const error = stoppingError(node, { error: empty, index: 5 }, statuses('cccncfnn'));
		expect(error.message).toBe("'Contact' is empty [item 5]. Completed: items 0 to 2, 4. Not sent: items 3, 6 to 7");
		expect(error.description).toBe("Enter the contact's ID. Do not send completed items again.");
		expect(error.context.itemIndex).toBe(5);
		expect(error.node).toBe(node);
	});

	it.each(['f', 'fnn', 'nfn', 'nnff'])('says that nothing was changed, and no more: %s', (letters) => {
		const error = stoppingError(node, { error: empty, index: letters.indexOf('f') }, statuses(letters));
		expect(error.message).toBe(`'Contact' is empty [item ${letters.indexOf('f')}]`);
		expect(error.description).toBe("Enter the contact's ID. Nothing was changed in Acquire.");
	});

	it.each([
		['ffe', '. Outcome unknown: item 2. Without effect: item 1', ' Check in Acquire before you send item 2 again.'],
		['fee', '. Outcome unknown: items 1 to 2', ' Check in Acquire before you send items 1 to 2 again.'],
		['fce', '. Completed: item 1. Outcome unknown: item 2', ' Do not send completed items again. Check in Acquire before you send item 2 again.'],
		['fu', '. Outcome unknown: item 1', ''],
	])('tells apart what became of the items in flight: %s', (letters, groups, advice) => {
		const error = stoppingError(node, { error: empty, index: 0 }, statuses(letters));
		expect(error.message).toBe(`'Contact' is empty [item 0]${groups}`);
		expect(error.description).toBe(`Enter the contact's ID.${advice}`);
	});

	it.each([
		['e', '', ''],
		['en', '. Outcome unknown: item 0. Not sent: item 1', ''],
		['eec', '. Completed: item 2. Outcome unknown: items 0 to 1', ' Do not send completed items again. Check in Acquire before you send item 1 again.'],
	])('names the item that stops the run among those of unknown outcome: %s', (letters, groups, advice) => {
		const error = stoppingError(node, { error: unclear, index: 0 }, statuses(letters));
		expect(error.message).toBe(`The contact may have been created: late [item 0]${groups}`);
		expect(error.description).toBe(`Look first.${advice}`);
	});

	it('names no item where the reason is about the whole run', () => {
		const error = stoppingError(node, { error: new ItemError('The execution was canceled') }, statuses('nfec'));
		expect(error.message).toBe('The execution was canceled. Completed: item 3. Outcome unknown: item 2. Without effect: item 1. Not sent: item 0');
		expect(error.context.itemIndex).toBeUndefined();
	});

	it('stays short where many items lag behind, but names every one of unknown outcome', () => {
		const letters = `f${'ce'.repeat(100)}`;
		const { message } = stoppingError(node, { error: empty, index: 0 }, statuses(letters));
		expect(message).toContain('97, 99 and 50 more. Outcome unknown');
		expect(message).toContain('198, 200');
	});

	it('is an operation error for what was never sent, and an API error with the status for a response', () => {
		expect(stoppingError(node, { error: empty, index: 0 }, statuses('f'))).toBeInstanceOf(NodeOperationError);
		for (const status of [400, 401, 403, 404, 429, 500, 503]) {
			const message = `Acquire's own words for ${status}`;
			const error = stoppingError(node, { error: new ItemError(message, { details: { status } }), index: 2 }, statuses('nnf'));
			expect(error).toBeInstanceOf(NodeApiError);
			expect((error as NodeApiError).httpCode).toBe(String(status));
			expect(error.message).toBe(`${message} [item 2]`);
		}
	});

	it('ends a sentence once, also where the reason ends it', () => {
		const reason = new ItemError('The email is invalid.', { description: 'Correct it.' });
		expect(stoppingError({ ...node, type: 'acquireContactTool' }, { error: reason }, statuses('f')).message).toBe('The email is invalid. Correct it. Nothing was changed in Acquire.');
		expect(stoppingError(node, { error: reason, index: 1 }, statuses('cf')).message).toBe('The email is invalid [item 1]. Completed: item 0');
	});

	it('tells a model the way out as plain text', () => {
		const reason = new ItemError('There is no such tag', { description: "There are: <b>, 'R&D'." });
		const { message, description } = stoppingError({ ...node, type: 'acquireContactTool' }, { error: reason }, statuses('f'));
		// n8n-core puts a description behind a message that does not hold it.
		expect([message, description ?? '']).toEqual(["There is no such tag. There are: <b>, 'R&D'. Nothing was changed in Acquire.", '']);
	});

	it('keeps what became of the items beside words that n8n takes for the code of an error', () => {
		const error = stoppingError(node, { error: new ItemError('Acquire returned HTTP 500: connect ECONNREFUSED', { details: { status: 500 } }), index: 1 }, statuses('cfn'));
		expect(error.message).toBe('Acquire returned HTTP 500: connect ECONNREFUSED [item 1]. Completed: item 0. Not sent: item 2');
	});

	it('keeps them where n8n wraps the error of a tool once more', () => {
		const tool = { ...node, type: 'acquireContactTool' };
		for (const status of [undefined, 500]) {
			const error = stoppingError(tool, { error: new ItemError('connect ECONNREFUSED', { description: 'Look first.', details: { status } }), index: 0 }, statuses('e'));
			expect(new NodeOperationError(tool, error).message).toBe('connect ECONNREFUSED [item 0]. Look first.');
		}
	});

	it('puts the way out into the message of a tool, which is all that a model reads', () => {
		const error = stoppingError({ ...node, type: 'acquireContactTool' }, { error: unclear, index: 0 }, statuses('e'));
		expect(error.message).toBe('The contact may have been created: late [item 0]. Look first.');
	});
});
