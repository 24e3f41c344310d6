import { resolve } from 'node:path';
import { runMain } from './runMain';
import { stopSignal } from './start/stopSignal';
import { scriptRunner } from './test/scriptRunner';

async function main(): Promise<void> {
	const run = scriptRunner(resolve(__dirname, '..'), stopSignal(), (line) => console.log(line));
	// Jest comes last: its closing line tells how many tests ran. The scanner reads what the build wrote.
	await run('build');
	// Where one does not pass, the other is stopped, and jest does not begin.
	await Promise.allSettled([run('types'), run('lint').then(() => run('scan'))]);
	await run('jest', '--', ...process.argv.slice(2));
}

void runMain(main);
