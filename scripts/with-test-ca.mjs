// Runs a command so that Node trusts the test CA and n8n writes into a throw-away user folder:
//   node scripts/with-test-ca.mjs jest test/engine
// The CA must exist before Node starts, since Node reads NODE_EXTRA_CA_CERTS only then.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
if (!command) {
	console.error('Usage: node scripts/with-test-ca.mjs <command> [arguments]');
	process.exit(2);
}

const { ensureTestCa } = await tsImport('../test/sandbox/testCa.ts', import.meta.url);
const { certificateFile } = await ensureTestCa(join(root, '.tmp', 'ca'));
const userFolder = await mkdtemp(join(tmpdir(), 'n8n-user-'));
const child = spawn(command, args, {
	stdio: 'inherit',
	env: {
		...process.env,
		NODE_EXTRA_CA_CERTS: certificateFile,
		N8N_USER_FOLDER: userFolder,
		PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
	},
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

const exitCode = await new Promise((resolve) => {
	child.once('error', (error) => {
		console.error(`${command} could not be started: ${error.message}`);
		resolve(127);
	});
	// A shell reports a command that a signal ended as 128 plus the number of the signal.
	child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
});
await rm(userFolder, { recursive: true, force: true });
process.exit(exitCode);
