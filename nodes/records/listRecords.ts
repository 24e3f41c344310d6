import type { IDataObject } from 'n8n-workflow';
import { without } from '../input/object';
import type { AcquireClient } from '../service/acquireClient';
import { endpointRequest } from '../service/endpointRequest';
import { type PageRequest, readPages } from '../service/pages';
import type { Rows } from '../service/rows';
import type { RecordKind } from './recordKind';

const PAGE_SIZE = 100;

/** Every record of the kind, of one record that holds them where the kind is within another. @throws {ItemError} */
export async function listRecords({ list, rows, plural, within, isPaged }: RecordKind<string>, client: AcquireClient, holder?: number): Promise<IDataObject[]> {
	async function page(range?: PageRequest): Promise<Rows> {
		const query = { ...(within && { [within.query]: holder }), ...(range && without(range, 'offset')) };
		const { data } = await client.requestBare(endpointRequest(list, {}, { ...(Object.keys(query).length > 0 && { query }), recordName: `The list of ${plural}` }), rows);
		return data;
	}
	if (!isPaged) return (await page()).rows;
	const all: IDataObject[] = [];
	for await (const row of readPages(page, ({ id }) => String(id), PAGE_SIZE)) all.push(row);
	return all;
}
