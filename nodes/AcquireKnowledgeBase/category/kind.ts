import { rowsAt } from '../../operations/results';
import { inKnowledgeBase } from '../../records/knowledgeBase/knowledgeBase';
import type { RecordKind } from '../../records/recordKind';

/** The categories of a knowledge base. */
export const categories: RecordKind<'categoryId'> = {
	label: 'Category',
	plural: 'categories',
	list: 'listCategories',
	rows: rowsAt('category', 'categoryCount'),
	names: ({ name, slug }) => [name, slug],
	within: inKnowledgeBase,
	form: 'numberedPages',
};
