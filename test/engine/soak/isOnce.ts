import type { JournalEntry } from '../../sandbox';

// A moved question is moved back the next time; an article is archived the first time, and deleted for good the next.
const DOES_MORE = /\/(?:bot\/qna\/move|kb\/article\/delete)\//;
// Of the records on a list nothing is left to delete for a second time.
const DELETES_LIST = /\/bot\/(?:qna|lead|seq)\/bulk$/;
// These set what they send, whatever was there before.
const REPLACES = /\/crm\/messenger\/chat\/message\/\d+$|\/account\/account-setting$/;

/** True for a request that does more when it is sent twice. */
export function isOnce({ method, path, isWrite }: JournalEntry): boolean {
	return DOES_MORE.test(path) || (method === 'POST' && isWrite && !DELETES_LIST.test(path) && !REPLACES.test(path));
}
