import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/temporaryFolder';
import { scriptRunner } from '../../../scripts/test/scriptRunner';
import { until } from '../../until';

let folder: string;
beforeEach(() => {
	folder = temporaryFolder('script-runner');
	// As a linter: runs in a shell of npm's, which gets no signal that npm gets.
	const endless = `node -e "fs.writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000)" && true`;
	const failsMeanwhile = `node -e "setInterval(() => fs.existsSync('pid') && process.exit(3), 20)"`;
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { endless, fails: failsMeanwhile, passes: 'node -e ""' } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

const pidOfEndless = () => Number(readFileSync(join(folder, 'pid'), 'utf8'));

it('a script that does not pass stops what runs beside it, and all after it', async () => {
	const lines: string[] = [];
	const run = scriptRunner(folder, new AbortController().signal, (line) => lines.push(line));
	await run('passes');
	const results = await Promise.allSettled([run('fails'), run('endless').then(() => run('passes'))]);
	const stopped = { status: 'rejected', reason: new Error('Stopped: "fails" did not pass.') };
	expect(results).toEqual([stopped, stopped]);
	expect(isRunning(pidOfEndless())).toBe(false);
	await expect(run('passes')).rejects.toThrow('"fails" did not pass');
	expect(lines.map((line) => line.split(' ').at(-1))).toEqual(['passes', 'fails', 'endless']);
});

it('what stops this process stops a script with all that it has started', async () => {
	const stopping = new AbortController();
	const running = scriptRunner(folder, stopping.signal, () => undefined)('endless');
	await until(() => existsSync(join(folder, 'pid')) && pidOfEndless() > 0);
	stopping.abort(new Error('Stopped by SIGTERM'));
	await expect(running).rejects.toThrow('Stopped by SIGTERM');
	expect(isRunning(pidOfEndless())).toBe(false);
});
