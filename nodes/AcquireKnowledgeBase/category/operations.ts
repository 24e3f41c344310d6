import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { text } from '../../operations/fields/text';
import { pick } from '../../operations/output';
import { acknowledgedDelete, rowsAt } from '../../operations/results';
import { severalCalls } from '../../operations/severalCalls';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { recordLocator } from '../../records/recordKind';
import { incompleteList } from '../../service/rows';
import { createCategory } from './create';
import { resource, SIMPLIFIED_CATEGORY as simplified, status } from './fields';
import { categories } from './kind';
import { readCategories } from './list';
import { categoryTree } from './tree';
import { updateCategory } from './update';

const deleteCategory = operation('deleteCategory')({
	resource,
	value: 'delete',
	action: 'Delete a category permanently',
	destructive: `${DELETES_PERMANENTLY} What happens to the categories and articles in it is not documented.`,
	fields: { knowledgeBaseId, categoryId: recordLocator(categories) },
	query: ({ knowledgeBaseId: groupId }) => ({ groupId }),
	result: acknowledgedDelete,
});

const getAll = operation('listCategories')({
	resource,
	value: 'getAll',
	action: 'Get many categories',
	description: 'Get the categories of a knowledge base, or search them',
	fields: { knowledgeBaseId, search: optional(text('Search', { placeholder: 'e.g. shipping', description: 'Text to search for' })), status: optional(status) },
	query: ({ knowledgeBaseId: groupId, search, status: wanted }) => ({ groupId, search, status: wanted }),
	result: rowsAt('category', 'categoryCount'),
	list: 'numberedPages',
	simplified,
});

const getTree = severalCalls({
	resource,
	value: 'getTree',
	action: 'Get the tree of categories',
	description: 'Get the categories at the top of a knowledge base, each with those below it under "children"',
	endpoint: 'listCategories',
	fields: { knowledgeBaseId },
	planFor: ({ knowledgeBaseId: groupId }, _output, { hints }) => ({
		kind: 'ready',
		orderingKeys: [],
		async execute({ client }) {
			const rows = await readCategories(client, groupId, (...count) => hints.add(incompleteList('The tree of categories', ...count)));
			return categoryTree(rows, (row) => pick(row, ['id', ...simplified]));
		},
	}),
});

export const categoryOperations = [createCategory, deleteCategory, getAll, getTree, updateCategory];
