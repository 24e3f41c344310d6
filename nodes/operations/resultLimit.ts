import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { numberOfDigits } from '../input/digits';
import { quote } from '../input/quote';
import { isOn } from '../input/switchedOn';
import type { ExecutionHints } from './executionHints';
import type { WorkflowItem } from './operation';
import { inputError } from '../input/itemError';

/** Return All and Limit, for the operations that give many. */
export const limitProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** How many results the item wants; Infinity for all. @throws {ItemError} for a limit that is no whole number above 0, or that n8n dropped */
export function resultLimit(item: WorkflowItem): number {
	const returnAll = item.parameter('returnAll', false);
	if (isOn(returnAll, 'Return All')) return Infinity;
	const given = item.parameter('limit', null);
	const limit = numberOfDigits(given);
	if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1) return limit;
	// n8n drops the limit where Return All is neither true nor false, as "false" in quotes.
	if (typeof returnAll !== 'boolean' && item.rawParameter('limit', null) === null) throw inputError('Return All', `'Return All' must be on or off, not ${quote(returnAll)}`);
	throw inputError('Limit', `'Limit' is not a whole number above 0: ${quote(given)}`, "Enter a number such as 50, or turn 'Return All' on.");
}

/** Rows up to the limit, turned into items' JSON; undefined ones are skipped. Asks for no page beyond the one that holds the last. */
export async function takeResults<Row>(
	rows: AsyncIterable<Row>,
	limit: number,
	convert: (row: Row) => IDataObject | undefined,
	hints: ExecutionHints,
): Promise<IDataObject[]> {
	const results: IDataObject[] = [];
	for await (const row of rows) {
		const result = convert(row);
		if (result !== undefined) results.push(result);
		if (results.length >= limit) break;
	}
	tellOfLimit(hints, results.length, limit);
	return results;
}

/** Tells a model that what it gets may not be all. */
export function tellOfLimit(hints: ExecutionHints, count: number, limit: number): void {
	if (count >= limit) hints.tellModel(`There may be more: 'Limit' is ${limit}`);
}

/** How many rows to ask for at once. */
export function pageSizeFor(limit: number): number {
	return Math.min(limit, 100);
}
