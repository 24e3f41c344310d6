import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { ItemError } from '../input/itemError';

/**
 * The output item of a failed input item. Its JSON has no other keys, and the item no `error`: that is the shape
 * that n8n-core sends to the error output with the input merged in. Older ones, all of n8n 1.x among them, leave an item with
 * `details` on the first output, so an item for the error output has none: `isForErrorOutput`.
 */
export function failedItem(error: ItemError, index: number, isForErrorOutput: boolean): INodeExecutionData {
	const json: IDataObject = { error: error.message };
	if (error.description) json.message = error.description;
	if (error.details !== undefined && !isForErrorOutput) json.details = { ...error.details } as IDataObject;
	return { json, pairedItem: { item: index } };
}

/** The error that stops the node: names the item, if it was one, and the items that were already completed. */
export function stoppingError(
	node: INode,
	error: ItemError,
	index: number | undefined,
	done: number[],
): NodeApiError | NodeOperationError {
	const item = index === undefined ? '' : ` [item ${index}]`;
	const completed = done.length === 0 ? '' : `. Already completed: ${ranges(done)}`;
	const none = error.effect === 'none' ? 'Nothing was changed in Acquire.' : 'No other item was completed.';
	const rest = done.length === 0 ? none : 'Do not send these items again.';
	const description = [error.description, rest].filter(Boolean).join(' ');
	const headline = `${error.message}${item}${completed}`;
	// n8n hands an AI agent the message alone, and the way out is in the description.
	const message = node.type.endsWith('Tool') ? `${headline}. ${description}` : headline;
	const status = error.details?.status;
	return status === undefined
		? new NodeOperationError(node, message, { description, itemIndex: index })
		: new NodeApiError(node, { message }, { message, description, itemIndex: index, httpCode: String(status) });
}

/** [0, 1, 2, 4] → "items 0 to 2, 4". */
export function ranges(ascending: number[]): string {
	const spans: Array<[number, number]> = [];
	for (const index of ascending) {
		const last = spans.at(-1);
		if (last !== undefined && last[1] === index - 1) last[1] = index;
		else spans.push([index, index]);
	}
	const texts = spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
	return `${ascending.length === 1 ? 'item' : 'items'} ${texts.join(', ')}`;
}
