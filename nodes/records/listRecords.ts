import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { rowsAt } from '../operations/results';
import type { AcquireClient } from '../service/acquireClient';
import type { Endpoint } from '../service/endpoint';
import { type ListForm, listRows } from '../service/listPages';
import type { PagingOptions } from '../service/page';
import { incompleteList, type Rows } from '../service/rows';

/** How the whole list of a kind of record is read. */
export interface ListedKind {
	/** Several of them, as in messages: "roles". */
	plural: string;
	list: Endpoint;
	/** How Acquire wraps the list; under `data` if absent. */
	rows?(data: unknown): Rows;
	/** For records of another one, which their list must name: what the query calls it. */
	within?: { query: string };
	/** In one response by default. */
	form?: ListForm;
}

/** Told where Acquire counts more records than it returned. */
export type OnShort = NonNullable<PagingOptions['onShort']>;

/**
 * Every record of the kind, of one record that holds them where the kind is within another.
 * @throws {ItemError} also where the list is incomplete, unless `onShort` is told that: that a record is not in it would say nothing
 */
export async function listRecords({ list, rows = rowsAt('data'), plural, within, form = true }: ListedKind, client: AcquireClient, holder?: number, onShort: OnShort = rejectShort(plural)): Promise<IDataObject[]> {
	const query = within && { [within.query]: holder };
	const all: IDataObject[] = [];
	for await (const row of listRows(client, list, nameOf(plural), { form, query, read: rows, onShort })) all.push(row);
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
