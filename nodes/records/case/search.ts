import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { shortened } from '../../input/beginning';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { rowIdentity } from '../../service/rows';
import { nextEntries } from '../editorEntries';
import { cases } from './list';

const MAX_TITLE_LENGTH = 80;

/**
 * The cases of the locator's list, those whose ID, title, status or channel hold `filter` if there is one: Acquire cannot
 * search cases. See nextEntries for the token.
 */
export async function searchCases(this: ILoadOptionsFunctions, filter = '', paginationToken?: string): Promise<INodeListSearchResult> {
	const wanted = nameKey(filter);
	return await withEditorClient(this, async (client) => {
		return await nextEntries(cases.pages(client), rowIdentity, (row) => listEntry(row, wanted), paginationToken, wanted !== '');
	});
}

/** "Where is my order? (101, chat, active)", if that holds the text before it is shortened. */
function listEntry({ id: given, title, channel, status }: IDataObject, wanted: string): INodeListSearchItems[] {
	const id = parseId(given);
	const text = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : '';
	const details = [id, channel, status].filter((part) => typeof part === 'string' || typeof part === 'number').map(String);
	if (id === undefined || !nameKey(`${text} (${details.join(', ')})`).includes(wanted)) return [];
	return [{ name: listName(`${shortened(text, MAX_TITLE_LENGTH) || 'Case without a title'} (${details.map(cut).join(', ')})`), value: String(id) }];
}
