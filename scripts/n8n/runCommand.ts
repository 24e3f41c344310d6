import { spawn } from 'node:child_process';

import { lastLines } from './lastLines';
import { stopProcessGroup } from './processGroup';

export interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** What is being done, in the words of the progress line, such as "installing n8n 2.41.1". */
	what: string;
	log: (line: string) => void;
	signal?: AbortSignal;
}

const PROGRESS_EVERY_MS = 10_000;
const LINES_SHOWN_ON_FAILURE = 40;

/**
 * Runs a program to its end and returns what it printed on standard output. Its output is not shown while it runs; a line with
 * the elapsed time is logged every ten seconds instead.
 * @throws when it ends with another code than 0, with the last lines that it printed, and when `signal` is aborted
 */
export async function runCommand(
	program: string,
	args: string[],
	{ cwd, env = process.env, what, log, signal }: CommandOptions,
): Promise<string> {
	signal?.throwIfAborted();
	const started = Date.now();
	// A process group of its own: npm starts children, and stopping must reach all of them.
	const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	let stdout = '';
	let all = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		all += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		all += text;
	});
	const progress = setInterval(() => {
		log(`  ${what}: ${Math.round((Date.now() - started) / 1000)} s`);
	}, PROGRESS_EVERY_MS);
	// What a command leaves half done is thrown away, so it gets little time.
	const stop = () => void stopProcessGroup(child, 2_000);
	signal?.addEventListener('abort', stop);
	try {
		const code = await new Promise<number | string | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (exitCode, exitSignal) => resolve(exitCode ?? exitSignal));
		});
		signal?.throwIfAborted();
		if (code !== 0) {
			throw new Error(`${what}: "${program} ${args.join(' ')}" ended with ${code}\n${lastLines(all, LINES_SHOWN_ON_FAILURE)}`);
		}
		return stdout;
	} finally {
		clearInterval(progress);
		signal?.removeEventListener('abort', stop);
	}
}
