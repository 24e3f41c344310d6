import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporaryFolder';
import { type RecordedCall, RECORDING_FOLDER } from '../../test/engine/harness/endpointRecording';

/** Runs the engine tests and gives every call that the node made in them. Throws if nothing was recorded. */
export async function recordTests(): Promise<RecordedCall[]> {
	const folder = temporaryFolder('acquire-endpoints');
	try {
		await runEngineTests(folder);
		const calls = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as RecordedCall));
		if (calls.length === 0) throw new Error('The engine tests made no call');
		return calls;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Whether the tests pass (0) or fail (1) is for `npm test` to tell; any other end leaves a part of the calls. */
async function runEngineTests(folder: string): Promise<void> {
	// The soak and the hostile corpus mix operations in one run, so that a call cannot be told to belong to one.
	const jest = spawn('jest', ['test/engine', '--testPathIgnorePatterns', 'soak', 'hostile'], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, [RECORDING_FOLDER]: folder } });
	await new Promise<void>((resolve, reject) => {
		jest.once('error', reject);
		jest.once('close', (code, signal) => {
			if (code === 0 || code === 1) resolve();
			else reject(new Error(`The engine tests were broken off: ${signal ?? `exit code ${code}`}`));
		});
	});
}
