import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

it('rejects a port that is none before it packs or installs anything', () => {
	// No npm is found in this PATH, should it be started.
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--port', 'abc'], { cwd: join(__dirname, '../../..'), env: { PATH: __dirname }, encoding: 'utf8' });
	expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '--port takes a whole number up to 65535, not "abc".\n' });
});
