import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { isObject, without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice, yesNo } from '../../operations/fields/choice';
import { dateTime } from '../../operations/fields/dateTime';
import { columns, related, returnedParts } from '../../operations/fields/listing';
import { recordId } from '../../operations/fields/recordId';
import { secretText, text, textList } from '../../operations/fields/text';
import { deleted, record, rowsAt } from '../../operations/results';
import { NO_LONGER_DOCUMENTED as notice } from '../../operations/notice';
import { recordLocator } from '../../records/recordKind';
import { users } from '../../records/user/user';
import { MAY_NOT_KEEP, plainName as name } from '../sharedFields';

const resource = 'webhook';
// Without the key that signs deliveries, unless its column is chosen.
const simplified = ['name', 'url', 'urlSkipSsl', 'status', 'events', 'format', 'notificationEmail', 'historyExpires', 'userId', 'flow'];
const webhookId = recordId<'webhookId'>('Webhook ID', { placeholder: 'e.g. 31' });
const returned = {
	select: optional(
		columns(['name', 'id', 'url', 'urlSkipSsl', 'status', 'events', 'notificationEmail', 'hmacKey', 'format', 'historyExpires', 'type', 'userId']),
	),
	relations: optional(related(['binding', 'hook_log'])),
};

const FORMATS = ['application/json', 'application/xml', 'application/x-www-form-urlencoded'] as const;

/** What a webhook must have to be of use. */
const url = text('URL', { placeholder: 'e.g. https://hooks.example.com/acquire' });
const events = textList('Events', {
	placeholder: 'e.g. case:status, case:message:new',
	description: 'Names such as case:status, case:message:new, user:case-invite or user:case-joined',
});

// Sent without the whitespace around it, since the credential of a trigger does not keep that either.
const hmacKey = secretText('HMAC Key', { description: 'The secret that signs deliveries. An Acquire Trigger checks them with the same text as Webhook Secret in its credential.' });

/** What it may have beside. */
const details = {
	format: optional(choice('Format', FORMATS, { names: { [FORMATS[0]]: 'JSON', [FORMATS[1]]: 'XML', [FORMATS[2]]: 'Form' } })),
	historyExpires: optional(dateTime('History Expires', { description: 'When the log of deliveries ends' })),
	hmacKey: optional({ ...hmacKey, read: (raw, reading) => hmacKey.read(raw, reading).trim() }),
	notificationEmail: optional(text('Notification Email', { placeholder: 'e.g. nathan@example.com', description: 'Email address that Acquire notifies when a delivery fails' })),
	status: optional(text('Status', { placeholder: 'e.g. active' })),
	urlSkipSsl: optional(yesNo('Skip Certificate Check', "Whether to deliver although the certificate of the URL's host cannot be verified")),
	userId: optional(recordLocator(users, { description: 'Deliver only what concerns this user, by ID or name. Enter it again whenever you change the events: without it, they concern all users. Raw output shows who it is.' })),
};

const create = operation('createWebhook')({
	resource,
	value: 'create',
	action: 'Create a webhook',
	description: 'Unverified: create a webhook, to which Acquire delivers events',
	notice,
	fields: { name, url, events, ...details },
	body: ({ events: names, userId, ...members }) => ({ ...members, events: eventList(names, userId) }),
	result: record,
	simplified,
	tidy,
});

const deleteWebhook = operation('deleteWebhook')({
	resource,
	value: 'delete',
	action: 'Delete a webhook permanently',
	description: 'Unverified: delete a webhook permanently',
	destructive: DELETES_PERMANENTLY,
	notice,
	fields: { webhookId },
	result: deleted,
});

const get = operation('getWebhook')({
	resource,
	value: 'get',
	action: 'Get a webhook',
	description: 'Unverified: get one webhook',
	notice,
	fields: { webhookId, ...returned },
	query: returnedParts,
	result: record,
	simplified,
	tidy,
});

const getAll = operation('listWebhooks')({
	resource,
	value: 'getAll',
	action: 'Get many webhooks',
	description: 'Unverified: get many webhooks',
	notice,
	fields: returned,
	query: (filters) => filters,
	result: rowsAt('data'),
	list: 'pages',
	simplified,
	tidy,
});

const update = operation('updateWebhook')({
	resource,
	value: 'update',
	action: 'Update a webhook',
	description: `Unverified: change a webhook. ${MAY_NOT_KEEP}`,
	notice,
	fields: { webhookId, name: optional(name), url: optional(url), events: optional(events), ...details },
	body: ({ events: names, userId, ...members }) => ({ ...without(members, 'webhookId'), events: eventList(names, userId) }),
	result: record,
	simplified,
	tidy,
});

/** The webhook with the names of its events, as Events takes them. */
function tidy(webhook: IDataObject): IDataObject {
	return { ...webhook, ...(Array.isArray(webhook.events) && { events: webhook.events.map((entry) => (isObject(entry) ? (entry.event ?? entry) : entry)) }) } as IDataObject;
}

/** The events as Acquire takes them; undefined without. @throws {ItemError} for a user without events */
function eventList(names: string[] | undefined, userId: number | undefined): Array<{ event: string; params: { user?: number } }> | undefined {
	if (names === undefined && userId !== undefined) throw inputError('Events', "'User' is set, but 'Events' is empty", "Enter the events of the webhook, or remove 'User'.");
	return names?.map((event) => ({ event, params: userId === undefined ? {} : { user: userId } }));
}

export const webhookOperations = [create, deleteWebhook, get, getAll, update];
