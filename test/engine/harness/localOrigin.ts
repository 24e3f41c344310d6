import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultCaFolder, ensureTestCa } from '../../sandbox';
import { localProxy } from '../../sandbox/localProxy';
import { throughProxy } from '../../sandbox/throughProxy';

/**
 * Lets a plain server of the test respond to every request that goes through HTTPS_PROXY, for what Acquire's stand-in cannot do:
 * responses that come slowly or grow without end. Resolves with what stops it.
 */
export async function startLocalOrigin(respond: RequestListener): Promise<() => Promise<void>> {
	const origin = await listening(createServer(respond));
	const proxy = localProxy(await ensureTestCa(defaultCaFolder));
	await proxy.start(0);
	await proxy.forAnyRequest().always().thenForwardTo(`http://127.0.0.1:${(origin.address() as AddressInfo).port}`);
	const leaveProxy = throughProxy(`http://127.0.0.1:${proxy.port}`);
	return async () => {
		leaveProxy();
		await proxy.stop();
		origin.closeAllConnections();
		await new Promise((resolve) => origin.close(resolve));
	};
}

async function listening(server: Server): Promise<Server> {
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	return server;
}
