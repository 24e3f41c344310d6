import { parseArgs } from 'node:util';
import { namedDialects, startSandbox } from '../test/sandbox';
import { runMain } from './runMain';
import { stopSignal } from './start/stopSignal';
import { LAST_PORT, wholeNumber } from './wholeNumber';

const usage = `Usage: npm run sandbox -- [options]
  --account NAME   subdomain of the account (acme)
  --key KEY        API key that is let in (sandbox-key)
  --dialect NAME   ${Object.keys(namedDialects).join(', ')} (documented)
  --port NUMBER    port of the proxy (any free one)
  --latency MS     delay of every response in milliseconds (0)`;

/** Reads the flags. Throws for an unknown flag, dialect or a number that is none. */
function readFlags(args: string[]) {
	const { values } = parseArgs({
		args,
		options: {
			account: { type: 'string', default: 'acme' },
			key: { type: 'string', default: 'sandbox-key' },
			dialect: { type: 'string', default: 'documented' },
			port: { type: 'string', default: '0' },
			latency: { type: 'string', default: '0' },
			help: { type: 'boolean', default: false },
		},
	});
	if (!Object.hasOwn(namedDialects, values.dialect)) throw new Error(`No dialect is named "${values.dialect}".`);
	if (!/^[a-z0-9-]+$/.test(values.account)) throw new Error(`"${values.account}" is not a subdomain.`);
	return { ...values, port: wholeNumber('port', values.port, LAST_PORT), latency: wholeNumber('latency', values.latency, 600_000) };
}

async function run(flags: ReturnType<typeof readFlags>): Promise<void> {
	const signal = stopSignal();
	const sandbox = await startSandbox({
		account: flags.account,
		apiKey: flags.key,
		dialect: namedDialects[flags.dialect],
		latencyMs: flags.latency,
		proxyPort: flags.port,
		log: (line) => console.log(line),
	});
	const keyHint = flags.key === 'sandbox-key' ? 'sandbox-key (the default)' : 'the one given with --key';
	console.log(`Acquire stand-in for https://${sandbox.account}.acquire.io is running, dialect ${flags.dialect}.

Start n8n with
  HTTPS_PROXY=${sandbox.proxyUrl}
  NODE_EXTRA_CA_CERTS=${sandbox.caCertificateFile}
and give the Acquire credential
  Account Subdomain: ${sandbox.account}
  API Key: ${keyHint}

Requests follow. Ctrl-C stops.
`);
	if (!signal.aborted) await new Promise((stopped) => signal.addEventListener('abort', stopped));
	await sandbox.stop();
}

async function main(): Promise<void> {
	let flags: ReturnType<typeof readFlags>;
	try {
		flags = readFlags(process.argv.slice(2));
	} catch (reason) {
		console.error(`${reason instanceof Error ? reason.message : reason}\n\n${usage}`);
		process.exitCode = 1;
		return;
	}
	if (flags.help) console.log(usage);
	else await run(flags);
}

void runMain(main);
