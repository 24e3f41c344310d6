import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { freePorts } from '../../scripts/n8n/freePorts';
import { startServer } from '../../scripts/n8n/serverProcess';
import { requiredProgram } from './requiredProgram';

export interface Postgres {
	/** What n8n needs to find its database. */
	env: Record<string, string>;
	stop: () => Promise<void>;
}

/** Debian keeps the server out of PATH, in a folder for each version. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const USER = 'n8n';

function programFolders(): string[] {
	if (!existsSync(DEBIAN_FOLDER)) return [];
	const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}

/** Postgres does not run as root: the user that Debian's package makes for it. Nobody else if this is not root. */
function serverUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: ask('-u'), gid: ask('-g') };
}

/**
 * Makes an empty database and starts a Postgres for it on loopback.
 * @param folder where the data goes, in a folder of its own; all folders above it must be open to the user postgres
 * @throws when Postgres is not installed or does not start
 */
export async function startPostgres(folder: string): Promise<Postgres> {
	const initdb = requiredProgram('initdb', 'postgresql', programFolders());
	const data = join(folder, 'postgres');
	mkdirSync(data, { mode: 0o700 });
	const runAs = serverUser();
	if (runAs !== undefined) chownSync(data, runAs.uid, runAs.gid);
	const options = { cwd: data, env: { PATH: process.env.PATH }, ...runAs };
	const initArgs = ['--pgdata', data, '--username', USER, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C'];
	execFileSync(initdb, initArgs, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });

	const [port] = await freePorts([0]);
	const server = await startServer({
		name: 'Postgres',
		program: join(dirname(initdb), 'postgres'),
		args: ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='],
		cwd: data,
		env: options.env,
		runAs,
		isReady: (printed) => printed.includes('ready to accept connections'),
		timeoutMs: 60_000,
	});
	const env = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_USER: USER,
		DB_POSTGRESDB_DATABASE: 'postgres',
	};
	return { env, stop: server.stop };
}
