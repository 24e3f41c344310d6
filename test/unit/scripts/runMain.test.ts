import { runMain } from '../../../scripts/runMain';

describe('runMain', () => {
	const exitCode = process.exitCode;
	let printed: jest.SpyInstance;

	beforeEach(() => (printed = jest.spyOn(console, 'error').mockImplementation()));
	afterEach(() => {
		printed.mockRestore();
		process.exitCode = exitCode;
	});

	const failing = async () => await Promise.reject(new Error('n8n has ended by itself'));

	it('prints nothing of a script that comes to its end', async () => {
		await runMain(async () => await Promise.resolve());
		expect(printed).not.toHaveBeenCalled();
		expect(process.exitCode).toBe(exitCode);
	});

	it('prints what the script throws, while nothing has stopped it', async () => {
		await runMain(failing, new AbortController().signal);
		expect(printed.mock.calls).toEqual([['n8n has ended by itself']]);
		expect(process.exitCode).toBe(1);
	});

	it('prints the cause too, which is all that says what a failed fetch was about', async () => {
		await runMain(async () => void (await fetch('http://127.0.0.1:1')));
		expect(printed.mock.calls).toEqual([[expect.stringMatching(/^fetch failed: \S.*/)]]);
	});

	it('prints what stopped the script, in place of what that made it throw', async () => {
		await runMain(failing, AbortSignal.abort(new Error('Stopped by SIGINT')));
		expect(printed.mock.calls).toEqual([['Stopped by SIGINT']]);
		expect(process.exitCode).toBe(1);
	});
});
