import { setImmediate } from 'node:timers/promises';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

export interface StandInOptions {
	/** Custom attributes of the account. */
	attributes: number;
	/** Told before each update is answered, with the number of updates so far, from 1. */
	onUpdate?(count: number): void;
}

/** The key of a custom attribute of the stand-in. */
export function attributeKey(number: number): string {
	return `attribute_${number}`;
}

/** The id of the contact whose address begins with it: "contact7@example.com" is that of 10,007. */
function idIn(address: string): number {
	return 10_000 + Number(/\d+/.exec(address)?.[0]);
}

/**
 * Acquire without a network, for what a node costs by itself: the function that takes the place of n8n's authenticated
 * requests. An update is answered with one record that all answers share, so that no answer counts as the node's memory.
 */
export function acquireStandIn({ attributes, onUpdate }: StandInOptions): (type: string, options: IHttpRequestOptions) => Promise<unknown> {
	const definitions = Array.from({ length: attributes }, (_, n) => ({ id: n + 1, object: 'contact', key: attributeKey(n), type: 'text', config: { label: `Attribute ${n}` }, system: 'no' }));
	const record: IDataObject = { id: 10_000, dateUpdated: null, fields: { name: 'Ada', city: 'Paris' } };
	let updates = 0;
	const respond = ({ method, url, qs, body }: IHttpRequestOptions): unknown => {
		if (method === 'PUT') {
			onUpdate?.((updates += 1));
			return record;
		}
		if (url.endsWith('/contact/list')) return { list: [rowFor((body as { search: string }).search)], counts: { filteredCount: 1 } };
		const { page = 0, limit } = qs as { page?: number; limit: number };
		return { count: attributes, page, limit, offset: 0, data: definitions.slice(page * limit, (page + 1) * limit) };
	};
	return async (_type, options) => {
		await setImmediate();
		return { statusCode: 200, headers: {}, body: { data: respond(options) } };
	};
}

function rowFor(email: string): IDataObject {
	const id = idIn(email);
	return { id, mainContactId: id, key: 'email', value: email, fields: { name: 'Before', email, city: 'Before' } };
}
