import type { Contract } from './contract';
import type { Answer } from './delivery';
import type { Dialect } from './dialect';
import type { Journal, JournalEntry } from './journal';
import { blockedVisitorOperations } from './operations/blockedVisitors';
import { contactFilterOperations } from './operations/contactFilter';
import { contactMergeOperations } from './operations/contactMerge';
import { contactOperations } from './operations/contacts';
import { customAttributeOperations } from './operations/customAttributes';
import type { Operations } from './operations/operation';
import { Refusal, refusalBody, statusOf } from './refusal';
import type { Store } from './store';

const operations: Operations = {
	...contactOperations,
	...contactFilterOperations,
	...contactMergeOperations,
	...customAttributeOperations,
	...blockedVisitorOperations,
};

/** What the account is: its key, its data and how it reads what the documentation leaves open. */
export interface Account {
	apiKey: string;
	dialect: Dialect;
	store: Store;
	journal: Journal;
	permissions: Set<string>;
	/** What calls outside the contract return under `data`, by method and path, as in `GET /api/v1/crm/tag`. */
	outsideContract: Map<string, unknown>;
}

/**
 * Carries out one request: key, contract, permission, work, in this order. Completes the journal entry and returns the
 * answer; a violation of the contract is always answered 400, whatever the dialect makes of refusals.
 */
export function carryOut(entry: JournalEntry, rawQuery: string, rawBody: string, account: Account, contract: Contract): Answer {
	const { store, dialect, journal } = account;
	const reading = contract.read(entry, rawQuery, rawBody);
	entry.operationId = reading.operationId;
	entry.contractViolation = reading.violation;
	try {
		if (entry.headers.authorization !== `Bearer ${account.apiKey}`) {
			throw new Refusal('ERROR_UNAUTHORIZED', 'The API key is missing or wrong.');
		}
		const outside = account.outsideContract.get(`${entry.method} ${entry.path}`);
		if (outside !== undefined) {
			entry.contractViolation = undefined;
			return { status: 200, body: { data: outside } };
		}
		const operation = operations[reading.operationId ?? ''];
		if (reading.violation || !operation) {
			return { status: 400, body: refusalBody('ERROR_INVALID_INPUT', `Outside the contract: ${reading.violation}`) };
		}
		if (!account.permissions.has(reading.resource ?? '')) {
			throw new Refusal('ERROR_UNAUTHORIZED_ACCESS', `The API key has no permission for ${reading.resource}.`);
		}
		const data = operation({ params: reading.params, query: reading.query, body: entry.body, store, dialect });
		journal.markCarriedOut(entry, reading.isWrite);
		return { status: 200, body: { data } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { status: statusOf(error.code, dialect), body: refusalBody(error.code, error.message) };
	}
}
