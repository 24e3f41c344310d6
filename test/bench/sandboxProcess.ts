import { BenchChild } from './childProcess';

/** How to reach the sandbox. */
export interface SandboxAddress {
	proxyUrl: string;
	caCertificateFile: string;
	account: string;
	apiKey: string;
}

/** What the sandbox has seen since it was prepared. */
export interface Tally {
	/** Update requests received, repeats included. */
	sent: number;
	/** Updates carried out and answered with status 200. */
	carriedOut: number;
	/** Different contacts among these. */
	contacts: number;
	/** Contacts whose city is no longer the one before. */
	changed: number;
}

/** What the account is to hold: so many fresh contacts, and custom attributes beside the usual ones. */
export interface Preparation {
	contacts: number;
	attributes?: number;
}

/** Asks for the tally; with `prepare`, replaces all data before. */
export interface SandboxCall {
	prepare?: Preparation;
}

export type SandboxReply = { started: SandboxAddress } | { tally: Tally };

export interface BenchSandbox extends SandboxAddress {
	/** Replaces all data and forgets all requests. */
	prepare(preparation: Preparation): Promise<void>;
	tally(): Promise<Tally>;
	stop(): Promise<void>;
}

/** Starts the Acquire stand-in in a process of its own; each response takes `latencyMs`. */
export async function startBenchSandbox(latencyMs: number): Promise<BenchSandbox> {
	const child = new BenchChild<SandboxCall, SandboxReply>('sandboxChild.ts', { env: { BENCH_LATENCY_MS: String(latencyMs) } });
	const { started } = (await child.reply()) as Extract<SandboxReply, { started: unknown }>;
	const call = async (message: SandboxCall) => ((await child.call(message)) as Extract<SandboxReply, { tally: unknown }>).tally;
	return {
		...started,
		prepare: async (preparation) => void (await call({ prepare: preparation })),
		tally: async () => await call({}),
		stop: async () => await child.stop(),
	};
}
