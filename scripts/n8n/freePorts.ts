import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * Finds loopback ports that nothing listens on at the moment, all different.
 * @param wanted a port that must be free, or 0 for any, for each port that is needed
 * @throws when a wanted port is taken
 */
export async function freePorts(wanted: number[]): Promise<number[]> {
	const servers = wanted.map((port) => createServer().listen(port, '127.0.0.1'));
	try {
		await Promise.all(servers.map(async (server) => await once(server, 'listening')));
		return servers.map((server) => (server.address() as AddressInfo).port);
	} finally {
		await Promise.all(servers.map(async (server) => await new Promise((closed) => server.close(closed))));
	}
}
