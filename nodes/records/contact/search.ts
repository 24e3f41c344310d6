import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { cut } from '../../input/listed';
import { objectOrEmpty } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { nextEntries } from '../editorEntries';
import { contacts } from './list';
import { contactIdOf, filterPages } from './lookup';

/** The contacts of the locator's list, those whose attributes hold `filter` if there is one. See nextEntries for the token. */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await withEditorClient(this, async (client) => {
		const search = filter?.trim() ?? '';
		const pages = search === '' ? contacts.pages(client) : filterPages(client, search);
		return await nextEntries(pages, (row) => contactIdOf(row) ?? String(row.id), listEntry, paginationToken);
	});
}

function listEntry(row: IDataObject): INodeListSearchItems[] {
	const id = contactIdOf(row);
	return id === undefined ? [] : [{ name: listName(label(row, id)), value: String(id) }];
}

/** "Ada Example, ada@example.com (101)", with what the contact has of it. */
function label(row: IDataObject, id: number): string {
	const fields = objectOrEmpty(row.fields);
	const texts = [fields.name, fields.email].filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
	return `${texts.length > 0 ? texts.map(cut).join(', ') : 'Contact without a name'} (${id})`;
}
