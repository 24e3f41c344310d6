// Runs a command so that Node trusts the test CA, and n8n and the tests write into a folder that is removed when the command ends,
// also by Ctrl-C or with the npm that started it:
//   node scripts/with-test-ca.mjs jest test/engine
// The CA must exist before Node starts, since Node reads NODE_EXTRA_CA_CERTS only then.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
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
const { stopSignal } = await tsImport('./start/stopSignal.ts', import.meta.url);
const runFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-acquire-run-'));
// Databases that the tests start run as other users.
await chmod(runFolder, 0o711);
const child = spawn(command, args, {
	stdio: 'inherit',
	env: {
		...process.env,
		NODE_EXTRA_CA_CERTS: certificateFile,
		N8N_USER_FOLDER: runFolder,
		// Where n8n's nodes may read files; the engine reads this once.
		N8N_RESTRICT_FILE_ACCESS_TO: runFolder,
		TEST_RUN_FOLDER: runFolder,
		PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
	},
});
stopSignal().addEventListener('abort', () => child.kill('SIGTERM'));

const exitCode = await new Promise((resolve) => {
	child.once('error', (error) => {
		console.error(`${command} could not be started: ${error.message}`);
		resolve(127);
	});
	// A shell reports a command that a signal ended as 128 plus the number of the signal.
	child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
});
// What the command had started may still be ending.
await rm(runFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
process.exit(exitCode);
