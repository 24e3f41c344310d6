import { Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';

/** How the doctor talks to the person who runs it. */
export interface Terminal {
	/** False where nobody can answer. */
	isInteractive: boolean;
	print(text: string): void;
	/** Asks without showing what is typed. */
	askHidden(question: string, signal: AbortSignal): Promise<string>;
	ask(question: string, signal: AbortSignal): Promise<string>;
}

/** Asks one question on the terminal; Ctrl-C ends it like the signal does. */
async function askOn(output: NodeJS.WritableStream, question: string, signal: AbortSignal): Promise<string> {
	const lines = createInterface({ input: process.stdin, output, terminal: true });
	// readline takes Ctrl-C for itself: passed on, it stops the doctor like anywhere else.
	lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
	try {
		return await lines.question(question, { signal });
	} finally {
		lines.close();
	}
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
	isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
	print: (text) => console.log(text),
	ask: async (question, signal) => await askOn(process.stdout, question, signal),
	async askHidden(question, signal) {
		process.stdout.write(question);
		const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
		try {
			return await askOn(nowhere, '', signal);
		} finally {
			process.stdout.write('\n');
		}
	},
};
