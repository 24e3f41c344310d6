import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { version } from '../../../package.json';
import { type Sandbox, startSandbox } from '../../sandbox';
import { proxyVariables } from '../../sandbox/throughProxy';

const root = path.resolve(__dirname, '../../..');
const apiKey = 'a-key-of-the-tests-03';

describe('the command', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ apiKey });
	});
	afterAll(() => sandbox.stop());

	function start(key: string, ...args: string[]) {
		const env = { ...process.env, ...proxyVariables(sandbox.proxyUrl), ACQUIRE_API_KEY: key };
		const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/doctor.ts', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		const run = { child, output: '', ended: once(child, 'close') as Promise<[number | null]> };
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (run.output += chunk.toString()));
		return run;
	}

	it('prints the table with date and version and exits with 0', async () => {
		const today = () => new Date().toISOString().slice(0, 10);
		const started = today();
		const run = start(apiKey, '--subdomain', 'acme', '--yes');
		expect((await run.ended)[0]).toBe(0);
		// It may be midnight meanwhile.
		const headings = [started, today()].map((date) => `n8n-nodes-acquire ${version} on ${date}`);
		expect(headings.some((heading) => run.output.includes(heading))).toBe(true);
		expect(run.output).toContain('| Does an update keep what it does not send? | yes, it merges |');
		expect(run.output).not.toContain(apiKey);
	});

	it('exits with 1 on a rejected key', async () => {
		const run = start('wrong-key', '--subdomain', 'acme', '--yes');
		expect((await run.ended)[0]).toBe(1);
		expect(run.output).toContain('Acquire did not accept the API key');
		expect(run.output).not.toContain('wrong-key');
	});

	it('deletes the contact on SIGINT', async () => {
		sandbox.reset();
		const before = sandbox.store.contacts();
		let run: ReturnType<typeof start> | undefined = undefined;
		sandbox.faults.schedule(({ method }) => {
			if (method !== 'PUT') return undefined;
			run?.child.kill('SIGINT');
			return { kind: 'late', ms: 3000 };
		});
		run = start(apiKey, '--subdomain', 'acme', '--yes');
		expect((await run.ended)[0]).toBe(130);
		expect(run.output).toContain('Nothing of the doctor is left in the account.');
		expect(sandbox.store.contacts()).toEqual(before);
	});
});
