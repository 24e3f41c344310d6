import type { IDataObject } from 'n8n-workflow';
import { asItemError, ItemError } from '../../input/itemError';
import { readFields } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import type { Operation, ReadyPlan } from '../../operations/operation';
import { acknowledgement } from '../../operations/results';
import { withLookups } from '../../operations/withLookups';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { isNotFound } from '../../service/rejection';
import { operationProperties } from '../properties';
import { articleKey } from './articleOperation';
import { knowledgeBaseId, resource } from './fields';
import { articleField } from './locator';
import { readArticle } from './writer';

const VALUE = 'delete';
const fields = {
	knowledgeBaseId,
	articleId: articleField,
	removal: choice('Removal', ['archive', 'delete'], { names: { archive: 'Archive', delete: 'Delete for Good' }, description: 'An article that is archived already is left alone by Archive. Delete for Good archives it first where Acquire wants that.' }),
};

export const deleteArticle: Operation = {
	resource,
	value: VALUE,
	name: 'Archive or Delete',
	action: 'Archive or delete an article',
	description: "Archive an article, or delete it for good. Acquire's one call for both archives or deletes by a rule that is not documented: the article is read before and after.",
	endpoint: 'deleteArticle',
	...operationProperties(fields, VALUE, { destructive: "'Delete for Good' cannot be undone. After 'Archive', 'action' in the output says whether Acquire archived or deleted the article.", hasOutput: false }),
	plan(item) {
		return withLookups<typeof fields>(readFields(fields, VALUE, item), ({ knowledgeBaseId: groupId, articleId, removal }): ReadyPlan => ({
			kind: 'ready',
			orderingKeys: [articleKey(articleId)],
			async execute({ client }) {
				const before = await readArticle(client, groupId, articleId);
				const id = articleId;
				if (removal === 'archive' && before.status === 'archive') return [{ id, deleted: false, action: 'unchanged' }];
				let message = await removeOnce(client, groupId, articleId);
				let after = await remaining(client, groupId, articleId);
				if (removal === 'delete' && after !== undefined && after.status === 'archive' && before.status !== 'archive') {
					message = await removeOnce(client, groupId, articleId);
					after = await remaining(client, groupId, articleId);
				}
				if (after === undefined) return [{ id, deleted: true, action: 'deleted', ...message }];
				if (removal === 'delete' || after.status !== 'archive') throw stillThere(articleId, after);
				return [{ id, deleted: false, action: 'archived', ...message }];
			},
		}));
	},
};

/** Sent twice it could delete what it was to archive, so it is never repeated. Returns Acquire's words. */
async function removeOnce(client: AcquireClient, groupId: number, articleId: number): Promise<IDataObject> {
	const recordName = `Article ${articleId}`;
	const request = endpointRequest('deleteArticle', articleId, { query: { groupId }, recordName, idempotent: false, unknownEffect: 'The article may have been archived or deleted' });
	const { data } = await client.requestBare(request, (received, delivery) => acknowledgement(received, { ...delivery, recordName, ids: { articleId } }));
	return { ...(typeof data.message === 'string' && { message: data.message }) };
}

/** The article if it is still there. @throws {ItemError} where that cannot be told */
async function remaining(client: AcquireClient, groupId: number, articleId: number): Promise<IDataObject | undefined> {
	try {
		return await readArticle(client, groupId, articleId);
	} catch (thrown) {
		const error = asItemError(thrown);
		if (isNotFound(error)) return undefined;
		throw undecided(error, articleId);
	}
}

function undecided({ message, description, details, stopsRun }: ItemError, articleId: number): ItemError {
	return new ItemError(`Acquire archived or deleted article ${articleId}, and could not be asked which: ${message}`, { description, details, stopsRun, effect: 'possibleNotRepeatable' });
}

function stillThere(articleId: number, { status }: IDataObject): ItemError {
	return new ItemError(`Article ${articleId} is still there, with the status ${String(status)}`, { description: 'Look at it in Acquire: something may keep it from being removed.', effect: 'possibleNotRepeatable' });
}
