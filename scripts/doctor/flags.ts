import { parseArgs } from 'node:util';

export const keyVariable = 'ACQUIRE_API_KEY';

export const usage = `Usage: npm run doctor -- --subdomain NAME [--yes]
  --subdomain NAME   account to ask: acme of acme.acquire.io
  --yes              do not ask before writing

The API key is asked for, or read from the environment variable ${keyVariable}.`;

export interface Flags {
	subdomain: string;
	yes: boolean;
	help: boolean;
}

const keyFlag = /^--?(api[-_]?)?(key|token)(=|$)/i;

/** Reads the flags. Throws, without repeating any value, for a key given as argument and for what is no known flag. */
export function readFlags(args: string[]): Flags {
	if (args.some((arg) => keyFlag.test(arg))) {
		throw new Error(
			`The API key is not taken as an argument: other users of this machine and your shell's history would see it. ` +
				`Leave it out and type it when asked, or set ${keyVariable}. Delete the key that you just typed from the history, or create a new one.`,
		);
	}
	try {
		const { values } = parseArgs({
			args,
			options: {
				subdomain: { type: 'string', default: '' },
				yes: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		return values;
	} catch {
		// parseArgs names what it does not know, which may be a key that somebody typed.
		throw new Error('Only the flags below are known.');
	}
}
