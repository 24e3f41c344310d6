import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject, objectOrEmpty, objectsIn } from '../../input/object';
import type { Fields } from '../../operations/field';
import { isSameContent } from '../../richText/sameContent';
import { body, details, slug, title } from './fields';

/** What a request may set of an article, under the names of requests. */
export type ArticleMembers = IDataObject;

/** How requests call what a response shows elsewhere. Members that no response shows are missing: they always count as changed. */
const SHOWN: Readonly<Record<string, (article: IDataObject) => unknown>> = {
	articleCategories: ({ category }) => idsIn(category),
	author: ({ author }) => userIn(author),
	departmentIds: ({ departments }) => idsIn(departments),
	relatedArtIds: ({ relatedArticles }) => idsIn(relatedArticles),
	seoDescription: ({ seo }) => objectOrEmpty(seo).description,
	seoTitle: ({ seo }) => objectOrEmpty(seo).title,
	tags: ({ tags }) => idsIn(tags),
};

/** What an update must not empty. Related articles and the author are missing: Acquire may choose others. */
const KEPT = ['title', 'articleSlug', 'description', 'jsonContent', 'articleCategories', 'departmentIds', 'tags', 'featuresImage', 'seoTitle', 'seoDescription'];
/** Lists that responses call otherwise. An entry counts also where its ID cannot be told. */
const LISTS: Readonly<Record<string, string>> = { articleCategories: 'category', departmentIds: 'departments' };
/** What an update must not change: who may read the article, whether the chatbot answers with it, and who chooses related ones. It is never empty. */
const UNCHANGED = ['access', 'status', 'botAssigned', 'autoRelated'];

/** Where the editor has what an update must keep. */
const FIELDS: Fields = { ...details, articleSlug: slug, jsonContent: body.body, title };

/** True where the article is as all of the members would make it. */
export function hasAll(article: IDataObject, members: ArticleMembers): boolean {
	return Object.entries(members).every(([name, value]) => has(article, name, value));
}

/** What was not sent but was cleared or changed, with its value from before. That an update keeps what it does not send is not documented. */
export function lostMembers(before: IDataObject, after: IDataObject, sent: ArticleMembers): IDataObject {
	const emptied = KEPT.filter((name) => !isEmpty(keptIn(before, name)) && isEmpty(keptIn(after, name)));
	const changed = UNCHANGED.filter((name) => before[name] !== undefined && before[name] !== after[name]);
	const lost = [...emptied, ...changed].filter((name) => !Object.hasOwn(sent, name));
	return Object.fromEntries(lost.map((name) => [name, keptIn(before, name)])) as IDataObject;
}

/** The names of members as the editor has them. */
export function labelsOf(members: ArticleMembers): string {
	return Object.keys(members).map((name) => FIELDS[name].property.displayName).join(', ');
}

function has(article: IDataObject, name: string, value: unknown): boolean {
	if (name === 'jsonContent') return isSameContent(article.jsonContent, value);
	const shown = shownIn(article, name);
	if (!Array.isArray(value)) return shown === value;
	return Array.isArray(shown) && shown.length === value.length && value.every((entry) => shown.includes(entry));
}

function shownIn(article: IDataObject, name: string): unknown {
	return Object.hasOwn(SHOWN, name) ? SHOWN[name](article) : article[name];
}

function keptIn(article: IDataObject, name: string): unknown {
	return article[LISTS[name] ?? name] ?? shownIn(article, name);
}

/** Ids of a list, which stand there as they are or in records; undefined where one of them cannot be told. */
export function idsIn(list: unknown): number[] | undefined {
	const ids = Array.isArray(list) ? list.map((entry) => parseId(isObject(entry) ? entry.id : entry)) : [undefined];
	return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** The id of a user: lists have it as the key of `users`. */
export function userIn(user: unknown): number | undefined {
	const [key] = isObject(user) && isObject(user.users) ? Object.keys(user.users) : [user];
	return parseId(key);
}

function isEmpty(value: unknown): boolean {
	// The text of an article, which may consist of images alone.
	if (isObject(value) && Array.isArray(value.blocks)) return objectsIn(value.blocks).every(({ text }) => isEmpty(text)) && isEmpty(value.entityMap);
	return value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
