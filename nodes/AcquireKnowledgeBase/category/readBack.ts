import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import type { AcquireClient } from '../../service/acquireClient';
import { listRecords } from '../../records/listRecords';
import { categories } from './kind';

/** The categories of a knowledge base as they are now. There is no call for one of them. @throws {ItemError} */
export async function readCategories(client: AcquireClient, knowledgeBaseId: number): Promise<IDataObject[]> {
	return await listRecords(categories, client, knowledgeBaseId);
}

/** @throws {ItemError} where it is not there */
export function categoryIn(rows: readonly IDataObject[], categoryId: number): IDataObject {
	const found = rows.find(({ id }) => parseId(id) === categoryId);
	if (found !== undefined) return found;
	throw new ItemError(`Category ${categoryId} was not found in the knowledge base`, { description: 'Check both IDs: the category may belong to another knowledge base, or have been deleted.' });
}

/** Those of the name, whatever its case. */
export function categoriesNamed(rows: readonly IDataObject[], name: string): IDataObject[] {
	return rows.filter((row) => typeof row.name === 'string' && row.name.trim().toLowerCase() === name.toLowerCase());
}
