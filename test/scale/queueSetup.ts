import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';

import type { CredentialReference } from '../../scripts/n8n/n8nApi';
import { packPackage } from '../../scripts/n8n/packPackage';
import { type N8nWithPackage, type RunningN8n, startN8n, startN8nWorker } from '../../scripts/n8n/startN8n';
import { temporaryFolder } from '../../scripts/temporaryFolder';
import { INSTALL_AND_START_MS } from '../e2e/testSetup';
import { type Sandbox, startSandbox } from '../sandbox';
import { useStarted } from '../useStarted';
import { startPostgres } from './postgres';
import { startRedis } from './redis';

/** n8n in queue mode, all of it on this machine: it takes what comes in, and hands the executions to its workers. */
export interface QueueSetup {
	n8n: RunningN8n;
	sandbox: Sandbox;
	/** A saved credential with the sandbox's key. */
	credential: CredentialReference;
	/** Starts one more worker; with a folder, one that takes up where a killed worker was. */
	startWorker: (userFolder?: string) => Promise<N8nWithPackage>;
	/** Ends everything, also the workers, and removes all data. */
	stop: () => Promise<void>;
}

export interface QueueSetupOptions {
	/** How long the sandbox takes for each answer. */
	latencyMs: number;
	/** How many executions a worker runs at once. */
	workerConcurrency: number;
	/** Further settings of n8n and its workers. */
	env?: Record<string, string>;
}

const STOP_MS = 2 * 60_000;

/** Starts Postgres, Redis and n8n with the packed package, and no worker yet. Throws, with nothing left running, when one does not start. */
async function startQueueSetup({ latencyMs, workerConcurrency, env: more }: QueueSetupOptions): Promise<QueueSetup> {
	const log = (line: string) => void process.stderr.write(`${line}\n`);
	const stops: Array<() => Promise<void> | void> = [];
	const stop = async () => {
		for (const end of stops.splice(0).reverse()) await end();
	};
	try {
		const folder = temporaryFolder('n8n-nodes-acquire-queue');
		stops.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
		// For the user postgres.
		chmodSync(folder, 0o755);
		const sandbox = await startSandbox({ latencyMs });
		stops.push(sandbox.stop);
		const postgres = await startPostgres(folder);
		stops.push(postgres.stop);
		const redis = await startRedis(folder);
		stops.push(redis.stop);

		const tarball = await packPackage(folder, { log });
		const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
		const env = {
			...postgres.env,
			...redis.env,
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			...more,
		};
		const options = { tarball, proxyUrl, caCertificateFile, env, log };
		const n8n = await startN8n(options);
		stops.push(n8n.stop);
		const credential = await n8n.api.createCredential('acquireApi', 'Acquire account', { subdomain: account, apiKey });
		const startWorker = async (userFolder?: string) => {
			const worker = await startN8nWorker({ ...options, concurrency: workerConcurrency, userFolder });
			stops.push(worker.stop);
			return worker;
		};
		return { n8n, sandbox, credential, startWorker, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** A setup for the tests of the block. */
export function useQueueSetup(options: QueueSetupOptions): () => QueueSetup {
	return useStarted('n8n', async () => await startQueueSetup(options), INSTALL_AND_START_MS, STOP_MS);
}
