import { type Dialect, type Sandbox, startSandbox } from '../../sandbox';
import { type ProxiedProtocols, throughProxy } from '../../sandbox/throughProxy';

/** How a test file departs from the others. */
export interface SandboxUse {
	/** Which requests go to the sandbox; those of https if absent. */
	protocols?: ProxiedProtocols;
	/** Whether its tests mean to send what is not in the contract. */
	leavesContract?: boolean;
}

/**
 * A sandbox for the tests of one file, which all requests go to: started before them, reset before each, stopped after them. A test
 * fails where a request or a response was outside the contract, also where a fault took the place of the response.
 */
export function useSandbox(dialect: Partial<Dialect> = {}, { protocols, leavesContract = false }: SandboxUse = {}): { readonly sandbox: Sandbox } {
	const holder: { sandbox?: Sandbox } = {};
	let leaveProxy = () => {};
	beforeAll(async () => {
		holder.sandbox = await startSandbox({ dialect });
		leaveProxy = throughProxy(holder.sandbox.proxyUrl, protocols);
	});
	beforeEach(() => holder.sandbox?.reset());
	afterEach(() => {
		const outside = holder.sandbox?.violations.splice(0).filter(({ answerViolation }) => answerViolation !== undefined || !leavesContract);
		expect(outside).toEqual([]);
		expect(holder.sandbox?.foreignRequests).toEqual([]);
	});
	afterAll(async () => {
		leaveProxy();
		await holder.sandbox?.stop();
	});
	return holder as { readonly sandbox: Sandbox };
}
