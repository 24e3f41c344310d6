// Bare axios in a process of its own, with the very axios and proxy agent that n8n uses.
import { createRequire } from 'node:module';
import type { Agent } from 'node:https';
import type { AxiosStatic } from 'axios';
import type { AxiosCall } from './axiosProcess';
import { contactChanges, contactPath, updateBody } from './items';

interface ProxyAgentPackage {
	HttpsProxyAgent: new (proxy: string, options?: { keepAlive: boolean; maxSockets: number }) => Agent;
}

const { N8N_SCRIPT = '', HTTPS_PROXY = '' } = process.env;
const n8nNetwork = createRequire(createRequire(N8N_SCRIPT).resolve('@n8n/backend-network'));
const axios = n8nNetwork('axios') as AxiosStatic;
const { HttpsProxyAgent } = n8nNetwork('https-proxy-agent') as ProxyAgentPackage;

/** Sends the updates, so many at once, and gives the milliseconds that took. Throws for the first one rejected. */
async function update({ count, concurrency, keepAlive, account, apiKey }: AxiosCall): Promise<number> {
	const shared = keepAlive ? new HttpsProxyAgent(HTTPS_PROXY, { keepAlive, maxSockets: concurrency }) : undefined;
	const changes = contactChanges(count);
	let next = 0;
	async function worker(): Promise<void> {
		while (next < changes.length) {
			const change = changes[next++];
			await axios.put(`https://${account}.acquire.io${contactPath(change)}`, updateBody(change), {
				headers: { Authorization: `Bearer ${apiKey}` },
				// n8n makes new agents for each request, so no connection is used twice.
				httpsAgent: shared ?? new HttpsProxyAgent(HTTPS_PROXY),
				proxy: false,
			});
		}
	}
	const start = performance.now();
	await Promise.all(Array.from({ length: concurrency }, worker));
	const duration = performance.now() - start;
	shared?.destroy();
	return duration;
}

process.on('message', (call: AxiosCall) => {
	update(call).then(
		(duration) => process.send?.(duration),
		(error: unknown) => {
			console.error(error instanceof Error ? error.message : error);
			process.exit(1);
		},
	);
});
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
