import { spawn } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function changedAt(path) {
	return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Installs what package-lock.json asks for, unless node_modules is there and newer than that file.
 * Ends the process with a message when Node cannot run them or npm does not succeed.
 */
export async function installDependencies() {
	// Development dependencies load ES modules with require(), which Node 21 and the first releases of 20 and 22 cannot.
	if (!process.features.require_module) {
		console.error(`This needs Node 20.19+, 22.12+ or 24+; this is Node ${process.versions.node}.`);
		process.exit(1);
	}
	// npm writes this file at the end of an install.
	if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;

	// npm would empty the folder that it leads to.
	if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
		console.error('node_modules is a link to another folder. Run npm ci there, or remove the link.');
		process.exit(1);
	}
	console.log('Installing the development dependencies (about 2 minutes)');
	const code = await npmCi();
	if (code === 0) return;
	// npm does not repeat a download that breaks off; what has arrived is in its cache.
	console.log('npm did not succeed; once more');
	const secondCode = await npmCi();
	if (secondCode !== 0) process.exit(secondCode);
}

/** Runs `npm ci` and returns its exit code. Ends the process when npm cannot be started or a signal ends it. */
async function npmCi() {
	const started = Date.now();
	const progress = setInterval(() => {
		console.log(`  npm ci: ${Math.round((Date.now() - started) / 1000)} s`);
	}, 10_000);
	// With NODE_ENV=production npm would leave them out.
	const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
	// It would go on replacing node_modules, as where the output is piped to a program that has ended.
	process.once('exit', () => npm.kill());
	let isStopped = false;
	const forward = (signal) => {
		isStopped = true;
		npm.kill(signal);
	};
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	for (const signal of signals) process.on(signal, forward);
	const code = await new Promise((resolve) => {
		npm.once('error', (error) => {
			console.error(`npm could not be started: ${error.message}`);
			process.exit(127);
		});
		npm.once('close', (exitCode) => {
			if (isStopped || exitCode === null) process.exit(exitCode || 130);
			resolve(exitCode);
		});
	});
	for (const signal of signals) process.off(signal, forward);
	clearInterval(progress);
	return code;
}
