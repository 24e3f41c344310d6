import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asItemError, ItemError } from '../../input/itemError';
import { failedItem } from '../../operations/failedItem';
import { nodeError } from '../../operations/nodeError';

const MIME_TYPE = 'text/csv';

interface CsvJson extends IDataObject {
	csv: string;
	fileName: string;
}

/**
 * The items with the CSV of each report as a file of n8n's, in the field `data`.
 * @throws {NodeOperationError} where n8n cannot store a file and the node is not set to continue; else an error takes the item's place
 */
export async function withCsvFiles(context: IExecuteFunctions, items: readonly INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const results: INodeExecutionData[] = [];
	for (const item of items) results.push(holdsCsv(item.json) ? await withCsvFile(context, item, item.json) : item);
	return results;
}

function holdsCsv(json: IDataObject): json is CsvJson {
	return typeof json.csv === 'string' && typeof json.fileName === 'string';
}

async function withCsvFile(context: IExecuteFunctions, item: INodeExecutionData, { csv, ...json }: CsvJson): Promise<INodeExecutionData> {
	try {
		return { ...item, json, binary: { data: await context.helpers.prepareBinaryData(Buffer.from(csv), json.fileName, MIME_TYPE) } };
	} catch (thrown) {
		return notStored(context, (item.pairedItem as { item: number }).item, asItemError(thrown));
	}
}

/** What comes in place of a file that n8n could not store. @throws {NodeOperationError} unless the node is set to continue */
function notStored(context: IExecuteFunctions, itemIndex: number, { message }: ItemError): INodeExecutionData {
	const description = "Look at n8n's storage for binary data, or choose the output 'Rows'.";
	const error = new ItemError(`n8n could not store the CSV file: ${message}`, { description });
	const node = context.getNode();
	if (!context.continueOnFail()) throw nodeError(node, error.message, { description, itemIndex });
	return failedItem(error, itemIndex, node.onError === 'continueErrorOutput');
}
