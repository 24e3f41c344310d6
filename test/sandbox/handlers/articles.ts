import { cutPage } from '../paging';
import type { StoredRecord } from '../records';
import type { Store } from '../store';
import type { Call, Handlers } from './handler';
import { inGroup, type Members, now, requireGroup, requireInGroup, requireUnique, slugOf, userCard, userIdOf } from './knowledgeBase';

const NO_CONTENT = { blocks: [{ key: 'a1a1a', text: '', type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} }], entityMap: {} };

/** What an article has where nothing else is given. */
const EMPTY = { title: '', description: '', featuresImage: null, category: [], author: 0, botAssigned: 'no', autoRelated: 'no', access: 'internal' };

/** What a request sets, under the names that a response has for it. */
function columnsOf(store: Store, body: Members): Members {
	const { groupId, slug, articleCategories, departmentIds, relatedArtIds, seoTitle, seoDescription, seoKeywords, addCategory, ...columns } = body;
	const named = (resource: 'category' | 'department', ids: unknown) => (ids as number[]).map((id) => ({ id, name: store.record(resource, id)?.name }));
	const related = (ids: unknown) => (ids as number[]).map((id) => ({ id, title: store.record('article', id)?.title, articleSlug: store.record('article', id)?.articleSlug }));
	return {
		...columns,
		...(articleCategories !== undefined && { category: named('category', articleCategories) }),
		...(departmentIds !== undefined && { departments: named('department', departmentIds) }),
		...(relatedArtIds !== undefined && { relatedArticles: related(relatedArtIds) }),
		...(columns.jsonContent !== undefined && { content: htmlOf(columns.jsonContent as typeof NO_CONTENT) }),
	};
}

/** The categories of an article, with those that the request creates: each time again, as far as is known. */
function withNewCategories(store: Store, { groupId, addCategory = [] }: Members, category: unknown): Members {
	const added = (addCategory as string[]).map((name) => ({ id: store.addRecord('category', { groupId: { id: groupId }, name, slug: slugOf(name), parentCategory: null, visibleOrder: 0, status: 'draft' }), name }));
	return { category: [...(category as object[]), ...added] };
}

function seoOf(before: unknown, { seoTitle, seoDescription }: Members): Members {
	return { title: '', description: '', ...(before as Members), ...(seoTitle !== undefined && { title: seoTitle }), ...(seoDescription !== undefined && { description: seoDescription }) };
}

function htmlOf({ blocks }: { blocks: Array<{ text: string }> }): string {
	return blocks.map(({ text }) => `<p>${text.replaceAll('<', '&lt;')}</p>`).join('');
}

function articleOf({ params, store }: Call, groupId: number): StoredRecord {
	return requireInGroup(store, 'article', params.articleId, groupId);
}

function matches(row: StoredRecord, { search, categoryId, ids, author, access, status }: Members): boolean {
	const text = `${String(row.title)} ${String(row.description)}`.toLowerCase();
	return (
		(search === undefined || text.includes(String(search).toLowerCase())) &&
		(categoryId === undefined || (row.category as Array<{ id: number }>).some(({ id }) => id === categoryId)) &&
		(ids === undefined || [ids].flat().includes(row.id)) &&
		(author === undefined || userIdOf(row.author) === author) &&
		(access === undefined || row.access === access) &&
		(status === undefined || row.status === status)
	);
}

/** A row of the list: without the text, and with records for users. */
function listed(store: Store, row: StoredRecord): Members {
	const { content, jsonContent, groupId, relatedArticles, departments, seo, tags, ...shown } = row;
	return { ...shown, author: userCard(store, userIdOf(row.author)), createdBy: userCard(store, userIdOf(row.createdBy)) };
}

/** Articles: no write returns one, and the first delete archives. */
export const articleHandlers: Handlers = {
	listArticles({ query, store, dialect }) {
		requireGroup(store, query.groupId as number);
		const rows = inGroup(store, 'article', query.groupId as number).filter((row) => matches(row, query));
		const page = cutPage(rows, query, 'page1', dialect.contactPageSize);
		return { articleCount: page.count, limit: page.limit, page: page.page, articles: page.rows.map((row) => listed(store, row)) };
	},

	getArticle(call) {
		const row = articleOf(call, call.params.knowledgeBaseId);
		const defaults = { groupId: { id: 1 }, content: '<p></p>', jsonContent: NO_CONTENT, relatedArticles: [], departments: [], seo: seoOf({}, {}), tags: [] };
		return { success: true, articles: { ...defaults, ...row, author: userIdOf(row.author), createdBy: userIdOf(row.createdBy) } };
	},

	createArticle({ body, store }) {
		const { groupId, articleSlug } = body as { groupId: number; articleSlug: string };
		requireGroup(store, groupId);
		requireUnique(inGroup(store, 'article', groupId), 'articleSlug', articleSlug);
		const given = body as Members;
		const columns = columnsOf(store, given);
		store.addRecord('article', {
			groupId: { id: groupId },
			...EMPTY, createdBy: 2, updatedBy: userCard(store, 2), dateCreated: now(), dateUpdated: now(), status: 'draft', seo: seoOf({}, given),
			...columns,
			...withNewCategories(store, given, columns.category ?? []),
		});
		return { success: true, message: 'Article added' };
	},

	updateArticle(call) {
		const given = call.body as Members;
		const groupId = given.groupId as number;
		const row = articleOf(call, groupId);
		if (given.articleSlug !== undefined) requireUnique(inGroup(call.store, 'article', groupId), 'articleSlug', given.articleSlug, row.id);
		const { jsonContent, content, relatedArticles, departments, seo, tags, ...others } = row;
		const kept = call.dialect.updates === 'replace' ? { ...others, ...EMPTY, articleSlug: '' } : row;
		const columns = columnsOf(call.store, given);
		const category = withNewCategories(call.store, given, columns.category ?? kept.category ?? []);
		call.store.recordTable('article').put({ ...kept, ...columns, ...category, seo: seoOf(kept.seo, given), dateUpdated: now() });
		return { success: true, message: 'Article updated' };
	},

	deleteArticle(call) {
		const { store, query } = call;
		const row = articleOf(call, query.groupId as number);
		const isArchived = row.status === 'archive';
		if (isArchived) store.recordTable('article').delete(row.id);
		else store.recordTable('article').put({ ...row, status: 'archive' });
		return { success: true, message: isArchived ? 'Article deleted' : 'Article archived', data: { id: row.id } };
	},
};
