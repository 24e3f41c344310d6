import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { MAX_ROWS_READ, PAGE_SIZE } from '../editorEntries';
import { listCases } from './list';

const MAX_TITLE_LENGTH = 80;

/**
 * The cases of the locator's list, those whose ID, title, status or channel hold `filter` if there is one: Acquire cannot
 * search cases. The token is the number of cases already shown; the rows before it are read again, since it is not known how Acquire
 * counts pages.
 */
export async function searchCases(this: ILoadOptionsFunctions, filter = '', paginationToken = '0'): Promise<INodeListSearchResult> {
	const start = Number(paginationToken);
	const wanted = filter.trim().toLowerCase();
	return await withEditorClient(this, async (client) => {
		const found: Array<{ name: string; value: string }> = [];
		let rowsRead = 0;
		for await (const row of listCases(client, PAGE_SIZE)) {
			const id = parseId(row.id);
			const name = id === undefined ? undefined : listName(labelOf(id, row));
			if (name?.toLowerCase().includes(wanted)) found.push({ name, value: String(id) });
			if (found.length > start + PAGE_SIZE || ++rowsRead >= start + MAX_ROWS_READ) break;
		}
		const hasMore = found.length > start + PAGE_SIZE;
		return { results: found.slice(start, start + PAGE_SIZE), paginationToken: hasMore ? String(start + PAGE_SIZE) : undefined };
	});
}

/** "Where is my order? (101, chat, active)". */
function labelOf(id: number, { title, channel, status }: IDataObject): string {
	const text = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : '';
	const name = text.length > MAX_TITLE_LENGTH ? `${text.slice(0, MAX_TITLE_LENGTH)}…` : text || 'Case without a title';
	return `${name} (${[id, channel, status].filter((part) => typeof part === 'string' || typeof part === 'number').map((part) => cut(String(part))).join(', ')})`;
}
