import { without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { columns, related } from '../../operations/fields/listing';
import { recordId } from '../../operations/fields/recordId';
import { deleted, record, rowsAt } from '../../operations/results';
import { NO_LONGER_DOCUMENTED as notice } from '../../operations/notice';
import { plainName as name } from '../sharedFields';
import { details, eventList, events, url } from './fields';

const resource = 'webhook';
// Without the key that signs deliveries.
const simplified = ['name', 'url', 'urlSkipSsl', 'status', 'format', 'notificationEmail', 'historyExpires', 'userId', 'flow'];
const webhookId = recordId<'webhookId'>('Webhook ID', { placeholder: 'e.g. 31' });
const returned = {
	select: optional(
		columns(['name', 'id', 'url', 'urlSkipSsl', 'status', 'events', 'notificationEmail', 'hmacKey', 'format', 'historyExpires', 'type', 'userId']),
	),
	relations: optional(related(['binding', 'hook_log'])),
};

const create = operation('createWebhook')({
	resource,
	value: 'create',
	name: 'Create',
	action: 'Create a webhook',
	description: 'Unverified: create a webhook, to which Acquire delivers events',
	notice,
	fields: { name, url, events, ...details },
	body: ({ events: names, userId, ...members }) => ({ ...members, events: eventList(names, userId) }),
	result: record,
	simplified,
});

const deleteWebhook = operation('deleteWebhook')({
	resource,
	value: 'delete',
	name: 'Delete',
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
	name: 'Get',
	action: 'Get a webhook',
	description: 'Unverified: get one webhook',
	notice,
	fields: { webhookId, ...returned },
	query: ({ select, relations }) => ({ select, relations }),
	result: record,
	simplified,
});

const getAll = operation('listWebhooks')({
	resource,
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Unverified: get many webhooks',
	notice,
	fields: returned,
	query: (filters) => filters,
	result: rowsAt('data'),
	list: 'pages',
	simplified,
});

const update = operation('updateWebhook')({
	resource,
	value: 'update',
	name: 'Update',
	action: 'Update a webhook',
	description: 'Unverified: change a webhook. Whether Acquire keeps the fields that you leave out is not known.',
	notice,
	fields: { webhookId, name: optional(name), url: optional(url), events: optional(events), ...details },
	body: ({ events: names, userId, ...members }) => ({ ...without(members, 'webhookId'), events: eventList(names, userId) }),
	result: record,
	simplified,
});

export const webhookOperations = [create, deleteWebhook, get, getAll, update];
