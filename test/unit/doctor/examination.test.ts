import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import type { AccountRequest } from '../../../scripts/doctor/connection';
import { examine, type Examination } from '../../../scripts/doctor/examination';
import { missingDelete, missingRecord } from '../../../scripts/doctor/probes/missingRecord';
import { type Fields, ok } from './fakeAccount';

const notFound: AcquireResponse = { status: 404, body: {} };

interface Account {
	/** Answer to an update, which has brought the deleted contact back; undefined for a success. */
	updated?: AcquireResponse;
	/** Called before any request once the contact is back. Its answer stands in for that of the account. */
	whenBack?: (request: AccountRequest) => AcquireResponse | undefined;
	/** True where an update of a deleted contact does nothing. */
	isGoneForGood?: boolean;
	/** Answer to deleting what is not there; `deleted: 0` if absent. */
	deletedNothing?: AcquireResponse;
	/** True where a deleted contact can still be read. */
	isReadAfterDeletion?: boolean;
	signal?: AbortSignal;
}

/** Asks the questions that are left for the end in an account where an update brings a deleted contact back. */
async function examineIn({ updated, whenBack, isGoneForGood, deletedNothing, isReadAfterDeletion, signal = new AbortController().signal }: Account) {
	let stored: Fields | undefined;
	let last: Fields | undefined;
	let isBack = false;
	async function send(request: AccountRequest): Promise<AcquireResponse> {
		const { method, body } = request;
		const instead = isBack ? whenBack?.(request) : undefined;
		if (instead) return instead;
		if (method === 'POST') {
			last = stored = { id: 9, dateCreated: new Date().toISOString(), ...body };
			return ok(stored);
		}
		if (method === 'PUT') {
			if (!isGoneForGood) stored = last;
			isBack = true;
			return updated ?? ok(last);
		}
		const found = stored;
		if (method === 'GET') return (found ?? isReadAfterDeletion) ? ok(last) : notFound;
		stored = undefined;
		return found ? ok({ deleted: 1 }) : (deletedNothing ?? ok({ deleted: 0 }));
	}
	const connection = { send, pause: async () => undefined };
	const result = await examine({ probes: [missingRecord, missingDelete], connection, openCleaner: () => connection, signal, print: () => undefined });
	return { ...result, isLeft: stored !== undefined };
}

const readings = ({ rows }: Examination) => rows.map(({ reading }) => reading);

describe('an account where an update brings the deleted contact back', () => {
	it('deletes it again', async () => {
		const result = await examineIn({});
		expect(readings(result)).toEqual(['status 404', '`deleted: 0`']);
		expect(result).toMatchObject({ isLeft: false, leftBehind: undefined });
	});

	it('deletes it again where the update took effect but failed', async () => {
		const result = await examineIn({ updated: { status: 504, body: '' } });
		expect(readings(result)).toEqual(['status 404', '`deleted: 0`']);
		expect(result).toMatchObject({ isLeft: false, leftBehind: undefined });
	});

	it.each<[string, string, Account['whenBack']]>([
		['the connection breaks', 'The connection broke', () => { throw new Error('The connection broke'); }],
		['no deletion is allowed any more', 'HTTP 403', ({ method }) => (method === 'DELETE' ? { status: 403, body: {} } : undefined)],
	])('says that it is left where %s', async (_name, reason, whenBack) => {
		const result = await examineIn({ whenBack });
		expect(result.isLeft).toBe(true);
		expect(result.leftBehind).toContain('The contact with ID 9 could not be deleted');
		expect(result.leftBehind).toContain(reason);
		expect(result.rows[1]).toMatchObject({ reading: 'unknown', evidence: 'the contact could not be deleted' });
	});

	it.each<[string, string, Account]>([
		['is gone then', '`deleted: 0`', {}],
		['can still be read then', 'it is rejected', { isReadAfterDeletion: true, deletedNothing: notFound }],
	])('deletes it again, and then asks on, where the first deletion of it fails and it %s', async (_name, reading, account) => {
		let deletions = 0;
		const result = await examineIn({ ...account, whenBack: ({ method }) => (method === 'DELETE' && (deletions += 1) === 1 ? { status: 403, body: {} } : undefined) });
		expect(readings(result)[1]).toBe(reading);
		expect(result).toMatchObject({ isLeft: false, leftBehind: undefined });
	});

	it('deletes it again after Ctrl-C', async () => {
		const stopping = new AbortController();
		const result = await examineIn({
			signal: stopping.signal,
			whenBack() {
				if (stopping.signal.aborted) return undefined;
				stopping.abort(new Error('Stopped by SIGINT'));
				throw stopping.signal.reason;
			},
		});
		expect(result.thrown).toEqual(new Error('Stopped by SIGINT'));
		expect(result).toMatchObject({ isLeft: false, leftBehind: undefined });
	});
});

describe('an account where an update of the deleted contact does nothing', () => {
	it.each<[string, string, Account]>([
		['and fails', 'it is rejected', { updated: { status: 500, body: {} }, deletedNothing: notFound }],
		['and succeeds', 'it is rejected', { deletedNothing: notFound }],
		['and succeeds, while it can still be read', '`deleted: 0`', { isReadAfterDeletion: true }],
		['and is rejected, while it can still be read', 'it is rejected', { updated: { status: 400, body: {} }, isReadAfterDeletion: true, deletedNothing: notFound }],
	])('does not say that it is left: the update does nothing %s', async (_name, reading, account) => {
		const result = await examineIn({ ...account, isGoneForGood: true });
		expect(readings(result)[1]).toBe(reading);
		expect(result.leftBehind).toBeUndefined();
	});
});
