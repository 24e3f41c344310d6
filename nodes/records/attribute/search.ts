import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { NOT_ALL } from '../editorEntries';
import { readAttributes } from './list';
import { readDefinition } from './attribute';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';

/** The account's attribute definitions for the locator's list: label, key, object and id. */
export async function searchAttributes(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const wanted = nameKey(filter);
	const listed = (row: IDataObject): INodeListSearchResult['results'][number] | undefined => {
		const definition = readDefinition(row);
		const id = parseId(row.id);
		if (definition === undefined || id === undefined) return undefined;
		const { label, key, object } = definition;
		return nameKey(`${label} (${key}, ${object})`).includes(wanted) ? { name: listName(`${cut(label)} (${cut(key)}, ${cut(object)})`), value: String(id) } : undefined;
	};
	const rest: Array<typeof NOT_ALL> = [];
	const results = await withEditorClient(this, async (client) => await readAttributes(client, { onShort: () => rest.push(NOT_ALL) }, listed));
	return { results: [...results.sort((a, b) => a.name.localeCompare(b.name)), ...rest] };
}
