import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { shortened } from '../../input/beginning';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { rowIdentity } from '../../service/rows';
import { nextEntries } from '../editorEntries';
import { casePages } from './list';

const MAX_TITLE_LENGTH = 80;

/**
 * The cases of the locator's list, those whose ID, title, status or channel hold `filter` if there is one: Acquire cannot
 * search cases. See nextEntries for the token.
 */
export async function searchCases(this: ILoadOptionsFunctions, filter = '', paginationToken?: string): Promise<INodeListSearchResult> {
	const wanted = nameKey(filter);
	return await withEditorClient(this, async (client) => {
		const entriesOf = (row: IDataObject) => listEntry(row).filter(({ name }) => nameKey(name).includes(wanted));
		return await nextEntries(casePages(client), rowIdentity, entriesOf, paginationToken, wanted !== '');
	});
}

function listEntry(row: IDataObject): INodeListSearchItems[] {
	const id = parseId(row.id);
	return id === undefined ? [] : [{ name: listName(labelOf(id, row)), value: String(id) }];
}

/** "Where is my order? (101, chat, active)". */
function labelOf(id: number, { title, channel, status }: IDataObject): string {
	const text = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : '';
	const name = shortened(text, MAX_TITLE_LENGTH) || 'Case without a title';
	return `${name} (${[id, channel, status].filter((part) => typeof part === 'string' || typeof part === 'number').map((part) => cut(String(part))).join(', ')})`;
}
