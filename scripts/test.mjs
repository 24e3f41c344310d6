// npm test: everything that needs no n8n. Plain JavaScript without dependencies, since it installs those first.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './installDependencies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Jest comes last: its closing line tells how many tests ran.
const steps = [
	['npm', ['run', '--silent', 'build']],
	['npm', ['run', '--silent', 'types']],
	['npm', ['run', '--silent', 'lint']],
	['npm', ['run', '--silent', 'scan']],
	['npm', ['run', '--silent', 'jest', '--', ...process.argv.slice(2)]],
];

await installDependencies();
for (const [command, args] of steps) {
	console.log(`\n> ${[command, ...args].join(' ')}`);
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) {
		console.error(`\nStopped: "${args[2]}" did not pass.`);
		process.exit(status ?? 1);
	}
}
