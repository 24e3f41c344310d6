import type { IDataObject } from 'n8n-workflow';
import { asItemError, ItemError } from '../../input/itemError';
import type { ExecutionHints } from '../../operations/executionHints';
import { choice } from '../../operations/fields/choice';
import type { RunContext } from '../../operations/operation';
import { acknowledgement } from '../../operations/results';
import { severalCalls } from '../../operations/severalCalls';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { isNotFound } from '../../service/rejection';
import { articleKey } from './articleOperation';
import { resource } from './fields';
import { articleField } from './locator';
import { readArticle, sendArticleUpdate } from './writer';

export const deleteArticle = severalCalls({
	resource,
	value: 'delete',
	name: 'Archive or Delete',
	action: 'Archive or delete an article',
	description: "Archive an article, or delete it permanently. It is not documented when Acquire's delete call only archives, so 'Archive' sends an update, and 'Delete Permanently' checks that the article is gone.",
	endpoint: 'deleteArticle',
	destructive: "'Delete Permanently' cannot be undone.",
	fields: {
		knowledgeBaseId,
		articleId: articleField,
		removal: choice('Removal', ['archive', 'delete'], { names: { archive: 'Archive', delete: 'Delete Permanently' }, description: 'Archive sets the status; an archived article stays unchanged. Delete Permanently archives the article first where Acquire wants that.' }),
	},
	planFor: ({ knowledgeBaseId: groupId, articleId, removal }, _output, { hints }) => ({
		kind: 'ready',
		orderingKeys: [articleKey(articleId)],
		async execute(run) {
			return [removal === 'archive' ? await archive(run, hints, groupId, articleId) : await deleteForGood(run.client, groupId, articleId)];
		},
	}),
});

/** By its status: the call for deleting could delete a draft. */
async function archive(run: RunContext, hints: ExecutionHints, groupId: number, articleId: number): Promise<IDataObject> {
	const { article, action } = await sendArticleUpdate(run, hints, groupId, articleId, { status: 'archive' });
	if (article.status !== 'archive') throw stillThere(articleId, article);
	return { id: articleId, deleted: false, action: action === 'updated' ? 'archived' : action };
}

async function deleteForGood(client: AcquireClient, groupId: number, articleId: number): Promise<IDataObject> {
	const before = await readArticle(client, groupId, articleId);
	await removeOnce(client, groupId, articleId);
	let after = await remaining(client, groupId, articleId);
	if (after?.status === 'archive' && before.status !== 'archive') {
		await removeArchived(client, groupId, articleId);
		after = await remaining(client, groupId, articleId);
	}
	if (after !== undefined) throw stillThere(articleId, after);
	return { id: articleId, deleted: true, action: 'deleted' };
}

/** Not repeated after a lost response: a person has to look at what is left of the article. */
async function removeOnce(client: AcquireClient, groupId: number, articleId: number): Promise<void> {
	const recordName = `Article ${articleId}`;
	const request = endpointRequest('deleteArticle', articleId, { query: { groupId }, recordName, idempotent: false, unknownEffect: 'The article may have been archived or deleted' });
	await client.request(request, acknowledgement);
}

/** The second time, after which a failure has left the article archived. */
async function removeArchived(client: AcquireClient, groupId: number, articleId: number): Promise<void> {
	try {
		await removeOnce(client, groupId, articleId);
	} catch (thrown) {
		const error = asItemError(thrown);
		throw error.effect === 'none' ? archivedOnly(error, articleId) : error;
	}
}

/** The article if it is still there. @throws {ItemError} where that cannot be told */
async function remaining(client: AcquireClient, groupId: number, articleId: number): Promise<IDataObject | undefined> {
	try {
		return await readArticle(client, groupId, articleId);
	} catch (thrown) {
		const error = asItemError(thrown);
		// Acquire has just returned the article: there is such a path, and no proxy responds, so that a 404 counts in any form.
		if (isNotFound(error) || error.details?.status === 404) return undefined;
		throw undecided(error, articleId);
	}
}

function archivedOnly(error: ItemError, articleId: number): ItemError {
	return new ItemError(`Article ${articleId} was archived, but not deleted: ${error.message}`, { ...error, effect: 'possible', cause: error });
}

/** Without `stopsRun`: items that were not sent would otherwise get this record's message. After a rejected key the client stops the run anyway. */
function undecided({ message, description, details }: ItemError, articleId: number): ItemError {
	return new ItemError(`Acquire archived or deleted article ${articleId}, and it could not be checked which of the two: ${message}`, { description, details, effect: 'possibleNotRepeatable' });
}

function stillThere(articleId: number, { status }: IDataObject): ItemError {
	return new ItemError(`Article ${articleId} is still there, with the status ${String(status ?? 'unknown')}`, { description: 'Look at it in Acquire: something may keep it from being removed.', effect: 'possibleNotRepeatable' });
}
