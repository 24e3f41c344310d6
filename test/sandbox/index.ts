import { setMaxListeners } from 'node:events';
import path from 'node:path';
import type { Account } from './carryOut';
import { loadContract } from './contract';
import { type Dialect, documentedDialect } from './dialect';
import { Faults } from './faults';
import { Journal, type JournalEntry } from './journal';
import { type ForeignAnswerer, type ForeignRequest, startProxy } from './proxy';
import { requestLine } from './requestLine';
import { createService } from './service';
import { Store } from './store';
import { ensureTestCa, type TestCa } from './testCa';

export { documentedDialect, namedDialects, type Dialect } from './dialect';
export type { Fault, Faults, FaultSchedule, PlannedFault } from './faults';
export type { JournalEntry, ReceivedRequest } from './journal';
export type { ForeignAnswer, ForeignAnswerer, ForeignRequest } from './proxy';
export type { StoredAttribute, StoredBlock, StoredContact } from './records';
export type { Seed, Store } from './store';
export { ensureTestCa, type TestCa } from './testCa';

const defaultCaFolder = path.resolve(__dirname, '../../.tmp/ca');
const allPermissions = ['contact', 'customAttribute', 'blockedVisitor'];

export interface SandboxOptions {
	/** Subdomain of the account; acme if absent. */
	account?: string;
	apiKey?: string;
	/** Deviations from the documented dialect. */
	dialect?: Partial<Dialect>;
	/** Delay of every answer; the work is done on arrival. */
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
	readonly store: Store;
	/** Every request to the account, in order of arrival. */
	readonly journal: JournalEntry[];
	/** Requests to other hosts; none of them was passed on. */
	readonly foreignRequests: ForeignRequest[];
	readonly dialect: Dialect;
	/** Changes members of the dialect; the others stay. */
	setDialect(deviations: Partial<Dialect>): void;
	readonly faults: Faults;
	/** Resources that the key may use; taking one away gives 403. */
	readonly permissions: Set<string>;
	/** Sets what another host answers instead of 200 `{}`. */
	answerForeign(host: string, answerer: ForeignAnswerer): void;
	/**
	 * Adds a call that Acquire has and the contract has not, since no node makes it; it needs the key as all do.
	 * @param call method and path, as in `GET /api/v1/crm/tag`
	 * @param data what it returns under `data`
	 */
	answerOutsideContract(call: string, data: unknown): void;
	/** Data, journal, faults, dialect, permissions, foreign answers and calls outside the contract as at the start. */
	reset(): void;
	/** Closes every socket and timer. */
	stop(): Promise<void>;
}

/** Starts an Acquire stand-in with seeded data. Throws if the port is taken or the contract is not valid. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { account: name = 'acme', apiKey = 'sandbox-key', latencyMs = 0, log } = options;
	const startDialect: Dialect = { ...documentedDialect, ...options.dialect };
	const ca = options.ca ?? (await ensureTestCa(defaultCaFolder));
	const contract = await loadContract();
	const journal = new Journal();
	const faults = new Faults();
	const foreignRequests: ForeignRequest[] = [];
	const foreignAnswers = new Map<string, ForeignAnswerer>();
	const stopping = new AbortController();
	setMaxListeners(0, stopping.signal);
	const account: Account = {
		apiKey,
		journal,
		dialect: { ...startDialect },
		store: new Store(),
		permissions: new Set(allPermissions),
		outsideContract: new Map(),
	};
	const hideKey = (line: string) => line.replaceAll(apiKey, '***');
	const service = createService({
		account,
		faults,
		contract,
		latencyMs,
		stopping: stopping.signal,
		answered: (entry) => log?.(hideKey(requestLine(entry))),
	});
	const proxy = await startProxy({
		account: name,
		ca,
		port: options.proxyPort,
		service,
		foreign(request) {
			foreignRequests.push(request);
			log?.(hideKey(`${new Date(request.at).toISOString().slice(11, 23)}  another host, not passed on: ${request.method} ${request.url}`));
			return foreignAnswers.get(new URL(request.url).host)?.(request) ?? { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
		},
	});

	return {
		proxyUrl: `http://127.0.0.1:${proxy.port}`,
		caCertificateFile: ca.certificateFile,
		account: name,
		apiKey,
		store: account.store,
		journal: journal.entries,
		foreignRequests,
		get dialect() {
			return account.dialect;
		},
		setDialect(deviations) {
			account.dialect = { ...account.dialect, ...deviations };
		},
		faults,
		permissions: account.permissions,
		answerForeign: (host, answerer) => void foreignAnswers.set(host, answerer),
		answerOutsideContract: (call, data) => void account.outsideContract.set(call, data),
		reset() {
			account.store.seed();
			journal.clear();
			faults.clear();
			foreignRequests.length = 0;
			foreignAnswers.clear();
			account.outsideContract.clear();
			account.dialect = { ...startDialect };
			allPermissions.forEach((permission) => account.permissions.add(permission));
		},
		async stop() {
			stopping.abort();
			await proxy.stop();
			await service.close();
		},
	};
}
