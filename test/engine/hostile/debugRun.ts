// Runs hostile answers through everything that uses the credential, with n8n's log at its most talkative, in a process of
// its own: n8n reads the level of its log once. Prints the log, and the number of tries as its last line.
import { createRequire } from 'node:module';
import { startSandbox } from '../../sandbox';
import { throughProxy } from '../../sandbox/throughProxy';
import { echoes, HOSTILE_BODIES, REDIRECTS } from './answers';
import { USERS } from './requests';

// n8n-core's own copies: it depends on them, this package does not.
const ofCore = createRequire(require.resolve('n8n-core'));
const { Container } = ofCore('@n8n/di') as { Container: { get(type: unknown): unknown } };
const { Logger } = ofCore('@n8n/backend-common') as { Logger: unknown };

async function main(): Promise<void> {
	const apiKey = process.env.HOSTILE_API_KEY ?? '';
	Container.get(Logger);
	const sandbox = await startSandbox({ apiKey });
	throughProxy(sandbox.proxyUrl, ['http', 'https']);
	let tries = 0;
	for (const [name, use] of Object.entries(USERS)) {
		// What the service says in a rejection is logged by n8n's own HTTP Request node as it is, whosever credential it uses.
		const answers = name === 'HTTP Request' ? HOSTILE_BODIES.slice(0, 60) : echoes(apiKey);
		for (const [, fault] of [...answers, ...REDIRECTS]) {
			sandbox.reset();
			sandbox.faults.schedule(() => fault);
			await use(sandbox, {});
			tries += 1;
		}
		for (const credential of [{ subdomain: 'evil.example/' }, { subdomain: apiKey }, { apiKey: `${apiKey} ` }, { apiKey: `${apiKey}\n${apiKey}` }]) {
			await use(sandbox, credential);
			tries += 1;
		}
	}
	await sandbox.stop();
	console.log(`${tries} tries`);
}

// Whoever started this is gone: nobody reads the log any more.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

// n8n-core 1.x leaves a timer running, which would keep this process alive.
main().then(
	() => process.exit(),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
