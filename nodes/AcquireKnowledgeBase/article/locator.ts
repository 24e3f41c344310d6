import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { parseId } from '../../input/identifier';
import { invalidInput } from '../../input/invalidInput';
import { cut } from '../../input/listed';
import { locatorValue } from '../../input/locator';
import { nameKey } from '../../input/nameKey';
import { withEditorClient } from '../../operations/editorClient';
import { listName } from '../../operations/editorText';
import type { Field, Id } from '../../operations/field';
import { locatorProperty } from '../../operations/fields/locator';
import { lookupKey, Lookup } from '../../operations/lookups';
import { articles } from '../../records/article/list';
import { nextEntries } from '../../records/editorEntries';
import { inKnowledgeBase } from '../../records/knowledgeBase/knowledgeBase';
import { requiredRecord } from '../../records/match/match';
import { chosenRecord, listedWithin, recordNamed } from '../../records/recordKind';
import { rowIdentity } from '../../service/rows';
import { articleMatch, isSlug } from './slug';

/** An article of the knowledge base that the item names: from the list, by ID, or by slug. */
export const articleField: Field<Id<'articleId'>> = {
	property: locatorProperty(
		{ displayName: 'Article', description: 'The article, by ID or slug. Digits alone are an ID.', method: 'searchArticles', boxes: { id: ['By ID', '101 or track-a-parcel'] } },
		listedWithin(inKnowledgeBase),
	),
	methods: { listSearch: { searchArticles } },
	read(raw, { label, item }) {
		const value = locatorValue(raw);
		const id = parseId(value);
		if (id !== undefined) return id as Id<'articleId'>;
		const slug = typeof value === 'string' ? value.trim() : '';
		if (!isSlug(slug)) throw invalidInput(value, label, 'neither an ID nor a slug', 'Choose an article from the list, or enter its ID or slug.');
		const knowledgeBase = recordNamed(inKnowledgeBase, item);
		return new Lookup(`article ${nameKey(slug)} of ${lookupKey(knowledgeBase)}`, async (_client, lookups) => {
			const sought = { knowledgeBaseId: await lookups.share(knowledgeBase), slug };
			return requiredRecord(articleMatch, await lookups.share(articleMatch.lookup(sought)), sought) as Id<'articleId'>;
		});
	},
};

async function searchArticles(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string): Promise<INodeListSearchResult> {
	return await withEditorClient(this, async (client) => {
		const groupId = await chosenRecord(inKnowledgeBase, this, client);
		return await nextEntries(articles.pages(client, { groupId, ...(!isBlank(filter) && { search: filter }) }), rowIdentity, listEntry, paginationToken);
	});
}

function listEntry({ id, title, articleSlug }: IDataObject): INodeListSearchItems[] {
	const articleId = parseId(id);
	return articleId === undefined ? [] : [{ name: listName(`${cut(String(title ?? articleSlug ?? ''))} (${articleId})`), value: String(articleId) }];
}
