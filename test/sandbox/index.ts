import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { allPermissions, createAccount } from './account';
import { loadContract } from './contract';
import { type Dialect, documentedDialect } from './dialect';
import { Faults } from './faults';
import { type ForeignAnswerer, type ForeignRequest, startProxy } from './proxy';
import { requestLine } from './requestLine';
import type { Sandbox, SandboxOptions } from './sandbox';
import { createService } from './service';
import { ensureTestCa } from './testCa';

export { documentedDialect, namedDialects, type Dialect } from './dialect';
export type { Fault, Faults, FaultSchedule, PlannedFault } from './faults';
export type { JournalEntry, ReceivedRequest } from './journal';
export type { ForeignAnswer, ForeignAnswerer, ForeignRequest } from './proxy';
export type { PlainResourceName } from './plainResources';
export type { NewRecord, StoredAttribute, StoredBlock, StoredContact, StoredRecord } from './records';
export type { Sandbox, SandboxOptions } from './sandbox';
export type { Seed, Store } from './store';
export { ensureTestCa, type TestCa } from './testCa';

export const defaultCaFolder = path.resolve(__dirname, '../../.tmp/ca');

/** Starts an Acquire stand-in with seeded data. Throws if the port is taken or the contract is not valid. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { account: name = 'acme', apiKey = 'sandbox-key', latencyMs = 0, log } = options;
	const startDialect: Dialect = { ...documentedDialect, ...options.dialect };
	const ca = options.ca ?? (await ensureTestCa(defaultCaFolder));
	const contract = await loadContract();
	const faults = new Faults();
	const foreignRequests: ForeignRequest[] = [];
	const foreignAnswers = new Map<string, ForeignAnswerer>();
	const stopping = new AbortController();
	setMaxListeners(0, stopping.signal);
	const account = createAccount(apiKey, { ...startDialect }, contract);
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
		otherKeys: account.otherKeys,
		store: account.store,
		journal: account.journal.entries,
		violations: account.journal.violations,
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
			account.journal.clear();
			faults.clear();
			foreignRequests.length = 0;
			foreignAnswers.clear();
			account.outsideContract.clear();
			account.otherKeys.clear();
			account.dialect = { ...startDialect };
			allPermissions(contract).forEach((permission) => account.permissions.add(permission));
		},
		async stop() {
			stopping.abort();
			await proxy.stop();
			await service.close();
		},
	};
}
