import type { IDataObject } from 'n8n-workflow';
import { hyphenated } from '../../input/hyphenated';
import { parseId } from '../../input/identifier';
import { cut } from '../../input/listed';
import { nameKey } from '../../input/nameKey';
import { Lookup } from '../../operations/lookups';
import { articles } from '../../records/article/list';
import type { Match } from '../../records/match/match';
import { type OnShort, wholeList } from '../../records/wholeList';
import type { AcquireClient } from '../../service/acquireClient';
import { notListed } from '../notListed';

/** Accents of Latin, Greek and Cyrillic letters. The marks of other scripts are part of a word, and so are those of the Cyrillic й, ё and ї. */
const ACCENTS = /(?<!\p{Script=Cyrillic})[\u0306\u0308]|[\u0300-\u0305\u0307\u0309-\u036f]/gu;
/** All but a vowel of Thai and one of Lao, which could not be put together again. */
const TAKEN_APART = /[^\u0e33\u0eb3]+/g;
const STATUSES = ['active', 'draft', 'archive'] as const;

/** An article as the address of its page names it. */
export interface SlugSought {
	knowledgeBaseId: number;
	slug: string;
}

/** Articles of a knowledge base by their slug. */
export const articleMatch: Match<SlugSought> = {
	record: 'article',
	records: 'articles',
	lookup({ knowledgeBaseId, slug }, isAgain) {
		const key = nameKey(slug);
		return new Lookup(`articles ${key} of ${knowledgeBaseId}`, async (_client, lookups) => (await lookups[isAgain ? 'refresh' : 'share'](articleIndex(knowledgeBaseId))).get(key) ?? []);
	},
	describe: ({ slug }) => `the slug '${cut(slug)}'`,
	ifNone: "Check the slug and the knowledge base, or create the article first with 'Create or Update'.",
};

/** True for text that can name an article in the address of a page. */
export function isSlug(value: string): boolean {
	return value !== '' && !/[\s/]/.test(value);
}

/** A title as the address of a page: "How do I pay?" → "how-do-i-pay". Empty where nothing is left of it. */
export function slugOf(title: string): string {
	return hyphenated(title.replace(TAKEN_APART, (text) => text.normalize('NFKD')).replace(ACCENTS, ''));
}

/**
 * The id of an article that was created with the slug. It is looked for by its title first: a page is enough for that.
 * @throws {ItemError} where the list does not show it, or shows several
 */
export async function createdArticle(client: AcquireClient, { knowledgeBaseId, slug }: SlugSought, title: string): Promise<number> {
	const isIt = ({ articleSlug }: IDataObject) => typeof articleSlug === 'string' && nameKey(articleSlug) === nameKey(slug);
	const found = (await articles.pages(client, { groupId: knowledgeBaseId, search: title })({ limit: 100 })).rows.filter(isIt);
	const ids = found.length > 0 ? found.flatMap(({ id }) => parseId(id) ?? []) : ((await readIndex(client, knowledgeBaseId)).get(nameKey(slug)) ?? []);
	if (ids.length === 1) return ids[0];
	throw notListed('article', 'slug', slug, ids);
}

/** The ids of all articles of a knowledge base by slug, read once a run. It is not documented whether a search looks at slugs. */
function articleIndex(knowledgeBaseId: number): Lookup<Map<string, number[]>> {
	return new Lookup(`all articles of ${knowledgeBaseId}`, async (client) => await wholeList(articles.name, async (onShort) => await readIndex(client, knowledgeBaseId, onShort)));
}

/** Nor is it documented whether the list holds drafts and archived articles: for a status that it does not show, it is asked again. */
async function readIndex(client: AcquireClient, groupId: number, onShort?: OnShort): Promise<Map<string, number[]>> {
	const slugs = new Map<number, string>();
	const shown = new Set<unknown>();
	for (const status of [undefined, ...STATUSES]) {
		if (shown.has(status)) continue;
		const rows = articles.rows(client, { query: { groupId, ...(status && { status }) }, onShort });
		for await (const { id, articleSlug, status: own } of rows) {
			shown.add(own);
			const articleId = parseId(id);
			if (articleId !== undefined && typeof articleSlug === 'string') slugs.set(articleId, nameKey(articleSlug));
		}
	}
	const ids = new Map<string, number[]>();
	for (const [id, slug] of slugs) ids.set(slug, [...(ids.get(slug) ?? []), id]);
	return ids;
}
