import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { startSandbox } from '../test/sandbox';
import { OWNER } from './n8n/n8nSession';
import { packPackage } from './n8n/packPackage';
import { startN8n } from './n8n/startN8n';
import { publishFormExample } from './start/formExample';
import { stopSignal } from './start/stopSignal';
import { submitOnce } from './start/submitOnce';
import { runMain } from './runMain';
import { temporaryFolder } from './temporaryFolder';
import { LAST_PORT, wholeNumber } from './wholeNumber';

const log = (line: string) => console.log(line);
const signal = stopSignal();

/** Packs the package into a folder that is removed when `use` has ended. */
async function withTarball(use: (tarball: string) => Promise<void>): Promise<void> {
	const folder = temporaryFolder('n8n-nodes-acquire-pack');
	try {
		await use(await packPackage(folder, { log, signal }));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function untilStopped(n8nEnded: Promise<void>): Promise<void> {
	// Nothing that sets n8n up ends at the signal.
	signal.throwIfAborted();
	const stopped = new Promise<'stopped'>((resolve) => {
		signal.addEventListener('abort', () => resolve('stopped'));
	});
	if ((await Promise.race([n8nEnded, stopped])) !== 'stopped') throw new Error('n8n has ended by itself');
}

async function run(options: { once: boolean; port?: number }): Promise<void> {
	await withTarball(async (tarball) => {
		const sandbox = await startSandbox({ log });
		try {
			const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
			const n8n = await startN8n({ tarball, proxyUrl, caCertificateFile, port: options.port, log, signal });
			try {
				const credential = await n8n.api.createCredential('acquireApi', 'Acquire account', {
					subdomain: account,
					apiKey,
				});
				const form = await publishFormExample(n8n, credential);
				log(`\nn8n's editor  ${n8n.url}/workflow/${form.workflow.id}`);
				log(`  sign in as  ${OWNER.email}`);
				log(`  password    ${OWNER.password}`);
				log(`The form      ${form.url}`);
				if (options.once) return await submitOnce(n8n.api, form, sandbox, log, signal);
				const contacts = sandbox.store.contacts().flatMap(({ fields }) => fields.email ?? []);
				log(`\nSubmit the form with the address of a contact of the Acquire sandbox: ${contacts.join(', ')}.`);
				log('Every request that Acquire would receive is shown here. Ctrl-C stops everything.\n');
				await untilStopped(n8n.ended);
			} finally {
				log('Stopping n8n');
				await n8n.stop();
			}
		} finally {
			await sandbox.stop();
		}
	});
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { once: { type: 'boolean', default: false }, port: { type: 'string' } } });
	const port = values.port === undefined ? undefined : wholeNumber('port', values.port, LAST_PORT);
	await run({ once: values.once, port });
}

void runMain(main, signal);
