import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { listContacts } from './list';
import { contactIdOf, filterContacts } from './lookup';
import { withEditorClient } from '../../operations/editorClient';

const PAGE_SIZE = 50;

/**
 * The contacts of the locator's list, those whose attributes hold `filter` if there is one. The token is the number of
 * contacts already shown; the rows before it are read again, since it is not known how Acquire counts pages.
 */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const start = Number(paginationToken ?? 0);
	return await withEditorClient(this, async (client) => {
		const search = filter?.trim() ?? '';
		const rows = search === '' ? listContacts(client, PAGE_SIZE) : filterContacts(client, search, PAGE_SIZE);
		const found = new Map<number, INodeListSearchItems>();
		for await (const row of rows) {
			const id = contactIdOf(row);
			if (id !== undefined && !found.has(id)) found.set(id, { name: label(row, id), value: String(id) });
			if (found.size > start + PAGE_SIZE) break;
		}
		const results = [...found.values()].slice(start, start + PAGE_SIZE);
		return { results, paginationToken: found.size > start + PAGE_SIZE ? String(start + PAGE_SIZE) : undefined };
	});
}

/** "Ada Example, ada@example.com (101)", with what the contact has of it. */
function label(row: Record<string, unknown>, id: number): string {
	const fields = isObject(row.fields) ? row.fields : {};
	const texts = [fields.name, fields.email].filter((text) => typeof text === 'string' && text.trim() !== '');
	return `${texts.length > 0 ? texts.join(', ') : 'Contact without a name'} (${id})`;
}
