import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { objectOrEmpty } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { rowIdentity } from '../../service/rows';
import { nextEntries } from '../editorEntries';
import { companies } from './list';

/**
 * The companies of the locator's list, those whose name, website or ID hold `filter` if there is one: Acquire cannot search companies.
 * See nextEntries for the token.
 */
export async function searchCompanies(this: ILoadOptionsFunctions, filter = '', paginationToken?: string): Promise<INodeListSearchResult> {
	const wanted = nameKey(filter);
	return await withEditorClient(this, async (client) => {
		return await nextEntries(companies.pages(client), rowIdentity, (row) => listEntry(row, wanted), paginationToken, wanted !== '');
	});
}

/** "Example Ltd, example.com (12)", with what the company has of it, if that holds the text before it is shortened. */
function listEntry(row: IDataObject, wanted: string): INodeListSearchItems[] {
	const id = parseId(row.id);
	const { name, website } = objectOrEmpty(row.fields);
	const texts = [name, website].filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
	if (id === undefined || !nameKey(`${texts.join(', ')} (${id})`).includes(wanted)) return [];
	return [{ name: listName(`${texts.map(cut).join(', ') || 'Company without a name'} (${id})`), value: String(id) }];
}
