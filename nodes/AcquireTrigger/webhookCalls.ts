import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { asItemError } from '../input/itemError';
import { deleted } from '../operations/results';
import { type AcquireClient, EDITOR_OPTIONS, openAcquireClient } from '../service/acquireClient';
import { listRows } from '../service/listPages';
import { endpointRequest } from '../service/endpointRequest';
import { isNotFound, requireRejection } from '../service/rejection';
import { isSameUrl, type ReturnedWebhook, webhookIn } from './registeredWebhook';

const PAGE_SIZE = 50;

/** A client for a hook of the workflow's life. @throws {ItemError} */
export async function hookClient(context: IHookFunctions): Promise<AcquireClient> {
	return await openAcquireClient(context, EDITOR_OPTIONS);
}

/** The webhook as it is in Acquire; undefined where there is none of that ID. @throws {ItemError} */
export async function readWebhook(client: AcquireClient, id: number): Promise<IDataObject | undefined> {
	try {
		const { row } = await client.request(endpointRequest('getWebhook', id, { recordName: `Webhook ${id}` }), webhookIn);
		return row;
	} catch (thrown) {
		requireRejection(thrown, isNotFound);
		return undefined;
	}
}

/** Creates a webhook. @throws {ItemError}, also for a response that does not show that it was created */
export async function createWebhook(client: AcquireClient, body: IDataObject): Promise<ReturnedWebhook> {
	const request = endpointRequest('createWebhook', {}, { body, recordName: 'The webhook', unknownEffect: 'The webhook may have been created' });
	return await client.request(request, webhookIn);
}

/** Deletes a webhook; one that is not there counts as deleted. No response of the call is documented: where it is no count, Acquire is asked. @throws {ItemError} */
export async function deleteWebhook(client: AcquireClient, id: number): Promise<void> {
	const recordName = `Webhook ${id}`;
	const isGone = async () => (await readWebhook(client, id)) === undefined;
	try {
		await client.request(endpointRequest('deleteWebhook', id, { recordName }), async (data, delivery) => await deleted(data, { ...delivery, ids: {}, recordName, isGone }));
	} catch (thrown) {
		const error = asItemError(thrown);
		if (!isNotFound(error) && (error.effect === 'none' || !(await isGone()))) throw error;
	}
}

/** The IDs of the webhooks whose name ends so and that lead to this URL. @throws {ItemError} */
export async function findWebhooks(client: AcquireClient, nameEnd: string, url: string): Promise<number[]> {
	const ids: number[] = [];
	for await (const row of listRows(client, 'listWebhooks', 'The list of webhooks', { pageSize: PAGE_SIZE })) {
		if (isSameUrl(row.url, url) && typeof row.name === 'string' && row.name.endsWith(nameEnd)) ids.push(webhookIn(row).id);
	}
	return ids;
}
