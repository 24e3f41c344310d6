import type { N8nApi } from '../../scripts/n8n/n8nApi';
import { startN8n } from '../../scripts/n8n/startN8n';
import { BenchNodes } from './benchNodes';
import { EARLIER_NODE_TYPE } from './earlierPackage';
import type { BenchSandbox } from './sandboxProcess';

export interface BenchN8nOptions {
	tarball: string;
	/** The folder with the sequential node. */
	extensions: string;
	/** Whether an earlier package lies there too. */
	hasEarlier: boolean;
	sandbox: BenchSandbox;
	log: (line: string) => void;
	signal?: AbortSignal;
}

/** A real n8n with the packed package, a saved credential, and the nodes that are measured in it. */
export interface BenchN8n {
	api: N8nApi;
	pid: number;
	nodes: BenchNodes;
	/** The same with the contact node of an earlier package, where there is one. */
	earlierNodes?: BenchNodes;
	stop(): Promise<void>;
}

/** Starts a fresh n8n behind the sandbox. */
export async function startBenchN8n({ tarball, extensions, hasEarlier, sandbox, log, signal }: BenchN8nOptions): Promise<BenchN8n> {
	const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
	const env = { N8N_CUSTOM_EXTENSIONS: extensions };
	const n8n = await startN8n({ tarball, proxyUrl, caCertificateFile, env, log, signal });
	try {
		const credential = await n8n.api.createCredential('acquireApi', 'Acquire account', { subdomain: account, apiKey });
		const nodes = await BenchNodes.load(n8n.api, credential, account);
		const earlierNodes = hasEarlier ? await BenchNodes.load(n8n.api, credential, account, EARLIER_NODE_TYPE) : undefined;
		return { api: n8n.api, pid: n8n.pid, nodes, earlierNodes, stop: n8n.stop };
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}
