import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { rowsAt } from '../operations/results';
import type { AcquireClient } from '../service/acquireClient';
import type { Endpoint } from '../service/endpoint';
import { endpointRequest } from '../service/endpointRequest';
import { listRows } from '../service/listPages';
import type { PagingOptions } from '../service/page';
import { incompleteList, type Rows } from '../service/rows';

const PAGE_SIZE = 100;

/** How the whole list of a kind of record is read. */
export interface ListedKind {
	/** Several of them, as in messages: "roles". */
	plural: string;
	list: Endpoint;
	/** How Acquire wraps the list; under `data` if absent. */
	rows?(data: unknown): Rows;
	/** For records of another one, which their list must name: what the query calls it. */
	within?: { query: string };
	/** True for a list with pages that takes no offset; others come in one. */
	isNumbered?: true;
}

/** Told where Acquire counts more records than it returned. */
export type OnShort = NonNullable<PagingOptions['onShort']>;

/**
 * Every record of the kind, of one record that holds them where the kind is within another.
 * @throws {ItemError} also where the list is incomplete, unless `onShort` is told that: that a record is not in it would say nothing
 */
export async function listRecords({ list, rows = rowsAt('data'), plural, within, isNumbered }: ListedKind, client: AcquireClient, holder?: number, onShort: OnShort = rejectShort(plural)): Promise<IDataObject[]> {
	const recordName = nameOf(plural);
	const query = within && { [within.query]: holder };
	if (!isNumbered) {
		const { rows: all, total = 0 } = await client.request(endpointRequest(list, {}, { query, recordName }), rows);
		if (total > all.length) onShort(all.length, total, false);
		return all;
	}
	const all: IDataObject[] = [];
	for await (const row of listRows(client, list, recordName, { query, isNumbered, read: rows, pageSize: PAGE_SIZE, onShort })) all.push(row);
	return all;
}

function nameOf(plural: string): string {
	return `The list of ${plural}`;
}

function rejectShort(plural: string): OnShort {
	return (read, total) => {
		throw new ItemError(incompleteList(nameOf(plural), read, total), { description: 'Records cannot be found by name in it. Use their IDs.' });
	};
}
