import type { ReceivedRequest } from './journal';

/** Whether the request may change something: all may but a GET and the search for contacts, which is a POST that reads. */
export function isWrite({ method, path }: Pick<ReceivedRequest, 'method' | 'path'>): boolean {
	return method !== 'GET' && !path.endsWith('/contact/list');
}
