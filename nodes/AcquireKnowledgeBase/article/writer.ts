import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { withoutUndefined } from '../../input/object';
import { type ExecutionHints, ofEach } from '../../operations/executionHints';
import type { RunContext } from '../../operations/operation';
import { readBack } from '../../operations/readBack';
import { acknowledgement, recordAt } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { type ArticleMembers, hasAll, labelsOf, lostMembers } from './changes';
import { createdArticle, type SlugSought } from './slug';

/** An article as it is after the operation, and what that did. */
export interface WrittenArticle {
	article: IDataObject;
	action: 'created' | 'unchanged' | 'updated';
}

const UNKNOWN_EFFECT = 'The article may have been updated';
const UNCHECKED = ofEach('Look for cleared fields, since an earlier request was not checked');

/** The article as Acquire returns it, with its text. @throws {ItemError} */
export async function readArticle(client: AcquireClient, knowledgeBaseId: number, articleId: number): Promise<IDataObject> {
	return await client.request(endpointRequest('getArticle', { knowledgeBaseId, articleId }, { recordName: `Article ${articleId}` }), recordAt('articles'));
}

/**
 * Sends what is wanted, with the slug as it is if `withSlug`, and reads the article back: Acquire does not return it. Sends nothing
 * where nothing differs, and all of it where something does: that Acquire keeps what is not sent is not documented.
 * @throws {ItemError}
 */
export async function sendArticleUpdate(run: RunContext, hints: ExecutionHints, knowledgeBaseId: number, articleId: number, wanted: ArticleMembers, withSlug = false): Promise<WrittenArticle> {
	const { client, earlierEffect, sentNothing } = run;
	const recordName = `Article ${articleId}`;
	const written = (article: IDataObject, action: WrittenArticle['action']) => {
		// What it was before that is not known.
		if (earlierEffect?.includes(UNKNOWN_EFFECT)) hints.gather(UNCHECKED, recordName);
		return { article, action };
	};
	const before = await readArticle(client, knowledgeBaseId, articleId);
	const given = withoutUndefined(wanted);
	if (hasAll(before, given)) {
		sentNothing?.();
		return written(before, earlierEffect ? 'updated' : 'unchanged');
	}
	const sent = { ...(withSlug && { articleSlug: before.articleSlug }), ...given };
	// New categories may be created once more each time.
	const idempotent = given.addCategory === undefined;
	const request = endpointRequest('updateArticle', articleId, { body: { groupId: knowledgeBaseId, ...sent }, recordName, idempotent, unknownEffect: UNKNOWN_EFFECT });
	await client.request(request, acknowledgement);
	// Another attempt could not compare the article with what it was.
	const article = await readBack(`${recordName} was updated`, 'possibleNotRepeatable', async () => await readArticle(client, knowledgeBaseId, articleId));
	const lost = lostMembers(before, article, sent);
	const labels = labelsOf(lost);
	if (labels === '') return written(article, 'updated');
	throw new ItemError(`${recordName} was updated, but what was not sent has been cleared or changed: ${labels}`, {
		description: 'Your account may replace whole articles, or somebody else changed it meanwhile. To restore it, use Update, by its ID, with all fields, Slug included.',
		details: { lost },
		// Another attempt would find it unchanged.
		effect: 'possibleNotRepeatable',
	});
}

/** Creates the article and reads it back by its slug: Acquire returns neither the article nor its ID. @throws {ItemError} */
export async function sendNewArticle(client: AcquireClient, sought: SlugSought, wanted: ArticleMembers & { title: string }): Promise<IDataObject> {
	const { knowledgeBaseId, slug } = sought;
	const recordName = 'The article';
	// The vendor's page requires the slug under one name in its table, and under the other in its example.
	const body = { groupId: knowledgeBaseId, ...wanted, slug, articleSlug: slug };
	await client.request(endpointRequest('createArticle', {}, { body, recordName, unknownEffect: 'The article may have been created' }), acknowledgement);
	return await readBack('The article was created', 'possibleNotRepeatable', async () => await readArticle(client, knowledgeBaseId, await createdArticle(client, sought, wanted.title)));
}
