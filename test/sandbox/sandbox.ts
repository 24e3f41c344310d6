import type { Dialect } from './dialect';
import type { Faults } from './faults';
import type { JournalEntry } from './journal';
import type { ForeignAnswerer, ForeignRequest } from './proxy';
import type { Store } from './store';
import type { TestCa } from './testCa';

export interface SandboxOptions {
	/** Subdomain of the account; acme if absent. */
	account?: string;
	apiKey?: string;
	/** Deviations from the documented dialect. */
	dialect?: Partial<Dialect>;
	/** Delay of every response; the work is done on arrival. */
	latencyMs?: number;
	/** Any free port if absent. */
	proxyPort?: number;
	/** Receives one line for each request. */
	log?: (line: string) => void;
	/** The CA in .tmp/ca if absent. */
	ca?: TestCa;
}

/** A running Acquire stand-in behind its proxy. */
export interface Sandbox {
	/** For HTTPS_PROXY. */
	readonly proxyUrl: string;
	/** For NODE_EXTRA_CA_CERTS, which a process reads at its start only. */
	readonly caCertificateFile: string;
	readonly account: string;
	readonly apiKey: string;
	/** Keys that the account takes as well, none at the start: requests can be told apart by them. */
	readonly otherKeys: Set<string>;
	readonly store: Store;
	/** Every request to the account, in order of arrival. */
	readonly journal: JournalEntry[];
	/** What was outside the contract since somebody emptied the list: it outlives the journal and `reset`. */
	readonly violations: JournalEntry[];
	/** Requests to other hosts; none of them was passed on. */
	readonly foreignRequests: ForeignRequest[];
	readonly dialect: Dialect;
	/** Changes members of the dialect; the others stay. */
	setDialect(deviations: Partial<Dialect>): void;
	readonly faults: Faults;
	/** Tags of the contract that the key may use, all at the start; taking one away gives 403. */
	readonly permissions: Set<string>;
	/** Sets the response of another host instead of 200 `{}`. */
	answerForeign(host: string, answerer: ForeignAnswerer): void;
	/**
	 * Sets what a call returns, in the contract or not, whatever the store holds; it needs the key as all do.
	 * @param call method and path, as in `GET /api/v1/crm/tag`
	 * @param data what it returns under `data`
	 */
	answerOutsideContract(call: string, data: unknown): void;
	/** Data, journal, faults, dialect, other keys, permissions, foreign answers and calls outside the contract as at the start. */
	reset(): void;
	/** Closes every socket and timer. */
	stop(): Promise<void>;
}
