import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/temporaryFolder';

const script = join(__dirname, '../../../scripts/installDependencies.mjs');

it('does not start npm where require() loads no ES modules, as in Node 22.11', () => {
	const call = `import(${JSON.stringify(script)}).then(({ installDependencies }) => installDependencies())`;
	// Without PATH npm is not found, should it be started.
	const { status, stderr } = spawnSync(process.execPath, ['--no-experimental-require-module', '--eval', call], { env: {}, encoding: 'utf8' });
	expect({ status, stderr }).toEqual({ status: 1, stderr: `This needs Node 20.19+, 22.12+ or 24+; this is Node ${process.versions.node}.\n` });
});

it('has npm install the development dependencies, also where n8n runs in production', () => {
	const clone = temporaryFolder('install');
	try {
		for (const folder of ['scripts', 'bin']) mkdirSync(join(clone, folder));
		cpSync(script, join(clone, 'scripts/installDependencies.mjs'));
		writeFileSync(join(clone, 'package-lock.json'), '{}');
		// In place of npm: says how it was called.
		writeFileSync(join(clone, 'bin/npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
		const call = `import(${JSON.stringify(join(clone, 'scripts/installDependencies.mjs'))}).then(({ installDependencies }) => installDependencies())`;
		const { status, stdout } = spawnSync(process.execPath, ['--eval', call], { env: { PATH: join(clone, 'bin'), NODE_ENV: 'production' }, encoding: 'utf8' });
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^npm ci .*--include=dev/m) as unknown });
	} finally {
		rmSync(clone, { recursive: true });
	}
});
