import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/temporaryFolder';

const script = join(__dirname, '../../../scripts/installDependencies.mjs');

it('does not start npm where require() loads no ES modules, as in Node 22.11', () => {
	const call = `import(${JSON.stringify(script)}).then(({ installDependencies }) => installDependencies())`;
	// Without PATH npm is not found, should it be started.
	const { status, stderr } = spawnSync(process.execPath, ['--no-experimental-require-module', '--eval', call], { env: {}, encoding: 'utf8' });
	expect({ status, stderr }).toEqual({ status: 1, stderr: `This needs Node 20.19+, 22.12+ or 24+; this is Node ${process.versions.node}.\n` });
});

describe('with something in place of npm', () => {
	const clone = temporaryFolder('install');

	beforeAll(() => {
		for (const folder of ['scripts', 'bin']) mkdirSync(join(clone, folder));
		cpSync(script, join(clone, 'scripts/installDependencies.mjs'));
		writeFileSync(join(clone, 'package-lock.json'), '{}');
	});
	afterAll(() => rmSync(clone, { recursive: true }));

	/**
	 * @param npm a shell script
	 * @param meanwhile JavaScript that runs beside the installation
	 */
	function install(npm: string, meanwhile = ''): { status: number | null; stdout: string } {
		writeFileSync(join(clone, 'bin/npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
		const call = `import(${JSON.stringify(join(clone, 'scripts/installDependencies.mjs'))}).then(({ installDependencies }) => installDependencies())`;
		const { status, stdout } = spawnSync(process.execPath, ['--eval', `${call};${meanwhile}`], { cwd: clone, env: { PATH: join(clone, 'bin'), NODE_ENV: 'production' }, encoding: 'utf8' });
		return { status, stdout };
	}

	it('installs the development dependencies, also where n8n runs in production', () => {
		expect(install('echo "npm $*"')).toEqual({ status: 0, stdout: expect.stringMatching(/^npm ci .*--include=dev/m) as unknown });
	});

	it('tries once more where npm does not succeed, as when a download breaks off', () => {
		const { status, stdout } = install('echo "npm $*"; if [ -e "$0.failed" ]; then exit 0; fi; : > "$0.failed"; exit 1');
		expect([status, stdout.match(/^npm ci /gm)?.length]).toEqual([0, 2]);
	});

	it('does not let npm outlive it, as where the output is piped to a program that has ended', () => {
		const { status } = install(`trap ': > "$0.stopped"; exit' TERM; : > "$0.started"; /bin/sleep 5 > /dev/null 2>&1 & wait`, 'setInterval(() => fs.existsSync("bin/npm.started") && process.exit(5), 20)');
		expect([status, existsSync(join(clone, 'bin/npm.stopped'))]).toEqual([5, true]);
	});

	it.each([
		['fails again', 'exit 3', 3],
		['is killed', 'kill -9 $$', 130],
	])('ends with the exit code of npm that %s', (_what, npm, expected) => {
		const { status, stdout } = install(`echo "npm $*"; ${npm}`);
		expect([status, stdout.match(/^npm ci /gm)?.length]).toEqual([expected, expected === 3 ? 2 : 1]);
	});
});
