import { type Sandbox, startSandbox } from '../../sandbox';
import { throughProxy } from '../../sandbox/throughProxy';
import { runAgainst } from './doctorRun';

const apiKey = 'a-key-of-the-tests-02';

describe('consent and key of the doctor', () => {
	let sandbox: Sandbox;
	let leaveProxy = () => {};

	beforeAll(async () => {
		sandbox = await startSandbox({ apiKey });
		leaveProxy = throughProxy(sandbox.proxyUrl);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => {
		leaveProxy();
		await sandbox.stop();
	});

	const subdomain = ['--subdomain', 'acme'];

	it.each(['', 'n', 'no', 'yesterday'])('sends nothing after the answer %j', async (consent) => {
		const { exitCode, output } = await runAgainst(sandbox, { args: subdomain, answers: { consent } });
		expect(sandbox.journal).toEqual([]);
		expect(output).toContain('Nothing was sent.');
		expect(exitCode).toBe(0);
	});

	it('sends nothing without --yes where nobody can answer', async () => {
		const { output } = await runAgainst(sandbox, { args: subdomain });
		expect(sandbox.journal).toEqual([]);
		expect(output).toContain('--yes');
	});

	it.each(['y', 'Yes '])('goes on after %j with the key that was typed', async (consent) => {
		const { exitCode, findings } = await runAgainst(sandbox, { args: subdomain, answers: { consent, key: apiKey } });
		expect(exitCode).toBe(0);
		expect(findings.get('Does an update keep what it does not send?')?.reading).toBe('yes, it merges');
	});

	it.each([
		['http', { errorStatus: 'http' } as const],
		['200', { errorStatus: '200' } as const],
	])('ends before any write on a key rejected with %s', async (_name, dialect) => {
		sandbox.setDialect(dialect);
		const { exitCode, output } = await runAgainst(sandbox, { key: 'not-the-key-of-this-account' });
		expect(sandbox.journal.map(({ method }) => method)).toEqual(['GET']);
		expect(output).toContain('Acquire did not accept the API key');
		expect(output).toContain('Nothing was written.');
		expect(output).not.toContain('not-the-key');
		expect(exitCode).toBe(1);
	});

	it('hides a key that the service repeats', async () => {
		const body = { error: { code: 'ERROR_UNAUTHORIZED', message: `Unknown key ${apiKey}` } };
		sandbox.faults.next({ fault: { kind: 'status', status: 401, body } });
		const { output } = await runAgainst(sandbox);
		expect(output).toContain('Unknown key ***');
		expect(output).not.toContain(apiKey);
	});

	it.each([['--key', 'secret-1'], ['--key=secret-1'], ['--apiKey=secret-1'], ['--api-key', 'secret-1'], ['-key=secret-1'], ['--API_KEY=secret-1']])(
		'rejects the key as argument %s',
		async (...args) => {
			const { exitCode, output } = await runAgainst(sandbox, { args: [...subdomain, '--yes', ...args] });
			expect(output).toContain('The API key is not taken as an argument');
			expect(output).toContain('ACQUIRE_API_KEY');
			expect(output).not.toContain('secret-1');
			expect(sandbox.journal).toEqual([]);
			expect(exitCode).toBe(1);
		},
	);

	it.each([[['secret-1']], [['--unknown=secret-1']], [['--subdomain', 'acme', 'secret-1']]])('repeats nothing of arguments that it does not know: %j', async (args) => {
		const { exitCode, output } = await runAgainst(sandbox, { args });
		expect(output).toContain('Usage: npm run doctor');
		expect(output).not.toContain('secret-1');
		expect(exitCode).toBe(1);
	});

	it.each(['', 'acme.evil.example', 'acme.acquire.io@evil.example'])('sends nothing for the subdomain %j', async (name) => {
		const { exitCode, output } = await runAgainst(sandbox, { args: ['--subdomain', name, '--yes'] });
		expect([...sandbox.journal, ...sandbox.foreignRequests]).toEqual([]);
		expect(output).toContain('Account Subdomain');
		expect(exitCode).toBe(1);
	});

	it.each(['', 'two words', 'line\nbreak'])('sends nothing with the typed key %j', async (key) => {
		const { exitCode, output } = await runAgainst(sandbox, { args: subdomain, answers: { consent: 'y', key } });
		expect(sandbox.journal).toEqual([]);
		expect(output).toContain("'API Key'");
		expect(exitCode).toBe(1);
	});
});
