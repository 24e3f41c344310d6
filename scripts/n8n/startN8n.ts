import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unpackCommunityPackage } from './communityPackage';
import { freePorts } from './freePorts';
import { installN8n } from './installN8n';
import { N8nApi } from './n8nApi';
import type { N8nSettings } from './n8nEnvironment';
import { startN8nProcess } from './n8nProcess';

export interface StartN8nOptions extends Pick<N8nSettings, 'proxyUrl' | 'caCertificateFile' | 'env'> {
	/** The tarball of this package, as `npm pack` writes it; it is loaded the way users install it. */
	tarball: string;
	version?: string;
	/** A free one by default. */
	port?: number;
	log?: (line: string) => void;
	signal?: AbortSignal;
}

export interface RunningN8n {
	/** The address of the editor, without a slash at the end. */
	url: string;
	pid: number;
	api: N8nApi;
	/** The folder that n8n keeps its data in while it runs. */
	userFolder: string;
	/** Everything that n8n has printed so far. */
	printed: () => string;
	/** Resolves when n8n has ended, for whatever reason. */
	ended: Promise<void>;
	/** Ends n8n with every process that it started and removes its data. */
	stop: () => Promise<void>;
}

/**
 * Starts a real n8n with this package in its community folder, an owner account and nothing else, in a temporary user folder.
 * Installs n8n first if this machine does not hold it yet.
 * @throws when n8n cannot be installed or does not start; nothing is left behind then
 */
export async function startN8n(options: StartN8nOptions): Promise<RunningN8n> {
	const { tarball, version, log = console.log, signal, ...settings } = options;
	const installed = await installN8n({ version, log, signal });
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-acquire-'));
	const removeData = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
	try {
		await unpackCommunityPackage(tarball, userFolder);
		const [port, taskBrokerPort] = await freePorts([options.port ?? 0, 0]);
		log(`Starting n8n ${installed.version}`);
		const n8n = await startN8nProcess(installed, { ...settings, userFolder, port, taskBrokerPort }, signal);
		const stop = async () => {
			await n8n.stop();
			removeData();
		};
		try {
			const api = await N8nApi.setUpOwner(n8n.url);
			return { ...n8n, api, userFolder, stop };
		} catch (error) {
			await stop();
			throw error;
		}
	} catch (error) {
		removeData();
		throw error;
	}
}
