import { runDoctor } from '../../../scripts/doctor/runDoctor';
import type { Terminal } from '../../../scripts/doctor/terminal';
import type { Sandbox } from '../../sandbox';

export interface DoctorRun {
	exitCode: number;
	/** Everything that was printed. */
	output: string;
	/** Reading and evidence by question, from the printed table. */
	findings: Map<string, { reading: string; evidence: string }>;
}

export interface DoctorSetup {
	args?: string[];
	/** The sandbox's own if absent. */
	key?: string;
	/** What the person answers; where absent, nobody is there. */
	answers?: { consent: string; key?: string };
	signal?: AbortSignal;
}

function tableIn(output: string): DoctorRun['findings'] {
	const rows = output.split('\n').filter((line) => line.startsWith('| ')).slice(2);
	return new Map(
		rows.map((row) => {
			const [question, reading, evidence] = row.slice(2, -2).split(' | ');
			return [question, { reading, evidence }];
		}),
	);
}

/** Runs the whole doctor in this process against a sandbox, which HTTPS_PROXY must name. */
export async function runAgainst(sandbox: Sandbox, setup: DoctorSetup = {}): Promise<DoctorRun> {
	const { args = ['--subdomain', sandbox.account, '--yes'], key = sandbox.apiKey, answers, signal = new AbortController().signal } = setup;
	const printed: string[] = [];
	const terminal: Terminal = {
		isInteractive: answers !== undefined,
		print: (text) => void printed.push(text),
		ask: async () => answers?.consent ?? '',
		askHidden: async () => answers?.key ?? '',
	};
	const env = answers?.key === undefined ? { ACQUIRE_API_KEY: key } : {};
	const exitCode = await runDoctor({ args, env, terminal, signal });
	const output = printed.join('\n');
	return { exitCode, output, findings: tableIn(output) };
}
