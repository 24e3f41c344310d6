import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formsIn } from './guards';

const API_KEY = 'Kx7Qz9hW3v0Lm5Tr';

it('has no key in what n8n logs at debug level, whatever the service repeats', async () => {
	const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'debugRun.ts')], {
		env: { ...process.env, N8N_LOG_LEVEL: 'debug', N8N_LOG_OUTPUT: 'console', N8N_LOG_FORMAT: 'json', HOSTILE_API_KEY: API_KEY },
		// The channel tells the child when this process ends, however it ends.
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const [stdout, stderr] = [child.stdout, child.stderr];
	if (stdout === null || stderr === null) throw new Error('The output of the child is not piped');
	const ended = new Promise((resolve) => child.once('close', resolve));
	const [output, problems, exitCode] = await Promise.all([text(stdout), text(stderr), ended]);
	expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: expect.any(String) });
	expect(Number(/^(\d+) tries$/m.exec(output)?.[1])).toBeGreaterThan(300);
	// The log was on.
	expect(output).toContain('"level":"debug"');
	expect(output).toContain('Running node \\"Acquire Contact\\" finished with error');
	expect(output.split('\n').filter((line) => formsIn(line, API_KEY).length > 0)).toEqual([]);
	expect(formsIn(problems, API_KEY)).toEqual([]);
}, 120_000);
