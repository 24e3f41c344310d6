import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installableVersions } from '../../../scripts/n8n/n8nVersions';
import { temporaryFolder } from '../../../scripts/temporaryFolder';

const root = path.resolve(__dirname, '../../..');
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('npm run test:version', () => {
	it.each([[[]], [['0.0.0']], [['2.41.1', '1.123.81']]])('says how it is used when called with %j', (args) => {
		const { status, stderr, stdout } = run('--import', 'tsx', 'scripts/testVersion.ts', ...args);
		expect({ status, stderr, stdout }).toEqual({
			status: 2,
			stderr: `Usage: npm run test:version -- <version of n8n>\nVersions: ${installableVersions().join(', ')}\n`,
			stdout: '',
		});
	});
});

describe('the totals of several runs of jest', () => {
	const folder = temporaryFolder('totals');
	afterAll(() => rmSync(folder, { recursive: true }));
	const report = (name: string, numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests = 0, numTodoTests = 0) => {
		const file = path.join(folder, name);
		writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }));
		return file;
	};

	it('count a file that could not be run as a failure, and a test that was left out', () => {
		const { status, stdout } = run('scripts/testTotals.mjs', report('a', 3, 1, 0), report('b', 4, 0, 2), report('d', 1, 0, 0, 4, 8));
		expect({ status, stdout }).toEqual({ status: 1, stdout: '8 passed, 15 failed\n' });
	});

	it('end well where every test has passed', () => {
		const { status, stdout } = run('scripts/testTotals.mjs', report('e', 3, 0, 0), report('f', 4, 0, 0));
		expect({ status, stdout }).toEqual({ status: 0, stdout: '7 passed, 0 failed\n' });
	});

	it('are not given for a run that left no report', () => {
		const { status, stdout } = run('scripts/testTotals.mjs', report('c', 3, 0, 0), path.join(folder, 'missing'));
		expect({ hasFailed: status !== 0, stdout }).toEqual({ hasFailed: true, stdout: '' });
	});
});
