import type { AcquireRequest } from '../../service/acquireRequest';
import type { ContactBody } from './fields/body';

/** Acquire's "Update contact" call. Sent twice it does no more than once. */
export function updateContactRequest(id: number, body: ContactBody): AcquireRequest {
	return { method: 'PUT', path: `/crm/objects/contact/${id}`, body, recordName: `Contact ${id}`, idempotent: true, unknownEffect: 'The contact may have been updated' };
}

/** Acquire's "Create contact" call. Must not be repeated where the first may have been completed. */
export function createContactRequest(body: ContactBody): AcquireRequest {
	return {
		method: 'POST',
		path: '/crm/objects/contact',
		body,
		recordName: 'The contact',
		idempotent: false,
		unknownEffect: 'The contact may have been created',
	};
}

/** Acquire's "Get contact" call; the lists go into the query, a key repeated for each entry. */
export function getContactRequest(id: number, { relations = [], select = [] }: { relations?: string[]; select?: string[] } = {}): AcquireRequest {
	return {
		method: 'GET',
		path: `/crm/objects/contact/${id}`,
		query: { ...(relations.length > 0 && { relations }), ...(select.length > 0 && { select }) },
		recordName: `Contact ${id}`,
		idempotent: true,
	};
}

/** Acquire's "Merge contacts" call. Must not be repeated where the first may have been completed. */
export function mergeContactsRequest(id: number, sourceIds: number[]): AcquireRequest {
	return {
		method: 'POST',
		path: `/crm/contact/merge/${id}`,
		// The vendor's pages spell the member in five ways; this is the one of the newest example.
		body: { sourceIds },
		recordName: `One of the contacts ${[id, ...sourceIds].join(', ')}`,
		idempotent: false,
		unknownEffect: 'The contacts may have been merged',
	};
}

/** Acquire's "Delete contact" call. A retry that finds nothing means that an earlier attempt deleted it. */
export function deleteContactRequest(id: number): AcquireRequest {
	return {
		method: 'DELETE',
		path: `/crm/objects/contact/${id}`,
		recordName: `Contact ${id}`,
		idempotent: true,
		notFoundMeansDeleted: true,
		unknownEffect: 'It may have been deleted',
	};
}
