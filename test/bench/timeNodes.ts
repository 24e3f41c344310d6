import type { IDataObject, INode } from 'n8n-workflow';

import type { N8nApi } from '../../scripts/n8n/n8nApi';
import { pollUntil } from '../../scripts/n8n/pollUntil';
import { START, workflow } from '../e2e/workflow';

const MAX_RUN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 200;

export interface TimeNodesOptions {
	signal?: AbortSignal;
	/** Called when the execution has ended, before n8n is asked for its data. */
	ended?: () => void;
}

/** What n8n says of the nodes of an execution. */
export interface NodesRun {
	/** The milliseconds that it measured for them, all together. */
	duration: number;
	/** How many items the last one gave out. */
	outputs: number;
	/** The hints that the last one gave. */
	hints: string[];
}

/**
 * Runs Trigger → the nodes on the items, as "Execute workflow" in the editor does.
 * @throws when the execution does not succeed
 */
export async function timeNodes(api: N8nApi, nodes: INode[], items: IDataObject[], { signal, ended }: TimeNodesOptions = {}): Promise<NodesRun> {
	const saved = await api.createWorkflow(workflow(nodes, items));
	await api.startWorkflow(saved, START);
	// The list holds no run data: asking for an execution while it runs would keep n8n busy with the items.
	const executionId = await pollUntil(
		async () => {
			// An n8n that is kept too busy by a node answers that its database is not ready.
			const [execution] = await api.executions.list({ workflowId: saved.id }).catch(() => []);
			return execution === undefined || ['new', 'running'].includes(execution.status) ? undefined : execution.id;
		},
		{ what: `"${nodes[0].name}" to end`, timeoutMs: MAX_RUN_MS, everyMs: LOOK_EVERY_MS, signal },
	);
	ended?.();
	const run = await api.executions.ended(executionId, { signal });
	if (run.status !== 'success') throw new Error(`the execution ended as ${run.status}: ${run.errorMessage}`);
	const tasks = nodes.map(({ name }) => run.data.resultData.runData[name][0]);
	const last = tasks[tasks.length - 1];
	return {
		duration: tasks.reduce((sum, { executionTime }) => sum + executionTime, 0),
		outputs: last.data?.main[0]?.length ?? 0,
		hints: (last.hints ?? []).map(({ message }) => message),
	};
}
