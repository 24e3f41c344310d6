import type { Server } from 'node:net';
import { getLocal, type Mockttp } from 'mockttp';
import type { TestCa } from './testCa';

const LOOPBACK = '127.0.0.1';

/** A proxy, not started yet, that opens TLS with the test CA. Other machines cannot reach it. It keeps requests only if it `recordTraffic`. */
export function localProxy({ key, cert }: TestCa, { recordTraffic = false } = {}): Mockttp {
	const proxy = getLocal({ https: { key, cert }, http2: false, recordTraffic, suggestChanges: false });
	let server: Server | undefined;
	// mockttp listens on all interfaces, and has no option for it.
	return Object.defineProperty(proxy, 'server', {
		get: () => server,
		set(created: Server) {
			const listen = created.listen.bind(created) as (port: number, host: string) => Server;
			created.listen = ((port: number) => listen(port, LOOPBACK)) as Server['listen'];
			server = created;
		},
	});
}
