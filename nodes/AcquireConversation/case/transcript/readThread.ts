import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../../input/identifier';
import type { ItemError } from '../../../input/itemError';
import { isObject, objectOrEmpty } from '../../../input/object';
import { mapConcurrently } from '../../../operations/mapConcurrently';
import type { KnownCase } from '../../../records/case/knownCase';
import type { AcquireClient } from '../../../service/acquireClient';
import { endpointRequest } from '../../../service/endpointRequest';
import { listRows } from '../../../service/listPages';
import { isHiddenServerFault, lacksPermission, requireRejection } from '../../../service/rejection';
import { caseIdOf } from '../../message/tidyMessage';
import type { Names } from './entry';
import { casesIn, distinct, latestIn, messagesIn, namesIn } from './threadShapes';

/** Messages of a thread, and where they come from. */
export interface Thread {
	/**
	 * `thread`: the documented call returned messages. `messageList`: it returned cases, and the list of messages, which the vendor has
	 * withdrawn, the messages. `latestMessages`: that list did not answer either or is empty, so there is the newest message of each case
	 * alone.
	 */
	source: 'thread' | 'messageList' | 'latestMessages';
	/** False where messages are missing for certain or in all likelihood. */
	isComplete: boolean;
	messages: IDataObject[];
	names: Names;
}

/** Lists of one item that are in flight at once, at most: items are as well. */
const MAX_AT_ONCE = 10;
// It is not documented that the list filters by case: one that does not would return every message of the account.
const MAX_FOREIGN_ROWS = 500;

/** Every message of the thread that Acquire gives out; `concurrency` requests at once, at most. @throws {ItemError} where none of its calls answers */
export async function readThread(client: AcquireClient, known: KnownCase, concurrency: number): Promise<Thread> {
	const rejections: ItemError[] = [];
	const thread = await unlessRejected(rejections, async () => await threadRows(client, known));
	const rows = thread ?? [];
	const messages = messagesIn(rows);
	if (messages.length > 0) return threadOf('thread', messages, true, rows);
	const caseIds = [...new Set([known.threadId, known.caseId, ...casesIn(rows).flatMap(({ id }) => parseId(id) ?? [])])];
	const read = async (ids: readonly number[]) =>
		await mapConcurrently(ids, Math.min(concurrency, MAX_AT_ONCE), async (caseId) => await unlessRejected(rejections, async () => await messageRows(client, caseId)));
	const lists = await read(caseIds.slice(0, MAX_AT_ONCE));
	// A list that is gone rejects every case: those that follow are not asked for.
	if (lists.some((list) => list !== undefined)) lists.push(...(await read(caseIds.slice(MAX_AT_ONCE))));
	// The call for the thread as well as that for each case.
	if (rejections.length > lists.length) throw rejections[0];
	const listed = lists.filter((list) => list !== undefined);
	const own = listed.flatMap((list) => list.own);
	const latest = latestIn(rows);
	if (listed.length === 0 || (own.length === 0 && latest.length > 0)) return threadOf('latestMessages', latest, false, rows);
	// The list alone may not know the case, and does not tell which other cases the thread has.
	const isComplete = rejections.length === 0 && thread !== undefined && listed.every((list) => list.isComplete);
	return threadOf('messageList', own, isComplete, rows);
}

/** The thread with what its cases tell: names, and their last messages, which show whether one is missing. */
function threadOf(source: Thread['source'], found: readonly IDataObject[], isComplete: boolean, rows: readonly IDataObject[]): Thread {
	const messages = distinct(found);
	const ids = new Set(messages.map(({ id }) => parseId(id)));
	// One without an ID may be among them.
	const missing = latestIn(rows).filter(({ id }) => parseId(id) !== undefined && !ids.has(parseId(id)));
	return { source, isComplete: isComplete && missing.length === 0, messages: [...messages, ...missing], names: namesIn(rows) };
}

/** The messages of the thread, or its cases; undefined where the response is neither. */
async function threadRows(client: AcquireClient, { threadId, contactId }: KnownCase): Promise<IDataObject[] | undefined> {
	const query = { threadId, contactId, '-x-user-type': 'user' };
	return await client.request(endpointRequest('listThreadMessages', {}, { query, recordName: `Thread ${threadId}` }), (data) => (Array.isArray(data) || 'id' in objectOrEmpty(data) ? [data].flat().filter(isObject) : undefined));
}

async function messageRows(client: AcquireClient, caseId: number): Promise<{ own: IDataObject[]; isComplete: boolean }> {
	const own: IDataObject[] = [];
	let foreign = 0;
	let isShort = false;
	const rows = listRows(client, 'listMessageRows', `The list of messages of case ${caseId}`, {
		// `concurrency` counts a list as one request.
		pagesAtOnce: 1,
		query: { where: [`caseId|eq|${caseId}`] },
		onShort: () => (isShort = true),
	});
	for await (const row of rows) {
		if (caseIdOf(row) === caseId) own.push(row);
		else if (++foreign > MAX_FOREIGN_ROWS) return { own, isComplete: false };
	}
	return { own, isComplete: !isShort };
}

/** What the call returns; undefined where Acquire rejects it, as it may with one that is withdrawn. Adds the rejection to the others. */
async function unlessRejected<Result>(rejections: ItemError[], call: () => Promise<Result>): Promise<Result | undefined> {
	try {
		return await call();
	} catch (thrown) {
		rejections.push(requireRejection(thrown, isRejection));
		return undefined;
	}
}

function isRejection(error: ItemError): boolean {
	const { status } = error.details ?? {};
	return !error.stopsRun && !isHiddenServerFault(error) && status !== undefined && status < 500 && ![403, 408, 429].includes(status) && !lacksPermission(error);
}
