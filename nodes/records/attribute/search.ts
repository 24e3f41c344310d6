import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listAttributes } from './list';
import { readDefinition } from './contactAttribute';
import { withEditorClient } from '../../operations/editorClient';

/** The account's attribute definitions for the locator's list: label, key, object and id. */
export async function searchAttributes(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	const wanted = filter?.trim().toLowerCase() ?? '';
	return await withEditorClient(this, async (client) => {
		const results: INodeListSearchResult['results'] = [];
		for await (const row of listAttributes(client)) {
			const definition = readDefinition(row);
			if (definition === undefined) continue;
			const name = `${definition.label} (${definition.key}, ${definition.object})`;
			if (name.toLowerCase().includes(wanted)) results.push({ name, value: String(row.id) });
		}
		return { results: results.sort((a, b) => a.name.localeCompare(b.name)) };
	});
}
