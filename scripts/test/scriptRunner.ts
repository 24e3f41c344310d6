import { spawn } from 'node:child_process';
import { guardOrphan } from '../n8n/orphanGuard';
import { stopProcessGroup } from '../n8n/processGroup';

/** Runs a script of package.json. @throws when it does not pass, and when all are stopped */
export type RunScript = (script: string, ...args: string[]) => Promise<void>;

/**
 * What runs the npm scripts of a folder. The first that does not pass stops those that run beside it, with all that they have
 * started, and lets none begin; so does `signal`.
 */
export function scriptRunner(cwd: string, signal: AbortSignal, log: (line: string) => void): RunScript {
	const failed = new AbortController();
	const over = AbortSignal.any([signal, failed.signal]);
	return async (script, ...args) => {
		over.throwIfAborted();
		const command = ['run', '--silent', script, ...args];
		log(`\n> npm ${command.join(' ')}`);
		// A process group of its own: npm ends its shell alone, and Ctrl-C is to reach us alone.
		const child = spawn('npm', command, { cwd, stdio: 'inherit', detached: true });
		const releaseGuard = child.pid === undefined ? () => undefined : guardOrphan(child.pid);
		const stop = () => void stopProcessGroup(child);
		over.addEventListener('abort', stop);
		const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
		over.removeEventListener('abort', stop);
		// What the script has started may outlive npm.
		if (over.aborted) await stopProcessGroup(child);
		releaseGuard();
		over.throwIfAborted();
		if (status === 0) return;
		failed.abort(new Error(`Stopped: "${script}" did not pass.`));
		over.throwIfAborted();
	};
}
