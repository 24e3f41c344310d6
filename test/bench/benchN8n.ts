import type { N8nApi } from '../../scripts/n8n/n8nApi';
import { startN8n } from '../../scripts/n8n/startN8n';
import { BenchNodes } from './benchNodes';
import type { BenchSandbox } from './sandboxProcess';

export interface BenchN8nOptions {
	tarball: string;
	/** The folder with the sequential node. */
	extensions: string;
	sandbox: BenchSandbox;
	log: (line: string) => void;
	signal?: AbortSignal;
}

/** A real n8n with the packed package, a saved credential, and the nodes that are measured in it. */
export interface BenchN8n {
	api: N8nApi;
	pid: number;
	nodes: BenchNodes;
	stop(): Promise<void>;
}

/** Starts a fresh n8n behind the sandbox. */
export async function startBenchN8n({ tarball, extensions, sandbox, log, signal }: BenchN8nOptions): Promise<BenchN8n> {
	const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
	const env = { N8N_CUSTOM_EXTENSIONS: extensions };
	const n8n = await startN8n({ tarball, proxyUrl, caCertificateFile, env, log, signal });
	try {
		const credential = await n8n.api.createCredential('acquireApi', 'Acquire account', { subdomain: account, apiKey });
		const nodes = await BenchNodes.load(n8n.api, credential, account);
		return { api: n8n.api, pid: n8n.pid, nodes, stop: n8n.stop };
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}
