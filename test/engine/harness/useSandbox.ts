import { type Dialect, type Sandbox, startSandbox } from '../../sandbox';
import { type ProxiedProtocols, throughProxy } from '../../sandbox/throughProxy';

/** A sandbox for the tests of one file, which all requests go to: started before them, reset before each, stopped after them. */
export function useSandbox(dialect: Partial<Dialect> = {}, protocols?: ProxiedProtocols): { readonly sandbox: Sandbox } {
	const holder: { sandbox?: Sandbox } = {};
	let leaveProxy = () => {};
	beforeAll(async () => {
		holder.sandbox = await startSandbox({ dialect });
		leaveProxy = throughProxy(holder.sandbox.proxyUrl, protocols);
	});
	beforeEach(() => holder.sandbox?.reset());
	afterEach(() => {
		const outside = holder.sandbox?.journal.filter(({ answerViolation }) => answerViolation !== undefined);
		expect(outside).toEqual([]);
		expect(holder.sandbox?.foreignRequests).toEqual([]);
	});
	afterAll(async () => {
		leaveProxy();
		await holder.sandbox?.stop();
	});
	return holder as { readonly sandbox: Sandbox };
}
