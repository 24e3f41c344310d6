import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, '../../../scripts/installDependencies.mjs');

it('does not start npm where require() loads no ES modules, as in Node 22.11', () => {
	const call = `import(${JSON.stringify(script)}).then(({ installDependencies }) => installDependencies())`;
	// Without PATH npm is not found, should it be started.
	const { status, stderr } = spawnSync(process.execPath, ['--no-experimental-require-module', '--eval', call], { env: {}, encoding: 'utf8' });
	expect({ status, stderr }).toEqual({ status: 1, stderr: `This needs Node 20.19+, 22.12+ or 24+; this is Node ${process.versions.node}.\n` });
});
