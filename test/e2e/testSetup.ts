import { rmSync } from 'node:fs';

import type { CredentialReference } from '../../scripts/n8n/n8nApi';
import { packPackage } from '../../scripts/n8n/packPackage';
import { type RunningN8n, startN8n } from '../../scripts/n8n/startN8n';
import { temporaryFolder } from '../../scripts/temporaryFolder';
import { isN8n1, N8N_VERSION } from '../n8nVersion';
import { type Sandbox, startSandbox } from '../sandbox';
import { useStarted } from '../useStarted';

/** A real n8n that holds the packed package, and the Acquire stand-in that it talks to. */
export interface TestSetup {
	n8n: RunningN8n;
	sandbox: Sandbox;
	/** A saved credential with the sandbox's key. */
	credential: CredentialReference;
	stop: () => Promise<void>;
}

/** What a test needs beside what every setup has. */
export interface TestSetupOptions {
	/** More of n8n's environment. */
	env?: Record<string, string>;
	/** More fields of the credential. */
	credentialData?: Record<string, string>;
}

/** How long it may take where n8n is not installed yet. */
export const INSTALL_AND_START_MS = 20 * 60_000;

/** Builds and packs the package and starts n8n with it behind a fresh sandbox. Takes minutes when n8n is not installed yet. */
export async function startTestSetup({ env, credentialData }: TestSetupOptions = {}): Promise<TestSetup> {
	const log = (line: string) => void process.stderr.write(`${line}\n`);
	const folder = temporaryFolder('n8n-nodes-acquire-pack');
	const sandbox = await startSandbox();
	let n8n: RunningN8n | undefined;
	const stop = async () => {
		await n8n?.stop();
		await sandbox.stop();
	};
	try {
		const tarball = await packPackage(folder, { log });
		const { proxyUrl, caCertificateFile, account, apiKey } = sandbox;
		// n8n 1.x does not start when it is told to leave out a module that it does not have.
		const ofVersion: Record<string, string> = isN8n1 ? { N8N_DISABLED_MODULES: '' } : {};
		n8n = await startN8n({ version: N8N_VERSION, tarball, proxyUrl, caCertificateFile, env: { ...ofVersion, ...env }, log });
		const credential = await n8n.api.createCredential('acquireApi', 'Acquire account', { subdomain: account, apiKey, ...credentialData });
		return { n8n, sandbox, credential, stop };
	} catch (error) {
		await stop();
		throw error;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A setup for the tests of the file. */
export function useTestSetup(options?: TestSetupOptions): () => TestSetup {
	const setup = useStarted('n8n', async () => await startTestSetup(options), INSTALL_AND_START_MS);
	holdToContract(setup);
	return setup;
}

/** Lets a test fail where a request or a response was outside the contract. */
export function holdToContract(setup: () => Pick<TestSetup, 'sandbox'>): void {
	afterEach(() => expect(setup().sandbox.violations.splice(0)).toEqual([]));
}
