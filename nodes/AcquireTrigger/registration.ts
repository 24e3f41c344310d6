import { createHmac } from 'crypto';
import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { beginning } from '../input/beginning';
import { asItemError, ItemError } from '../input/itemError';
import { nodeError } from '../operations/nodeError';
import { accountKey, CREDENTIAL_TYPE } from '../service/account';
import type { AcquireClient } from '../service/acquireClient';
import { chosenNames } from './chosenEvents';
import { isRegisteredAutomatically, readChoice, readOptions } from './parameters';
import { publicUrl } from './publicUrl';
import { hasUrlAndEvents, isSameSet, ownerTag, recallRegistration, type Registration, rememberRegistration, type ReturnedWebhook, signingKeyIn } from './registeredWebhook';
import { requireCheckable } from './requireCheckable';
import { createWebhook, deleteWebhook, findWebhooks, hookClient, readWebhook } from './webhookCalls';

const HISTORY_MS = 7 * 24 * 60 * 60 * 1000;
const REGISTER_BY_HAND = "To register it yourself, set 'Registration' to 'Manual' and follow the steps shown.";

/** Whether Acquire has the webhook of this node, with its URL, its events and its key. Only looks; by hand there is nothing to look at. @throws {NodeOperationError} */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	await requireCheckable(context);
	if (!isRegisteredAutomatically(context)) return true;
	return await withRegistrationHelp(context, 'look for the webhook', async () => {
		const wanted = { url: publicUrl(context), events: chosenNames(readChoice(context)) };
		const known = recallRegistration(context);
		if (known === undefined || known.url !== wanted.url || !isSameSet(known.events, wanted.events)) return false;
		const client = await hookClient(context);
		const row = known.account === client.origin ? await readWebhook(client, known.webhookId) : undefined;
		return row !== undefined && hasUrlAndEvents(row, wanted) && (signingKeyIn(row) ?? known.secret) === known.secret;
	});
}

/** Creates the webhook in Acquire. Where that does not come to its end, nothing is left behind. @throws {NodeOperationError} that says how to register it by hand */
export async function register(context: IHookFunctions): Promise<void> {
	if (!isRegisteredAutomatically(context)) return;
	await withRegistrationHelp(context, 'create the webhook', async () => {
		const wanted = { url: publicUrl(context), events: chosenNames(readChoice(context)) };
		const secret = await ownSecret(context);
		const client = await hookClient(context);
		await removeOwn(context, client);
		let created: ReturnedWebhook | undefined;
		try {
			created = await createWebhook(client, bodyOf(context, wanted, secret));
			const { id, row } = created;
			if (!hasUrlAndEvents(row, wanted)) throw new ItemError('Acquire created the webhook with another URL or other events than were asked for');
			rememberRegistration(context, { webhookId: id, account: client.origin, ...wanted, secret: signingKeyIn(row) ?? secret, owner: ownerTag(context) });
		} catch (thrown) {
			const error = asItemError(thrown);
			await undo(context, client, wanted.url, created);
			throw error;
		}
	});
}

/** Deletes what this node has created in Acquire, and nothing else. What is not there any more counts as deleted. @throws {NodeOperationError} */
export async function unregister(context: IHookFunctions): Promise<void> {
	// What is remembered first: the parameters may not be readable any more.
	const known = recallRegistration(context);
	// The webhook of a test has the same end, at another URL.
	const byHand = `If the webhook is still in Acquire, delete it: its name ends in '${nameEnd(context)}', its URL is ${known?.url ?? urlOf(context)}.`;
	const remove = async () => {
		if (known !== undefined || isRegisteredAutomatically(context)) await removeOwn(context, await hookClient(context));
	};
	await withRegistrationHelp(context, 'delete the webhook', remove, byHand);
}

/** The webhook that is remembered, and those of this node that an interrupted run has left at its URL. */
async function removeOwn(context: IHookFunctions, client: AcquireClient): Promise<void> {
	const known = recallRegistration(context);
	if (known !== undefined) await removeKnown(context, client, known);
	rememberRegistration(context, undefined);
	for (const id of await findWebhooks(client, nameEnd(context), urlOf(context))) await deleteWebhook(client, id);
}

async function removeKnown(context: IHookFunctions, client: AcquireClient, { webhookId, account }: Registration): Promise<void> {
	if (account === client.origin) await deleteWebhook(client, webhookId);
	else context.logger.warn(`Acquire Trigger: the webhook ${webhookId} is left in ${account}, since the credential is for another account now. Delete it there.`);
}

/**
 * n8n calls `delete` after a failed `create` only with what was remembered before it, so what Acquire has returned is deleted here, if it is
 * not named as somebody else's; where a response was lost, the webhook is looked for by its name.
 */
async function undo(context: IHookFunctions, client: AcquireClient, url: string, created: ReturnedWebhook | undefined): Promise<void> {
	try {
		const name = created?.row.name;
		if (created !== undefined && (typeof name !== 'string' || name.endsWith(nameEnd(context)))) await deleteWebhook(client, created.id);
		for (const id of await findWebhooks(client, nameEnd(context), url)) await deleteWebhook(client, id);
	} catch (error) {
		context.logger.warn(`Acquire Trigger: the webhook '${nameOf(context)}' for ${url} may be left in Acquire. It is deleted when that URL is registered again; if it is still there after that, delete it in Acquire. ${asItemError(error).message}`);
	}
}

function bodyOf(context: IHookFunctions, { url, events }: { url: string; events: string[] }, hmacKey: string): IDataObject {
	const { notificationEmail } = readOptions(context);
	return {
		name: nameOf(context),
		url,
		urlSkipSsl: 'no',
		status: 'active',
		events: events.map((event) => ({ event, params: {} })),
		...(notificationEmail !== '' && { notificationEmail }),
		hmacKey,
		format: 'application/json',
		historyExpires: new Date(Date.now() + HISTORY_MS).toISOString(),
	};
}

/**
 * The same for each registration of this node: what n8n keeps of an earlier one may come back, where another trigger of the workflow saves
 * its notes.
 */
async function ownSecret(context: IHookFunctions): Promise<string> {
	const { apiKey } = await context.getCredentials(CREDENTIAL_TYPE);
	return createHmac('sha256', accountKey(apiKey)).update(`webhook ${ownerTag(context)}`).digest('hex');
}

/** "n8n: Closed cases to CRM (test) [0123456789ab]": people see whose it is, and the node finds its own. */
function nameOf(context: IHookFunctions): string {
	const { name = 'workflow' } = context.getWorkflow();
	return `n8n: ${beginning(name, 60)}${context.getActivationMode() === 'manual' ? ' (test)' : ''} ${nameEnd(context)}`;
}

function nameEnd(context: IHookFunctions): string {
	return `[${ownerTag(context)}]`;
}

function urlOf(context: IHookFunctions): string {
	return context.getNodeWebhookUrl('default') ?? '';
}

/** Runs a step of the registration; its error also says what to do by hand. */
async function withRegistrationHelp<Result>(context: IHookFunctions, what: string, step: () => Promise<Result>, byHand = REGISTER_BY_HAND): Promise<Result> {
	try {
		return await step();
	} catch (thrown) {
		const { message, description = '' } = asItemError(thrown);
		throw nodeError(context.getNode(), `n8n could not ${what} in Acquire: ${message}`, { description: `${description} ${byHand}`.trim() });
	}
}
