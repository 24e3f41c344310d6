import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

import { type InstalledN8n, installN8n } from './n8n/installN8n';
import { stopProcessGroup } from './n8n/processGroup';
import { installableVersions } from './n8n/n8nVersions';
import { stopSignal } from './start/stopSignal';
import { runMain } from './runMain';

const root = resolve(__dirname, '..');
const USAGE = `Usage: npm run test:version -- <version of n8n>\nVersions: ${installableVersions().join(', ')}`;

/** The tests that load n8n's engine, and those that run in n8n itself. */
const CONFIGS = ['test/engine/jest.version.config.js', 'test/e2e/jest.config.js'];
/** A stopped jest ends n8n first. */
const STOP_GRACE_MS = 30_000;

const signal = stopSignal();

/** Runs jest on the Node of that n8n and resolves with jest's exit code. */
async function runJest({ node, version }: InstalledN8n, config: string, outputFile: string): Promise<number> {
	signal.throwIfAborted();
	const jest = ['scripts/with-test-ca.mjs', 'jest', '--config', config, '--json', '--outputFile', outputFile];
	const child = spawn(node, jest, {
		cwd: root,
		env: { ...process.env, N8N_VERSION: version, PATH: [dirname(node), process.env.PATH].join(delimiter) },
		// A process group of its own: Ctrl-C reaches us alone, and all of it can be ended.
		detached: true,
		// The report goes to the file; what jest also prints of it is not for people.
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const stop = () => void stopProcessGroup(child, STOP_GRACE_MS);
	signal.addEventListener('abort', stop);
	try {
		return await new Promise((ended, failed) => {
			child.once('error', failed);
			child.once('close', (code) => ended(code ?? 1));
		});
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

async function testVersion(version: string): Promise<number> {
	const installed = await installN8n({ version, signal });
	const folder = join(root, '.tmp', `n8n-${version}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const reports: string[] = [];
	let exitCode = 0;
	for (const config of CONFIGS) {
		console.log(`\n> n8n ${version}: ${config}`);
		const report = join(folder, `${reports.length}.json`);
		exitCode = (await runJest(installed, config, report)) || exitCode;
		signal.throwIfAborted();
		reports.push(report);
	}
	const totals = spawnSync(process.execPath, [join(root, 'scripts/testTotals.mjs'), ...reports], { stdio: 'inherit' });
	return exitCode || (totals.status ?? 1);
}

async function main(): Promise<void> {
	const [version, ...more] = process.argv.slice(2);
	if (version === undefined || more.length > 0 || !installableVersions().includes(version)) {
		console.error(USAGE);
		process.exitCode = 2;
		return;
	}
	process.exitCode = await testVersion(version);
}

void runMain(main, signal);
