import { spawn } from 'node:child_process';

import { guardOrphan } from './orphanGuard';
import { lastLines } from './lastLines';
import { pollUntil } from './pollUntil';
import { stopProcessGroup } from './processGroup';

export interface ServerProcess {
	/** The process id, which is also the id of its process group. */
	pid: number;
	/** Everything that it has printed so far. */
	printed: () => string;
	/** Resolves when it has ended, for whatever reason. */
	ended: Promise<void>;
	/** Ends it and every process that it started. */
	stop: () => Promise<void>;
}

export interface ServerOptions {
	/** What is started, in the words of a message, such as "n8n". */
	name: string;
	program: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Another user that it runs as. */
	runAs?: { uid: number; gid: number };
	/** Whether it takes requests yet, given what it has printed. */
	isReady: (printed: string) => Promise<boolean> | boolean;
	timeoutMs: number;
	signal?: AbortSignal;
}

const LINES_SHOWN_ON_FAILURE = 30;

/**
 * Starts a program that stays and resolves when it is ready. It ends with this process at the latest.
 * @throws with the last lines that it printed when it ends early or is not ready in time; nothing is left running then
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
	const { name, program, args, cwd, env, runAs, isReady, timeoutMs, signal } = options;
	const child = spawn(program, args, {
		cwd,
		env,
		...runAs,
		// A process group of its own, so that Ctrl-C reaches us alone and we can end the program with all its children.
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
	const releaseGuard = child.pid === undefined ? () => undefined : guardOrphan(child.pid);
	const shown = () => lastLines(output, LINES_SHOWN_ON_FAILURE);
	const endedWith = () => child.exitCode ?? child.signalCode;
	const end = async () => {
		await stopProcessGroup(child);
		releaseGuard();
	};
	const stop = async () => {
		// Else nothing says why the requests to it failed.
		if (endedWith() !== null) process.stderr.write(`${name} had ended with ${endedWith()}:\n${shown()}\n`);
		await end();
	};
	try {
		await pollUntil(
			async () => {
				if (startFailure) throw startFailure;
				if (endedWith() !== null) throw new Error(`${name} ended with ${endedWith()}`);
				return (await isReady(output)) || undefined;
			},
			{ what: `${name} to start`, timeoutMs, everyMs: 250, signal },
		);
	} catch (error) {
		await end();
		signal?.throwIfAborted();
		throw new Error(`${error instanceof Error ? error.message : String(error)}\n${shown()}`);
	}
	return { pid: child.pid!, printed: () => output, ended, stop };
}
