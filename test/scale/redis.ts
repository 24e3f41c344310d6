import { freePorts } from '../../scripts/n8n/freePorts';
import { startServer } from '../../scripts/n8n/serverProcess';
import { requiredProgram } from './requiredProgram';

export interface Redis {
	/** What n8n needs to find it. */
	env: Record<string, string>;
	stop: () => Promise<void>;
}

/**
 * Starts a Redis on loopback that writes nothing to disk.
 * @param folder where it runs
 * @throws when Redis is not installed or does not start
 */
export async function startRedis(folder: string): Promise<Redis> {
	const program = requiredProgram('redis-server', 'redis-server');
	const [port] = await freePorts([0]);
	const server = await startServer({
		name: 'Redis',
		program,
		args: ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
		cwd: folder,
		env: { PATH: process.env.PATH },
		isReady: (printed) => printed.includes('Ready to accept connections'),
		timeoutMs: 30_000,
	});
	return { env: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) }, stop: server.stop };
}
