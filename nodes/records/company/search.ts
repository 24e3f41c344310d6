import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { isObject } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import { parsePosition } from '../../service/pagePosition';
import { PageReader } from '../../service/pageReader';
import { companyIdentity, companyPages } from './list';

const PAGE_SIZE = 50;
// Acquire cannot search companies, so the rows are read and compared here; somebody is waiting.
const MAX_ROWS_READ = 500;

/**
 * The companies of the locator's list, those whose name, website or ID hold `filter` if there is one. The token says where the pages
 * of the service were left and how it counts them, so that none is read again.
 */
export async function searchCompanies(this: ILoadOptionsFunctions, filter = '', paginationToken?: string): Promise<INodeListSearchResult> {
	const wanted = filter.trim().toLowerCase();
	return await withEditorClient(this, async (client) => {
		const reader = new PageReader(companyPages(client), companyIdentity, PAGE_SIZE, { wanted: PAGE_SIZE }, parsePosition(paginationToken));
		const results: INodeListSearchItems[] = [];
		let rowsRead = 0;
		while (results.length < PAGE_SIZE && rowsRead < MAX_ROWS_READ) {
			const rows = await reader.next();
			if (rows === undefined) break;
			rowsRead += rows.length;
			results.push(...rows.flatMap(listEntry).filter(({ name }) => name.toLowerCase().includes(wanted)));
		}
		reader.abandon();
		const next = reader.nextPosition();
		return { results, paginationToken: next && JSON.stringify(next) };
	});
}

/** "Example Ltd, example.com (12)", with what the company has of it. */
function listEntry(row: IDataObject): INodeListSearchItems[] {
	const id = parseId(row.id);
	const { name, website } = isObject(row.fields) ? row.fields : {};
	const texts = [name, website].filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
	return id === undefined ? [] : [{ name: listName(`${texts.length > 0 ? texts.map(cut).join(', ') : 'Company without a name'} (${id})`), value: String(id) }];
}
