import type { ReceivedRequest } from '../../sandbox';

// A moved question is moved back the next time; an article is archived the first time, and deleted for good the next.
const DOES_MORE = /\/(?:bot\/qna\/move|kb\/article\/delete)\//;
// What only reads, and the deletion of a list, of which nothing is left for a second time.
const MAY_BE_REPEATED = /\/(?:crm\/contact\/list|crm\/follow-up\/get|bot\/(?:lead|seq)\/export|bot\/(?:qna|lead|seq)\/bulk)$/;

/** True for a request that does more when it is sent twice. */
export function isOnce({ method, path }: Pick<ReceivedRequest, 'method' | 'path'>): boolean {
	return DOES_MORE.test(path) || (method === 'POST' && !MAY_BE_REPEATED.test(path));
}
