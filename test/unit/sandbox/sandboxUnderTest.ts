import { readFileSync } from 'node:fs';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox';
import { type ProxiedRequest, type ProxiedResponse, sendThroughProxy } from '../../sandbox/proxyClient';

export const contactPath = '/api/v1/crm/objects/contact';
export const filterPath = '/api/v1/crm/contact/list';
export const attributePath = '/api/v1/crm/objects/object-field';
export const blockPath = '/api/v1/crm/block-visitor';

export interface SandboxUnderTest {
	sandbox: Sandbox;
	send(request: ProxiedRequest): Promise<ProxiedResponse>;
	/** The `data` of the answer, which the test knows the shape of. */
	data<T>(request: ProxiedRequest): Promise<T>;
}

/** A sandbox together with a real HTTPS client that trusts its CA. */
export async function startUnderTest(options?: SandboxOptions): Promise<SandboxUnderTest> {
	const sandbox = await startSandbox(options);
	const ca = readFileSync(sandbox.caCertificateFile, 'utf8');
	const send = (request: ProxiedRequest) => sendThroughProxy(sandbox, ca, request);
	return {
		sandbox,
		send,
		data: async <T>(request: ProxiedRequest) => ((await send(request)).json as { data: T }).data,
	};
}

/** The same for the tests of one file: started before them, reset after each, stopped after them. */
export function useSandboxUnderTest(options?: SandboxOptions): SandboxUnderTest {
	const under = {} as SandboxUnderTest;
	beforeAll(async () => {
		Object.assign(under, await startUnderTest(options));
	});
	afterEach(() => under.sandbox.reset());
	afterAll(() => under.sandbox.stop());
	return under;
}
