import { rowsAt } from '../../operations/results';
import { recordList } from '../../service/listPages';

/** How Acquire returns a page of the list. That `articleCount` is the count of all is not documented. */
export const articleRows = rowsAt('articles', 'articleCount');

/** The articles of a knowledge base, which the query names as `groupId`. */
export const articles = recordList('listArticles', 'The list of articles', { form: 'numberedPages', read: articleRows });
