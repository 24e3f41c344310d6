import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { parsePosition } from '../../service/pagePosition';
import { PageReader } from '../../service/pageReader';
import { contactPages } from './list';
import { contactIdOf, filterPages } from './lookup';

const PAGE_SIZE = 50;

/**
 * The contacts of the locator's list, those whose attributes hold `filter` if there is one. The token says where the pages
 * of the service were left and how it counts them, so that none is read again.
 */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await withEditorClient(this, async (client) => {
		const search = filter?.trim() ?? '';
		const pages = search === '' ? contactPages(client) : filterPages(client, search);
		const reader = new PageReader(pages, (row) => contactIdOf(row) ?? String(row.id), PAGE_SIZE, { wanted: PAGE_SIZE }, parsePosition(paginationToken));
		const results: INodeListSearchItems[] = [];
		for (let rows = await reader.next(); rows !== undefined; rows = results.length < PAGE_SIZE ? await reader.next() : undefined) {
			results.push(...rows.flatMap(listEntry));
		}
		reader.abandon();
		const next = reader.nextPosition();
		return { results, paginationToken: next && JSON.stringify(next) };
	});
}

function listEntry(row: IDataObject): INodeListSearchItems[] {
	const id = contactIdOf(row);
	return id === undefined ? [] : [{ name: listName(label(row, id)), value: String(id) }];
}

/** "Ada Example, ada@example.com (101)", with what the contact has of it. */
function label(row: IDataObject, id: number): string {
	const fields = isObject(row.fields) ? row.fields : {};
	const texts = [fields.name, fields.email].filter((text) => typeof text === 'string' && text.trim() !== '');
	return `${texts.length > 0 ? texts.join(', ') : 'Contact without a name'} (${id})`;
}
