import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const STOP_GRACE_MS = 5_000;

export interface ChildOptions {
	/** The Node binary; the one that runs this process if absent. */
	node?: string;
	/** Variables beside those of this process. */
	env?: Record<string, string>;
}

/** A TypeScript file of this folder in a process of its own, which answers one message with one message. */
export class BenchChild<Call extends object, Reply> {
	private readonly child: ChildProcess;

	constructor(private readonly file: string, { node, env }: ChildOptions = {}) {
		this.child = fork(join(__dirname, file), {
			execPath: node,
			execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
			env: { ...process.env, ...env },
		});
	}

	/** The next message of the child. Throws when it ends instead. */
	async reply(): Promise<Reply> {
		const stopping = new AbortController();
		const { signal } = stopping;
		const ended = once(this.child, 'exit', { signal }).then(([code]) => {
			throw new Error(`${this.file} ended with ${code}`);
		});
		try {
			const [reply] = await Promise.race([once(this.child, 'message', { signal }), ended]);
			return reply as Reply;
		} finally {
			ended.catch(() => undefined);
			stopping.abort();
		}
	}

	/** Sends one message and waits for the answer to it. */
	async call(message: Call): Promise<Reply> {
		const reply = this.reply();
		this.child.send(message);
		return await reply;
	}

	/** Closes the channel, which ends the child; kills it if it stays. */
	async stop(): Promise<void> {
		const { child } = this;
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		if (child.connected) child.disconnect();
		const late = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
		await ended;
		clearTimeout(late);
	}
}
