import { rowsAt } from '../../operations/results';
import type { RecordKind } from '../../records/recordKind';
import { inKnowledgeBase } from '../knowledgeBase/kind';

/** The categories of a knowledge base. */
export const categories: RecordKind<'categoryId'> = {
	label: 'Category',
	plural: 'categories',
	list: 'listCategories',
	rows: rowsAt('category', 'categoryCount'),
	names: ({ name, slug }) => [name, slug],
	within: inKnowledgeBase,
	isPaged: true,
};
