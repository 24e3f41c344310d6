import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { NOT_ALL } from '../editorEntries';
import { listAttributes } from './list';
import { readDefinition } from './attribute';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';

/** The account's attribute definitions for the locator's list: label, key, object and id. */
export async function searchAttributes(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const wanted = nameKey(filter);
	return await withEditorClient(this, async (client) => {
		const results: INodeListSearchResult['results'] = [];
		const rest: typeof results = [];
		for await (const row of listAttributes(client, { onShort: () => rest.push(NOT_ALL) })) {
			const definition = readDefinition(row);
			const id = parseId(row.id);
			if (definition === undefined || id === undefined) continue;
			const { label, key, object } = definition;
			if (nameKey(`${label} (${key}, ${object})`).includes(wanted)) results.push({ name: listName(`${cut(label)} (${cut(key)}, ${cut(object)})`), value: String(id) });
		}
		return { results: [...results.sort((a, b) => a.name.localeCompare(b.name)), ...rest] };
	});
}
