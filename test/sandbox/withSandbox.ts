import { type Sandbox, startSandbox } from './index';
import { throughProxy } from './throughProxy';

/** Starts a sandbox, sends what this process requests through its proxy, and stops it when `use` has ended. Needs the test CA (with-test-ca.mjs). */
export async function withSandbox<Result>(use: (sandbox: Sandbox) => Promise<Result>): Promise<Result> {
	const sandbox = await startSandbox();
	const leaveProxy = throughProxy(sandbox.proxyUrl);
	try {
		return await use(sandbox);
	} finally {
		leaveProxy();
		await sandbox.stop();
	}
}
