// npm test: everything that needs no n8n. Plain JavaScript without dependencies, since it installs those first.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './installDependencies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Jest comes last: its closing line tells how many tests ran. The scanner reads what the build wrote.
await installDependencies();
await run('build');
await Promise.all([run('types'), run('lint').then(() => run('scan'))]);
await run('jest', '--', ...process.argv.slice(2));

/** Runs a script of package.json; ends this process where it does not pass. */
async function run(script, ...args) {
	console.log(`\n> ${['npm', 'run', '--silent', script, ...args].join(' ')}`);
	const child = spawn('npm', ['run', '--silent', script, ...args], { cwd: root, stdio: 'inherit' });
	const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1)));
	if (status === 0) return;
	console.error(`\nStopped: "${script}" did not pass.`);
	process.exit(status);
}
