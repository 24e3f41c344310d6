import { cutPage } from '../paging';
import type { StoredRecord } from '../records';
import type { Call, Handlers } from './handler';
import { inGroup, type Members, now, requireGroup, requireInGroup, requireUnique, slugOf, userCard } from './knowledgeBase';

function categoryOf({ params, store }: Call, groupId: number): StoredRecord {
	return requireInGroup(store, 'category', params.categoryId, groupId);
}

/** What a request may set, where it sets nothing. */
const EMPTY = { parentCategory: null, description: '', visibleOrder: 0, status: 'draft', categoryIcon: '' };

/** What a request sets; it says 0 for the top, which the list shows as null. */
function columnsOf({ groupId, parentCategory, ...columns }: Members): Members {
	return { ...columns, ...(parentCategory !== undefined && { parentCategory: parentCategory === 0 ? null : parentCategory }) };
}

/** Categories: no write returns one. */
export const categoryHandlers: Handlers = {
	listCategories({ query, store, dialect }) {
		requireGroup(store, query.groupId as number);
		const { search, status } = query as { search?: string; status?: string };
		const isWanted = (row: StoredRecord) => (search === undefined || String(row.name).toLowerCase().includes(search.toLowerCase())) && (status === undefined || row.status === status);
		const page = cutPage(inGroup(store, 'category', query.groupId as number).filter(isWanted), query, 'page1', dialect.contactPageSize);
		return { categoryCount: page.count, limit: page.limit, page: page.page, category: page.rows.map(({ groupId, ...row }) => row) };
	},

	createCategory({ body, store }) {
		const given = body as Members;
		const groupId = given.groupId as number;
		requireGroup(store, groupId);
		requireUnique(inGroup(store, 'category', groupId), 'name', given.name);
		store.addRecord('category', {
			groupId: { id: groupId },
			...EMPTY,
			slug: slugOf(given.name), createdBy: userCard(store, 2), updatedBy: userCard(store, 2), dateCreated: now(), dateUpdated: now(),
			articleCount: 0, internal: 0, publish: 0, archive: 0,
			...columnsOf(given),
		});
		return { success: true, message: 'Category added' };
	},

	updateCategory(call) {
		const given = call.body as Members;
		const groupId = given.groupId as number;
		const row = categoryOf(call, groupId);
		if (given.name !== undefined) requireUnique(inGroup(call.store, 'category', groupId), 'name', given.name, row.id);
		const kept = call.dialect.updates === 'replace' ? { ...row, ...EMPTY, name: '' } : row;
		call.store.recordTable('category').put({ ...kept, ...columnsOf(given), dateUpdated: now() });
		return { success: true, message: 'Category updated' };
	},

	deleteCategory(call) {
		const { id } = categoryOf(call, call.query.groupId as number);
		call.store.recordTable('category').delete(id);
		return { success: true, message: 'Category deleted', data: id };
	},
};
