import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { ItemError } from '../input/itemError';

/**
 * The output item of a failed input item. Its JSON has no other keys, and the item no `error`: that is the shape
 * that n8n-core sends to the error output with the input merged in. Older ones, all of n8n 1.x among them, leave an item with
 * `details` on the first output, so an item for the error output has none: `isForErrorOutput`.
 */
export function failedItem(error: ItemError, index: number, isForErrorOutput: boolean): INodeExecutionData {
	const json: IDataObject = { error: error.message };
	if (error.description) json.message = error.description;
	if (error.details !== undefined && !isForErrorOutput) json.details = { ...error.details };
	return { json, pairedItem: { item: index } };
}
