import type { createRequire } from 'node:module';

type Container = { get<Service>(type: new () => Service): Service };
type Config = new () => { enabled: boolean };
type Resolver = new () => { lookup(hostname: string): Promise<Array<{ address: string; family: number }>> };

/**
 * Switches n8n's protection against server-side request forgery on, for an account that resolves to this address, or to none for
 * this reason. Returns what undoes that. For n8n 2.x: n8n 1.x has no such protection.
 */
export function requestProtection(address: string | Error): () => void {
	const { Container, SsrfProtectionConfig, DnsResolver } = servicesOfCore();
	const config = Container.get(SsrfProtectionConfig);
	const lookup = jest.spyOn(Container.get(DnsResolver), 'lookup').mockImplementation(async () => {
		if (address instanceof Error) throw address;
		return [{ address, family: 4 }];
	});
	config.enabled = true;
	return () => {
		config.enabled = false;
		lookup.mockRestore();
	};
}

/** n8n-core's own copies, loaded as it loads them itself: by Node's `require`, not by jest's. */
function servicesOfCore(): { Container: Container; SsrfProtectionConfig: Config; DnsResolver: Resolver } {
	const { [Symbol.for('n8n-nodes-acquire.requirePackage')]: requirePackage } = globalThis as unknown as Record<symbol, NodeJS.Require>;
	const node = requirePackage('node:module') as { createRequire: typeof createRequire };
	const ofCore = node.createRequire(require.resolve('n8n-core'));
	return { ...ofCore('@n8n/di'), ...ofCore('@n8n/config'), ...ofCore('@n8n/backend-network') };
}
