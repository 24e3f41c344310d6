import { createHash } from 'crypto';
import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { isObject } from '../input/object';
import { parseId } from '../input/identifier';

/** What the node remembers of the webhook that it has created in Acquire. */
export interface Registration {
	webhookId: number;
	/** The origin of the account that it is in: in another one its ID is that of somebody else's webhook. */
	account: string;
	url: string;
	events: string[];
	secret: string;
	/** Whose it is: an exported workflow may bring the registration of another one along. */
	owner: string;
}

/** A webhook as Acquire returns it. */
export interface ReturnedWebhook {
	id: number;
	row: IDataObject;
}

const MEMBER = 'registration';

/** Names this node of this workflow on this n8n, and no other. */
export function ownerTag(context: IHookFunctions | IWebhookFunctions): string {
	const identity = [context.getInstanceId(), context.getWorkflow().id, context.getNode().id];
	return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12);
}

/** The registration that is remembered, where it is this node's. */
export function recallRegistration(context: IHookFunctions | IWebhookFunctions): Registration | undefined {
	const found = context.getWorkflowStaticData('node')[MEMBER];
	return isRegistration(found) && found.owner === ownerTag(context) ? found : undefined;
}

/** Remembers a registration; undefined forgets it. */
export function rememberRegistration(context: IHookFunctions, registration: Registration | undefined): void {
	const remembered = context.getWorkflowStaticData('node');
	if (registration === undefined) delete remembered[MEMBER];
	else remembered[MEMBER] = { ...registration };
}

/** A webhook as Acquire returns it, as far as it is known; what is not a record is told without its content, which may hold a secret. */
export function webhookIn(data: unknown): ReturnedWebhook {
	const id = isObject(data) ? parseId(data.id) : undefined;
	if (!isObject(data) || id === undefined) throw new ItemError('Acquire returned no webhook', { effect: 'possible' });
	return { id, row: data };
}

/** The key by which Acquire signs, where it returns one: its pages say both that it generates the key and that the user does. A masked key is none. */
export function signingKeyIn({ hmacKey }: IDataObject): string | undefined {
	return typeof hmacKey === 'string' && hmacKey.trim() !== '' && !/[*•]/.test(hmacKey) ? hmacKey : undefined;
}

/** True for a row that has this URL and these events. What Acquire leaves out of a response contradicts nothing. */
export function hasUrlAndEvents({ url, events }: IDataObject, wanted: Pick<Registration, 'events' | 'url'>): boolean {
	return (url === undefined || isSameUrl(url, wanted.url)) && (!Array.isArray(events) || isSameSet(events.map((entry) => (isObject(entry) ? String(entry.event) : String(entry))), wanted.events));
}

/** True for the same URL, also in another spelling, such as with the host in lower case. */
export function isSameUrl(one: unknown, other: string): boolean {
	return one === other || (typeof one === 'string' && URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href);
}

/** True where both hold the same texts, in whichever order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
	const [set, otherSet] = [new Set(one), new Set(other)];
	return set.size === otherSet.size && [...set].every((entry) => otherSet.has(entry));
}

function isRegistration(value: unknown): value is Registration & IDataObject {
	if (!isObject(value)) return false;
	const { webhookId, account, url, events, secret, owner } = value;
	return parseId(webhookId) !== undefined && [account, url, secret, owner].every((text) => typeof text === 'string' && text !== '') && Array.isArray(events);
}
