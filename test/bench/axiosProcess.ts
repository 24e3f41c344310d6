import type { InstalledN8n } from '../../scripts/n8n/installN8n';
import { BenchChild } from './childProcess';
import type { BenchSandbox } from './sandboxProcess';

/** What one run of bare axios does. */
export interface AxiosCall {
	count: number;
	concurrency: number;
	/** Whether connections are used again. n8n's helper cannot do that. */
	keepAlive: boolean;
	account: string;
	apiKey: string;
}

/** Updates before the clock runs: a fresh process has compiled nothing yet, while n8n has. */
const WARM_UP = 100;

/**
 * Updates so many contacts with bare axios, in a fresh process on n8n's Node.
 * @returns milliseconds
 * @throws when an update is rejected
 */
export async function timeAxios(
	n8n: InstalledN8n,
	sandbox: BenchSandbox,
	{ count, concurrency, keepAlive = false }: { count: number; concurrency: number; keepAlive?: boolean },
): Promise<number> {
	const { account, apiKey, proxyUrl, caCertificateFile } = sandbox;
	const env = { N8N_SCRIPT: n8n.script, HTTPS_PROXY: proxyUrl, NODE_EXTRA_CA_CERTS: caCertificateFile };
	const child = new BenchChild<AxiosCall, number>('axiosChild.ts', { node: n8n.node, env });
	const call = { concurrency, keepAlive, account, apiKey };
	try {
		await sandbox.prepare({ contacts: WARM_UP });
		await child.call({ ...call, count: WARM_UP });
		await sandbox.prepare({ contacts: count });
		return await child.call({ ...call, count });
	} finally {
		await child.stop();
	}
}
