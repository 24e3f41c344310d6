import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { idsIn, userIn } from './changes';

export const SIMPLIFIED_ARTICLE = ['title', 'articleSlug', 'status', 'access', 'description', 'knowledgeBaseId', 'categoryIds', 'authorId', 'dateCreated', 'dateUpdated'];

/** An article in one shape: what reads one returns the author as an id, a list as a record. */
export function tidyArticle(row: IDataObject): IDataObject {
	const { groupId, category, author } = row;
	const categoryIds = idsIn(category);
	const authorId = userIn(author);
	return {
		...row,
		...(isObject(groupId) && { knowledgeBaseId: groupId.id }),
		...(categoryIds && { categoryIds }),
		...(authorId !== undefined && { authorId }),
	};
}
