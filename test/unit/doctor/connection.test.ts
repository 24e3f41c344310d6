import dns from 'node:dns';
import { connect } from '../../../scripts/doctor/connection';
import { runDoctor } from '../../../scripts/doctor/runDoctor';
import { throughProxy } from '../../sandbox/throughProxy';

const origin = 'https://no-such-account.acquire.io';

describe('a connection that cannot be made', () => {
	let useProxy = () => {};
	let lookups: string[];
	let printed: string[];

	/** Every look-up of a name ends with the code. */
	function breakLookups(code: string): void {
		jest.spyOn(dns, 'lookup').mockImplementation(((hostname: string, _options: unknown, done: (error: Error) => void) => {
			lookups.push(hostname);
			process.nextTick(done, Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), { code, hostname }));
		}) as unknown as typeof dns.lookup);
	}

	beforeEach(() => {
		[lookups, printed] = [[], []];
		useProxy = throughProxy(undefined);
	});
	afterEach(() => {
		jest.restoreAllMocks();
		useProxy();
	});

	const contacts = { method: 'GET', path: '/crm/objects/contact' } as const;
	const options = { origin, key: 'a-key', print: (line: string) => void printed.push(line) };

	it('is given up at once where the host does not exist', async () => {
		breakLookups('ENOTFOUND');
		const { send } = connect({ ...options, signal: new AbortController().signal });
		await expect(send(contacts)).rejects.toThrow(`A host name could not be found (ENOTFOUND) on the way to ${origin}. Check the subdomain`);
		expect(lookups).toEqual(['no-such-account.acquire.io']);
		expect(printed).toEqual([]);
	});

	it('is tried again where the account has answered before', async () => {
		breakLookups('ENOTFOUND');
		jest.spyOn(Math, 'random').mockReturnValue(0);
		const { send } = connect({ ...options, hasAnswered: true, signal: new AbortController().signal });
		await expect(send(contacts)).rejects.toThrow('A host name could not be found');
		expect(lookups).toHaveLength(5);
	});

	it('is not taken for Acquire asking to wait', async () => {
		breakLookups('EAI_AGAIN');
		jest.spyOn(Math, 'random').mockReturnValue(1);
		const stopping = new AbortController();
		const print = (line: string) => {
			printed.push(line);
			stopping.abort(new Error('seen'));
		};
		await expect(connect({ ...options, print, signal: stopping.signal }).send(contacts)).rejects.toThrow('seen');
		expect(printed).toEqual(['The connection was lost (EAI_AGAIN): going on in 2 s.']);
	});

	it('ends the doctor with one line', async () => {
		breakLookups('ENOTFOUND');
		const print = (text: string) => void printed.push(text);
		const terminal = { isInteractive: false, print, ask: async () => '', askHidden: async () => '' };
		const args = ['--subdomain', 'no-such-account', '--yes'];
		const exitCode = await runDoctor({ args, env: { ACQUIRE_API_KEY: 'a-key' }, terminal, signal: new AbortController().signal });
		expect(printed.slice(1)).toEqual([expect.stringMatching(/^\nA host name could not be found .*\nNothing was written\.$/)]);
		expect(exitCode).toBe(1);
	});
});
