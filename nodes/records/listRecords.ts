import type { IDataObject } from 'n8n-workflow';
import { rowsAt } from '../operations/results';
import type { AcquireClient } from '../service/acquireClient';
import type { Endpoint } from '../service/endpoint';
import { type ListForm, listRows } from '../service/listPages';
import type { Rows } from '../service/rows';
import { type OnShort, wholeList } from './wholeList';

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

/**
 * Every record of the kind, of one record that holds them where the kind is within another.
 * @throws {ItemError} also where the list is incomplete, unless `onShort` is told that: that a record is not in it would say nothing
 */
export async function listRecords({ list, rows = rowsAt('data'), plural, within, form = true }: ListedKind, client: AcquireClient, holder?: number, onShort?: OnShort): Promise<IDataObject[]> {
	const query = within && { [within.query]: holder };
	const name = `The list of ${plural}`;
	const read = async (told: OnShort): Promise<IDataObject[]> => {
		const all: IDataObject[] = [];
		for await (const row of listRows(client, list, name, { form, query, read: rows, onShort: told })) all.push(row);
		return all;
	};
	return await wholeList(name, read, onShort);
}
