import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/temporaryFolder';

const root = path.resolve(__dirname, '../..');
// As a test that starts n8n: makes folders, fills them, and never ends.
const COMMAND = `
	const { mkdirSync, writeFileSync } = require('node:fs');
	for (const folder of [process.env.N8N_USER_FOLDER + '/.n8n', process.env.TEST_RUN_FOLDER + '/pack-1']) {
		mkdirSync(folder);
		writeFileSync(folder + '/database', 'x');
	}
	console.log('ready');
	setInterval(() => undefined, 1000);
`;

let folder: string;
beforeEach(() => void mkdirSync((folder = path.join(temporaryFolder('with-test-ca'), 'tmp'))));
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('A run of tests that %s ends leaves no temporary folder', async (signal) => {
	const run = spawn(process.execPath, ['scripts/with-test-ca.mjs', process.execPath, '-e', COMMAND], { cwd: root, env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
	await once(run.stdout, 'data');
	expect(readdirSync(folder).filter((name) => name.includes('run'))).toHaveLength(1);
	run.kill(signal);
	await once(run, 'close');
	expect(readdirSync(folder).filter((name) => !name.startsWith('tsx'))).toEqual([]);
});
