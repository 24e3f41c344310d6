export type ProxiedProtocols = Array<'http' | 'https'>;
type Environment = Record<string, string | undefined>;

// They would win over those that are set, or except hosts from the proxy.
const CLEARED = ['NO_PROXY', 'no_proxy', 'npm_config_http_proxy', 'npm_config_https_proxy', 'npm_config_no_proxy'];

/** The variables by which axios and n8n, here or in a child process, send everything of these protocols through the proxy. They read lower case first. */
export function proxyVariables(url: string | undefined, protocols: ProxiedProtocols = ['https']): Environment {
	const names = protocols.flatMap((protocol) => [`${protocol}_proxy`, `${protocol.toUpperCase()}_PROXY`]);
	return Object.fromEntries([...CLEARED.map((name) => [name, undefined]), ...names.map((name) => [name, url])]);
}

/** Sends what this process requests through the proxy, or through none for undefined. Returns what undoes that. */
export function throughProxy(url: string | undefined, protocols?: ProxiedProtocols): () => void {
	const variables = proxyVariables(url, protocols);
	const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
	setVariables(variables);
	return () => setVariables(before);
}

function setVariables(variables: Environment): void {
	for (const [name, value] of Object.entries(variables)) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
}
