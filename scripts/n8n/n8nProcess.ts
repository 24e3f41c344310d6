import type { InstalledN8n } from './installN8n';
import { n8nEnvironment, type N8nSettings } from './n8nEnvironment';
import { type ServerProcess, startServer } from './serverProcess';

export interface N8nProcess extends ServerProcess {
	/** Where n8n listens, without a slash at the end. A worker answers nothing there but health checks. */
	url: string;
}

const START_TIMEOUT_MS = 180_000;

/** The settings answer only after all nodes are loaded; the health checks of n8n itself answer earlier. */
async function answersSettings(url: string): Promise<boolean> {
	const response = await fetch(`${url}/rest/settings`).catch(() => undefined);
	return (response?.ok && response.headers.get('content-type')?.includes('json')) ?? false;
}

/** A worker says that it is ready when it has begun to take executions from the queue. */
async function takesExecutions(url: string): Promise<boolean> {
	const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
	return response?.ok ?? false;
}

/**
 * Starts n8n, or a worker of it, and resolves when it does its work.
 * @throws with the last lines of n8n's log when it ends early or is not ready in time; nothing is left running then
 */
export async function startN8nProcess(
	installed: InstalledN8n,
	settings: Omit<N8nSettings, 'node'>,
	signal?: AbortSignal,
): Promise<N8nProcess> {
	const { node, script } = installed;
	const { userFolder, port, worker } = settings;
	const url = `http://127.0.0.1:${port}`;
	const server = await startServer({
		name: worker === undefined ? 'n8n' : 'the n8n worker',
		program: node,
		args: [script, ...(worker === undefined ? ['start'] : ['worker', `--concurrency=${worker.concurrency}`])],
		cwd: userFolder,
		env: n8nEnvironment({ ...settings, node }),
		isReady: async () => await (worker === undefined ? answersSettings(url) : takesExecutions(url)),
		timeoutMs: START_TIMEOUT_MS,
		signal,
	});
	return { ...server, url };
}
