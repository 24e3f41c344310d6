import { ApiError, errorBody, statusOf } from './apiError';
import type { Account } from './account';
import type { Contract, ContractReading } from './contract';
import type { Dialect } from './dialect';
import type { ServiceResponse } from './delivery';
import { reportAsCsv } from './handlers/reportCsv';
import type { JournalEntry } from './journal';

/**
 * Carries out one request: key, contract, permission, work, in this order. Completes the journal entry and returns the
 * response; a violation of the contract is always rejected with 400, whatever the dialect makes of rejections.
 */
export function handle(entry: JournalEntry, reading: ContractReading, account: Account, contract: Contract): ServiceResponse {
	const { store, dialect, journal } = account;
	entry.operationId = reading.operationId;
	const { isKeyless, otherPath } = contract.operations.get(reading.operationId ?? '') ?? {};
	try {
		if (!isKeyless && !isAccepted(entry.headers.authorization, account)) {
			throw new ApiError('ERROR_UNAUTHORIZED', 'The API key is missing or wrong.');
		}
		const outside = account.outsideContract.get(`${entry.method} ${entry.path}`);
		if (outside !== undefined) {
			entry.contractViolation = undefined;
			return { status: 200, body: { data: outside } };
		}
		if (otherPath !== undefined && !isAt(dialect.sequencePath, entry.path, reading)) {
			entry.operationId = undefined;
			entry.contractViolation = undefined;
			return { status: 404, body: { message: `Cannot ${entry.method} ${entry.path}` } };
		}
		const handler = account.handlers[reading.operationId ?? ''];
		if (reading.violation || !handler) {
			return { status: 400, body: errorBody('ERROR_INVALID_INPUT', `Outside the contract: ${reading.violation}`) };
		}
		if (!isKeyless && !account.permissions.has(reading.resource ?? '')) {
			throw new ApiError('ERROR_UNAUTHORIZED_ACCESS', `The API key has no permission for ${reading.resource}.`);
		}
		const data = handler({ params: reading.params, query: reading.query, body: entry.body, store, dialect });
		journal.markCarriedOut(entry, entry.isWrite && !hasDeletedNothing(data));
		return reading.query.output === 'csv' ? reportAsCsv(data, dialect) : { status: 200, body: { data } };
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		return { status: statusOf(error.code, dialect), body: errorBody(error.code, error.message) };
	}
}

/** Whether it is the response to the deletion of what was not there: `{ deleted: 0 }`, or `{ affected: 0 }` in its place for a block, and as `data` for a knowledge base. */
function hasDeletedNothing(data: unknown): boolean {
	const { deleted, data: inner } = (data ?? {}) as { deleted?: unknown; data?: unknown };
	return deleted === 0 || [deleted, inner].some((found) => (found as { affected?: unknown } | null | undefined)?.affected === 0);
}

/** Whether the header holds a key of the account. */
function isAccepted(authorization: unknown, { apiKey, otherKeys }: Account): boolean {
	const key = /^Bearer (.*)$/.exec(String(authorization))?.[1];
	return key !== undefined && (key === apiKey || otherKeys.has(key));
}

/** Whether an operation that has two paths is, in the dialect, where it was called. */
function isAt(sequencePath: Dialect['sequencePath'], path: string, { isOtherPath }: ContractReading): boolean {
	return sequencePath === 'documented' ? isOtherPath === false : path.startsWith(`/api/v1/bot/${sequencePath}`);
}
