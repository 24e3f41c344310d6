import type { InstalledN8n } from '../../scripts/n8n/installN8n';
import { timeAxios } from './axiosProcess';
import type { BenchN8n } from './benchN8n';
import type { Contender } from './contenders';
import type { BenchSandbox } from './sandboxProcess';
import { timeNodes } from './timeNodes';

/** What contenders run in. */
export interface ContenderSetup {
	n8n: BenchN8n;
	installed: InstalledN8n;
	sandbox: BenchSandbox;
	signal?: AbortSignal;
}

/**
 * Does the task for so many records on a freshly prepared sandbox. `ended` is called when the execution of nodes has ended,
 * before n8n is asked for its data.
 * @returns the milliseconds that it took
 * @throws when it does not succeed, or did not do exactly what was asked for
 */
export async function timeContender({ task, nodes, axios, isEarlier }: Contender, count: number, setup: ContenderSetup, ended?: () => void): Promise<number> {
	const { n8n, installed, sandbox, signal } = setup;
	await sandbox.prepare({ contacts: count });
	const { duration, outputs } =
		axios === undefined
			? await timeNodes(n8n.api, [nodes?.((isEarlier && n8n.earlierNodes) || n8n.nodes) ?? []].flat(), task.items(count), { signal, ended })
			: { duration: await timeAxios(installed, sandbox, { count, ...axios }), outputs: undefined };
	const deviation = task.deviation(count, await sandbox.tally(), outputs);
	if (deviation !== undefined) throw new Error(deviation);
	return duration;
}
