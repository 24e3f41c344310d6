import type { N8nApi } from '../../scripts/n8n/n8nApi';
import { pollUntil } from '../../scripts/n8n/pollUntil';

/** An execution as n8n's list shows it. */
export interface ListedExecution {
	id: string;
	status: string;
	/** A date; null while it has not ended. */
	stoppedAt: string | null;
}

/** What the list in n8n's editor can be filtered by. */
export interface ExecutionFilter {
	workflowId: string;
	status?: string[];
}

const MOST_LISTED = '100';

/** The executions that pass the filter, newest first. */
export async function listExecutions(api: N8nApi, filter: ExecutionFilter): Promise<ListedExecution[]> {
	const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: MOST_LISTED });
	const { results } = await api.request<{ results: ListedExecution[] }>('GET', `/executions?${query}`);
	return results;
}

/** Waits until so many executions pass the filter, and returns them. Throws when the time is up. */
export async function awaitExecutions(
	api: N8nApi,
	filter: Required<ExecutionFilter>,
	{ count, timeoutMs }: { count: number; timeoutMs: number },
): Promise<ListedExecution[]> {
	return await pollUntil(
		async () => {
			const found = await listExecutions(api, filter);
			return found.length >= count ? found : undefined;
		},
		{ what: `${count} executions with the status ${filter.status.join(' or ')}`, timeoutMs, everyMs: 500 },
	);
}
