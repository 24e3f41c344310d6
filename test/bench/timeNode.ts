import type { IDataObject, INode } from 'n8n-workflow';

import type { N8nApi } from '../../scripts/n8n/n8nApi';
import { pollUntil } from '../../scripts/n8n/pollUntil';
import { START, workflow } from '../e2e/workflow';

const LONGEST_RUN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 200;

interface ListedExecution {
	id: string;
	status: string;
}

export interface TimeNodeOptions {
	signal?: AbortSignal;
	/** Called when the execution has ended, before n8n is asked for its data. */
	ended?: () => void;
}

/**
 * Runs Trigger → node on the items, as "Execute workflow" in the editor does.
 * @returns the milliseconds that n8n itself measured for the node
 * @throws when the execution does not succeed
 */
export async function timeNode(api: N8nApi, node: INode, items: IDataObject[], { signal, ended }: TimeNodeOptions = {}): Promise<number> {
	const { id: workflowId } = await api.createWorkflow(workflow(node, items));
	await api.request('POST', `/workflows/${workflowId}/run`, { triggerToStartFrom: { name: START } });
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	// The list holds no run data: asking for an execution while it runs would keep n8n busy with the items.
	const list = async () => await api.request<{ results: ListedExecution[] }>('GET', `/executions?filter=${filter}`);
	const executionId = await pollUntil(
		async () => {
			// An n8n that is kept too busy by a node answers that its database is not ready.
			const [execution] = await list().then(({ results }) => results, () => []);
			return execution === undefined || ['new', 'running'].includes(execution.status) ? undefined : execution.id;
		},
		{ what: `"${node.name}" to end`, timeoutMs: LONGEST_RUN_MS, everyMs: LOOK_EVERY_MS, signal },
	);
	ended?.();
	const run = await api.execution(executionId, { signal });
	if (run.status !== 'success') throw new Error(`the execution ended as ${run.status}: ${run.errorMessage}`);
	const [task] = run.data.resultData.runData[node.name];
	return task.executionTime;
}
