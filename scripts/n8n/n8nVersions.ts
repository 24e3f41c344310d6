import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The n8n that `npm start` and the end-to-end tests run unless another one is asked for. */
export const DEFAULT_N8N_VERSION = '2.41.1';

function filesOf(version: string): { packageJson: string; lockFile: string } {
	const folder = join(__dirname, version);
	return { packageJson: join(folder, 'package.json'), lockFile: join(folder, 'package-lock.json') };
}

/** The n8n that tests run: that of the variable N8N_VERSION, which `npm run test:version` sets, else the default one. */
export function testedN8nVersion(env: NodeJS.ProcessEnv = process.env): string {
	return env.N8N_VERSION ?? DEFAULT_N8N_VERSION;
}

/** The n8n versions that this repository can install: those with a folder of their own beside this file, the oldest first. */
export function installableVersions(): string[] {
	return readdirSync(__dirname)
		.filter((name) => existsSync(filesOf(name).lockFile))
		.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/**
 * Where the package.json and the lock file of one n8n version lie in this repository.
 * @throws with the versions that can be installed, for another one
 */
export function installFiles(version: string): { packageJson: string; lockFile: string } {
	if (!installableVersions().includes(version)) {
		throw new Error(`n8n "${version}" cannot be installed here; available: ${installableVersions().join(', ')}.`);
	}
	return filesOf(version);
}

/**
 * The folder that holds the installed n8n of one version. It lies outside the clone, so that a fresh clone does not
 * install 2.7 GB again, and is named after the lock file and the machine, so that neither a changed lock file nor another
 * machine that shares the folder meets a tree that does not fit: it holds a Node binary and compiled add-ons.
 */
export function installFolder(version: string, env: NodeJS.ProcessEnv = process.env): string {
	const cache =
		env.N8N_CACHE ??
		join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-acquire');
	const hash = createHash('sha256').update(readFileSync(installFiles(version).lockFile)).digest('hex');
	return join(cache, `n8n-${version}-${process.platform}-${process.arch}-${hash.slice(0, 12)}`);
}
