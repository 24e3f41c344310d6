import type { AcquireRequest } from '../../service/acquireRequest';
import type { ContactBody } from './fields/body';

/** Acquire's "Update contact" call. Sent twice it does no more than once. */
export function updateContactRequest(id: number, body: ContactBody): AcquireRequest {
	return { method: 'PUT', path: `/crm/objects/contact/${id}`, body, subject: `Contact ${id}`, mayRepeat: true, unknownFate: 'The contact may have been updated' };
}

/** Acquire's "Create contact" call. Must not be repeated where the first may have been carried out. */
export function createContactRequest(body: ContactBody): AcquireRequest {
	return {
		method: 'POST',
		path: '/crm/objects/contact',
		body,
		subject: 'The contact',
		mayRepeat: false,
		unknownFate: 'The contact may have been created',
	};
}

/** Acquire's "Get contact" call; the lists go into the query, a key repeated for each entry. */
export function getContactRequest(id: number, { relations = [], select = [] }: { relations?: string[]; select?: string[] } = {}): AcquireRequest {
	return {
		method: 'GET',
		path: `/crm/objects/contact/${id}`,
		query: { ...(relations.length > 0 && { relations }), ...(select.length > 0 && { select }) },
		subject: `Contact ${id}`,
		mayRepeat: true,
	};
}
