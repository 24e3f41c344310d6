import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { recordTests } from '../../../scripts/endpoints/recordTests';
import { temporaryFolder } from '../../../scripts/temporaryFolder';
import { RECORDING_FOLDER } from '../../engine/harness/endpointRecording';

const call = { testFile: 'a.test.ts', operation: 'role.get', endpoint: 'getRole' };
const { PATH } = process.env;
let folder: string;
beforeEach(() => {
	folder = temporaryFolder('jest-stand-in');
	process.env.PATH = `${folder}${delimiter}${PATH}`;
});
afterEach(() => {
	process.env.PATH = PATH;
	rmSync(folder, { recursive: true });
});

/** Puts a program named jest before the real one: it records a call, and ends as the line says. */
function jestThatEndsWith(line: string): void {
	const program = join(folder, 'jest');
	writeFileSync(program, `#!/bin/sh\necho '${JSON.stringify(call)}' > "$${RECORDING_FOLDER}/a.jsonl"\n${line}\n`);
	chmodSync(program, 0o755);
}

it.each(['exit 0', 'exit 1'])('gives the calls of tests that ran to their end: %s', async (line) => {
	jestThatEndsWith(line);
	expect(await recordTests()).toEqual([call]);
});

it.each([
	['kill -KILL $$', 'SIGKILL'],
	['exit 134', 'exit code 134'],
])('does not take the calls of tests that were broken off for all: %s', async (line, end) => {
	jestThatEndsWith(line);
	await expect(recordTests()).rejects.toThrow(`The engine tests were broken off: ${end}`);
});
