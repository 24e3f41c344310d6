import { operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { ownerFilter } from '../../operations/fields/ownerFilter';
import { text } from '../../operations/fields/text';
import { recordAt } from '../../operations/results';
import { articleRows } from '../../records/article/list';
import { outputFormat, writtenText } from '../../records/formattedText/formattedText';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { recordLocator } from '../../records/recordKind';
import { users } from '../../records/user/user';
import { categories } from '../category/kind';
import { createArticle } from './create';
import { deleteArticle } from './delete';
import { access, articleIds, resource, status } from './fields';
import { articleField } from './locator';
import { SIMPLIFIED_ARTICLE as simplified, tidyArticle as tidy } from './output';
import { publishArticle, unpublishArticle, updateArticle } from './update';
import { upsertArticle } from './upsert';

const getArticle = operation('getArticle')({
	resource,
	value: 'get',
	action: 'Get an article',
	description: 'Get one article with its text',
	fields: { knowledgeBaseId, articleId: articleField, outputFormat },
	result: recordAt('articles'),
	beside: ({ outputFormat: format }, { jsonContent }) => writtenText(jsonContent, format),
	simplified,
	tidy,
});

const getAllArticles = operation('listArticles')({
	resource,
	value: 'getAll',
	action: 'Get many articles',
	description: 'Get articles of a knowledge base without their text, or search them',
	fields: {
		knowledgeBaseId,
		access: optional(access),
		author: ownerFilter(recordLocator(users, { displayName: 'Author' })),
		categoryId: ownerFilter(recordLocator(categories)),
		ids: ownerFilter(articleIds('Article IDs')),
		search: optional(text('Search', { placeholder: 'e.g. parcel', description: 'Text to search for' })),
		status: optional({ ...status, property: { ...status.property, description: 'Whether drafts and archived articles come without it is not documented' } }),
	},
	query: ({ knowledgeBaseId: groupId, ...filters }) => ({ groupId, ...filters }),
	result: articleRows,
	list: 'numberedPages',
	// How several IDs are sent is not documented.
	keep: ({ ids }) => ids && (({ id }) => ids.some((wanted) => wanted === Number(id))),
	// Rows of the list do not say it.
	beside: ({ knowledgeBaseId: base }) => ({ knowledgeBaseId: base }),
	simplified,
	tidy,
});

export const articleOperations = [createArticle, deleteArticle, getArticle, getAllArticles, publishArticle, unpublishArticle, updateArticle, upsertArticle];
