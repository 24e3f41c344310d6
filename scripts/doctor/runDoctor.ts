import { accountKey, accountOrigin } from '../../nodes/service/account';
import { dataOf } from '../../nodes/service/response';
import { connect } from './connection';
import { examine } from './examination';
import { type Flags, keyVariable, readFlags, usage } from './flags';
import { probes } from './probes';
import { markdownReport } from './report';
import type { Terminal } from './terminal';
import { doctorName } from './rowKinds';

const CLEAN_UP_MS = 180_000;
const exitCodes = { done: 0, failed: 1, interrupted: 130 };

export interface DoctorOptions {
	args: string[];
	env: Record<string, string | undefined>;
	terminal: Terminal;
	/** Aborted by Ctrl-C. */
	signal: AbortSignal;
}

function planText(origin: string): string {
	return `This finds out how ${origin} answers where Acquire's documentation is open. It will
  - make ONE contact, "${doctorName}", with a random address at example.com,
  - change and search that contact, write notes about it and delete them,
  - make ONE company of that name and delete it,
  - read the lists of contacts, companies, cases, attributes and blocked visitors, and three reports,
  - delete that contact.
Acquire may put the contact into a company of its own making, for example.com: the doctor then says which one.
Nothing else is changed, blocked or merged. Your own records are compared in memory, never shown or kept.
Automations in your account that start with a new or changed contact or company may see these.`;
}

async function hasConsent({ yes }: Flags, { terminal, signal }: DoctorOptions): Promise<boolean> {
	if (yes) return true;
	if (terminal.isInteractive && /^y(es)?$/i.test((await terminal.ask('Continue? (y/N) ', signal)).trim())) return true;
	terminal.print(`Nothing was sent.${terminal.isInteractive ? '' : ' Without a terminal, use --yes to consent.'}`);
	return false;
}

async function readKey({ env, terminal, signal }: DoctorOptions): Promise<string> {
	const given = env[keyVariable] ?? '';
	if (given !== '') return accountKey(given);
	if (!terminal.isInteractive) throw new Error(`Set the environment variable ${keyVariable}: there is no terminal in which to enter the API key.`);
	return accountKey(await terminal.askHidden('API key (not shown): ', signal));
}

/** Checks the account with the key and prints the report. Gives the exit code. Throws where nothing was written. */
async function check(origin: string, key: string, { terminal, signal }: DoctorOptions): Promise<number> {
	const hide = (text: string) => text.replaceAll(key, '***');
	const print = (text: string) => terminal.print(hide(text));
	const connection = connect({ origin, key, signal, print });
	try {
		// Shows a key or subdomain that is not right before anything is written.
		dataOf(await connection.send({ method: 'GET', path: '/crm/objects/contact', query: { limit: 1 } }), 'The contact list');
	} catch (thrown) {
		throw new Error(hide(messageOf(thrown)));
	}
	const openCleaner = () => connect({ origin, key, signal: AbortSignal.timeout(CLEAN_UP_MS), hasAnswered: true, print });
	const { rows, leftBehind, mayBeLeft, thrown } = await examine({ probes, connection, openCleaner, signal, print });
	if (thrown !== undefined) print(`\n${messageOf(thrown)}`);
	if (leftBehind !== undefined) print(`\n${leftBehind}`);
	if (mayBeLeft !== undefined) print(`\n${mayBeLeft}`);
	if (thrown === undefined) {
		const host = new URL(origin).host;
		const table = markdownReport(rows, new Date()).replaceAll(origin, 'the account').replaceAll(host, 'the account');
		print(`\nPaste this into an issue:\n\n${table}`);
	} else if (leftBehind === undefined && mayBeLeft === undefined) {
		print('Nothing of the doctor is left in the account.');
	}
	if (signal.aborted) return exitCodes.interrupted;
	return thrown === undefined && leftBehind === undefined ? exitCodes.done : exitCodes.failed;
}

function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Runs the whole check and gives the exit code: 0 done or declined, 1 failed or something is left, 130 interrupted. Never throws. */
export async function runDoctor(options: DoctorOptions): Promise<number> {
	const { args, terminal, signal } = options;
	let isUnderWay = false;
	try {
		const flags = readFlags(args);
		if (flags.help) {
			terminal.print(usage);
			return exitCodes.done;
		}
		const origin = accountOrigin(flags.subdomain);
		isUnderWay = true;
		terminal.print(planText(origin));
		if (!(await hasConsent(flags, options))) return exitCodes.done;
		return await check(origin, await readKey(options), options);
	} catch (thrown) {
		if (signal.aborted) {
			terminal.print('\nStopped. Nothing was written.');
			return exitCodes.interrupted;
		}
		terminal.print(isUnderWay ? `\n${messageOf(thrown)}\nNothing was written.` : `${messageOf(thrown)}\n\n${usage}`);
		return exitCodes.failed;
	}
}
