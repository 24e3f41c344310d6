import { delimiter, dirname } from 'node:path';

export interface N8nSettings {
	/** The Node binary that n8n runs on. */
	node: string;
	/** n8n keeps its database, settings and community packages in `.n8n` below it. */
	userFolder: string;
	/** Where n8n listens; for a worker, where its health checks are. */
	port: number;
	taskBrokerPort: number;
	/** Given, n8n is a worker of queue mode, which does nothing but run executions: so many at once. */
	worker?: { concurrency: number };
	/** The proxy that all of n8n's traffic but that to this machine goes through. */
	proxyUrl?: string;
	/** A PEM file with the certificate authority of that proxy. */
	caCertificateFile?: string;
	/** Further variables; they win. */
	env?: Record<string, string>;
}

/** Nothing else is passed on: the N8N_*, NODE_OPTIONS or proxy settings of this shell must not change the run. */
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'USER'];

/**
 * The environment of an n8n that listens on loopback only, keeps everything in `userFolder` and asks no other host for anything
 * by itself: no telemetry, no look-ups of versions, templates, banners, licences or the list of verified packages.
 */
export function n8nEnvironment(settings: N8nSettings): Record<string, string> {
	const { node, userFolder, port, taskBrokerPort, worker, proxyUrl, caCertificateFile, env } = settings;
	const inherited = INHERITED.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(inherited),
		// n8n starts its task runner as "node".
		PATH: [dirname(node), process.env.PATH].join(delimiter),
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(taskBrokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
		// Our package has no row in n8n's table of installed packages, and a registry must not be asked for it.
		N8N_REINSTALL_MISSING_PACKAGES: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		// Fetches a list of MCP servers at every start.
		N8N_DISABLED_MODULES: 'mcp-registry',
		// On a busy machine a ping of the database takes longer than 5 s: n8n would then answer every call with 503 until the next one.
		DB_PING_TIMEOUT_MS: '300000',
		N8N_LOG_LEVEL: 'info',
		NO_COLOR: '1',
		...(worker === undefined
			? {}
			: { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: String(port), N8N_WORKER_SERVER_ADDRESS: '127.0.0.1' }),
		...(proxyUrl === undefined
			? {}
			: { HTTP_PROXY: proxyUrl, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1,localhost,::1' }),
		...(caCertificateFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: caCertificateFile }),
		...env,
	};
}
