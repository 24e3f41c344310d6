import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

const MIME_TYPE = 'text/csv';

/** The items with the CSV of each report as a file of n8n's, in the field `data`. */
export async function withCsvFiles(context: IExecuteFunctions, outputs: INodeExecutionData[][]): Promise<INodeExecutionData[][]> {
	return await Promise.all(outputs.map(async (items) => await Promise.all(items.map(async (item) => await withCsvFile(context, item)))));
}

async function withCsvFile({ helpers }: IExecuteFunctions, item: INodeExecutionData): Promise<INodeExecutionData> {
	const { csv, ...json } = item.json;
	if (typeof csv !== 'string' || typeof json.fileName !== 'string') return item;
	return { ...item, json, binary: { data: await helpers.prepareBinaryData(Buffer.from(csv), json.fileName, MIME_TYPE) } };
}
