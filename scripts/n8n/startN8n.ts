import { rmSync } from 'node:fs';

import { temporaryFolder } from '../temporaryFolder';
import { unpackCommunityPackage } from './communityPackage';
import { freePorts } from './freePorts';
import { installN8n } from './installN8n';
import { N8nApi } from './n8nApi';
import type { N8nSettings } from './n8nEnvironment';
import { type N8nProcess, startN8nProcess } from './n8nProcess';

export interface StartN8nOptions extends Pick<N8nSettings, 'proxyUrl' | 'caCertificateFile' | 'env'> {
	/** The tarball of this package, as `npm pack` writes it; it is loaded the way users install it. */
	tarball: string;
	version?: string;
	/** A free one by default. */
	port?: number;
	log?: (line: string) => void;
	signal?: AbortSignal;
}

export interface StartWorkerOptions extends StartN8nOptions {
	/** How many executions the worker runs at once. */
	concurrency: number;
	/** The folder of a worker that was killed; a new one by default. */
	userFolder?: string;
}

export interface N8nWithPackage extends N8nProcess {
	/** The folder that n8n keeps its data in while it runs. */
	userFolder: string;
	/** Ends n8n with every process that it started and removes its folder. */
	stop: () => Promise<void>;
}

export interface RunningN8n extends N8nWithPackage {
	/** n8n's own API, signed in as the owner. `url` is the address of the editor. */
	api: N8nApi;
}

async function startWithPackage(
	options: StartN8nOptions & Pick<N8nSettings, 'worker'> & { userFolder?: string },
): Promise<N8nWithPackage> {
	const { tarball, version, log = console.log, signal, ...settings } = options;
	const installed = await installN8n({ version, log, signal });
	const userFolder = options.userFolder ?? temporaryFolder('n8n-nodes-acquire');
	const removeData = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
	try {
		await unpackCommunityPackage(tarball, userFolder);
		const [port, taskBrokerPort] = await freePorts([options.port ?? 0, 0]);
		log(`Starting ${settings.worker === undefined ? 'n8n' : 'a worker of n8n'} ${installed.version}`);
		const n8n = await startN8nProcess(installed, { ...settings, userFolder, port, taskBrokerPort }, signal);
		const stop = async () => {
			await n8n.stop();
			removeData();
		};
		return { ...n8n, userFolder, stop };
	} catch (error) {
		removeData();
		throw error;
	}
}

/**
 * Starts a real n8n with this package in its community folder, an owner account and nothing else, in a temporary user folder.
 * Installs n8n first if this machine does not hold it yet.
 * @throws when n8n cannot be installed or does not start; nothing is left behind then
 */
export async function startN8n(options: StartN8nOptions): Promise<RunningN8n> {
	const n8n = await startWithPackage(options);
	try {
		return { ...n8n, api: await N8nApi.setUpOwner(n8n.url) };
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}

/**
 * Starts a worker of n8n's queue mode with this package in its community folder. `env` must hold the database, the Redis and the
 * encryption key of the n8n that it works for.
 * @throws when n8n cannot be installed or the worker does not start; nothing is left behind then
 */
export async function startN8nWorker({ concurrency, ...options }: StartWorkerOptions): Promise<N8nWithPackage> {
	return await startWithPackage({ ...options, worker: { concurrency } });
}
