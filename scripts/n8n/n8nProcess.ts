import { spawn } from 'node:child_process';

import type { InstalledN8n } from './installN8n';
import { n8nEnvironment, type N8nSettings } from './n8nEnvironment';
import { pollUntil } from './pollUntil';
import { stopProcessGroup } from './processGroup';

export interface N8nProcess {
	/** Where n8n listens, without a slash at the end. */
	url: string;
	/** The process id of n8n, which is also the id of its process group. */
	pid: number;
	/** Everything that n8n has printed so far. */
	printed: () => string;
	/** Resolves when n8n has ended, for whatever reason. */
	ended: Promise<void>;
	/** Ends n8n and every process that it started. */
	stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 180_000;
const LINES_SHOWN_ON_FAILURE = 30;

/**
 * Starts n8n and resolves when it answers requests.
 * @throws with the last lines of n8n's log when it ends early or is not ready in time; nothing is left running then
 */
export async function startN8nProcess(
	installed: InstalledN8n,
	settings: Omit<N8nSettings, 'node'>,
	signal?: AbortSignal,
): Promise<N8nProcess> {
	const { node, script } = installed;
	const child = spawn(node, [script, 'start'], {
		cwd: settings.userFolder,
		env: n8nEnvironment({ ...settings, node }),
		// A process group of its own, so that Ctrl-C reaches us alone and we can end n8n with all its children.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
		});
	}
	let startFailure: Error | undefined;
	child.once('error', (error) => {
		startFailure = error;
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const url = `http://127.0.0.1:${settings.port}`;
	try {
		await pollUntil(
			async () => {
				if (startFailure) throw startFailure;
				const end = child.exitCode ?? child.signalCode;
				if (end !== null) throw new Error(`n8n ended with ${end}`);
				// The settings answer only after all nodes are loaded; the health checks answer earlier.
				const response = await fetch(`${url}/rest/settings`).catch(() => undefined);
				const ready = response?.ok && response.headers.get('content-type')?.includes('json');
				return ready ? true : undefined;
			},
			{ what: 'n8n to start', timeoutMs: START_TIMEOUT_MS, everyMs: 250, signal },
		);
	} catch (error) {
		await stopProcessGroup(child);
		signal?.throwIfAborted();
		const tail = output.trimEnd().split('\n').slice(-LINES_SHOWN_ON_FAILURE).join('\n');
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n${tail}`);
	}
	return {
		url,
		pid: child.pid!,
		printed: () => output,
		ended,
		stop: async () => await stopProcessGroup(child),
	};
}
