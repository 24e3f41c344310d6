import { type Dialect, type Sandbox, startSandbox } from '../../sandbox';

/** A sandbox for the tests of one file: started before them, reset before each, stopped after them. */
export function useSandbox(dialect: Partial<Dialect> = {}): { readonly sandbox: Sandbox } {
	const holder: { sandbox?: Sandbox } = {};
	const proxyBefore = process.env.HTTPS_PROXY;
	beforeAll(async () => {
		holder.sandbox = await startSandbox({ dialect });
		process.env.HTTPS_PROXY = holder.sandbox.proxyUrl;
	});
	beforeEach(() => holder.sandbox?.reset());
	afterEach(() => {
		const outside = holder.sandbox?.journal.filter(({ answerViolation }) => answerViolation !== undefined);
		expect(outside).toEqual([]);
		expect(holder.sandbox?.foreignRequests).toEqual([]);
	});
	afterAll(async () => {
		if (proxyBefore === undefined) delete process.env.HTTPS_PROXY;
		else process.env.HTTPS_PROXY = proxyBefore;
		await holder.sandbox?.stop();
	});
	return holder as { readonly sandbox: Sandbox };
}
