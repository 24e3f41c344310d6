import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { Refusal } from '../input/itemError';

/**
 * The output item of a refused input item. Its JSON has no other keys, and the item no `error`: that is the shape
 * that n8n-core sends to the error output with the input merged in. Older ones, all of n8n 1.x among them, leave an item with
 * `details` on the first output, so an item for the error output has none: `isForErrorOutput`.
 */
export function refusedItem(refusal: Refusal, index: number, isForErrorOutput: boolean): INodeExecutionData {
	const json: IDataObject = { error: refusal.message };
	if (refusal.description) json.message = refusal.description;
	if (refusal.details !== undefined && !isForErrorOutput) json.details = { ...refusal.details } as IDataObject;
	return { json, pairedItem: { item: index } };
}

/** The error that stops the node: names the item, if it was one, and the items that had already been carried out. */
export function stoppingError(
	node: INode,
	refusal: Refusal,
	index: number | undefined,
	carriedOut: number[],
): NodeApiError | NodeOperationError {
	const item = index === undefined ? '' : ` [item ${index}]`;
	const done = carriedOut.length === 0 ? '' : `. Already carried out: ${ranges(carriedOut)}`;
	const none = refusal.mayBeDone ? 'No other item was carried out.' : 'No item was carried out.';
	const rest = carriedOut.length === 0 ? none : 'Do not send these items again.';
	const description = [refusal.description, rest].filter(Boolean).join(' ');
	const headline = `${refusal.message}${item}${done}`;
	// n8n hands an AI agent the message alone, and the way out is in the description.
	const message = node.type.endsWith('Tool') ? `${headline}. ${description}` : headline;
	const status = refusal.details?.status;
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
