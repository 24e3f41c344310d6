import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import { nameKey } from '../../input/nameKey';
import type { AcquireClient } from '../../service/acquireClient';
import { listRecords } from '../../records/listRecords';
import type { OnShort } from '../../records/wholeList';
import { incompleteList } from '../../service/rows';
import { categories } from './kind';

/** The categories of a knowledge base as they are now. There is no call for one of them. @throws {ItemError} as listRecords does */
export async function readCategories(client: AcquireClient, knowledgeBaseId: number, onShort?: OnShort): Promise<IDataObject[]> {
	return await listRecords(categories, client, knowledgeBaseId, onShort);
}

/** One category of a knowledge base, also from an incomplete list. @throws {ItemError} if it is not there */
export async function readCategory(client: AcquireClient, knowledgeBaseId: number, categoryId: number): Promise<IDataObject> {
	let short: string | undefined;
	const rows = await readCategories(client, knowledgeBaseId, (...count) => (short = incompleteList('The list of categories', ...count)));
	const found = rows.find(({ id }) => parseId(id) === categoryId);
	if (found !== undefined) return found;
	throw new ItemError(short ?? `Category ${categoryId} was not found in the knowledge base`, {
		description: short === undefined ? 'Check both IDs: the category may belong to another knowledge base, or have been deleted.' : `Category ${categoryId} may be one that is missing in it.`,
	});
}

/** Those of the name, whatever its case. */
export function categoriesNamed(rows: readonly IDataObject[], name: string): IDataObject[] {
	return rows.filter((row) => typeof row.name === 'string' && nameKey(row.name) === nameKey(name));
}
