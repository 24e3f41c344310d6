import type { ExecutionFilter, ListedExecution, N8nExecutions } from '../../scripts/n8n/n8nExecutions';
import { pollUntil } from '../../scripts/n8n/pollUntil';

/** Waits until so many executions pass the filter, and returns them. Throws when the time is up. */
export async function awaitExecutions(
	executions: N8nExecutions,
	filter: Required<ExecutionFilter>,
	{ count, timeoutMs }: { count: number; timeoutMs: number },
): Promise<ListedExecution[]> {
	return await pollUntil(
		async () => {
			const found = await executions.list(filter);
			return found.length >= count ? found : undefined;
		},
		{ what: `${count} executions with the status ${filter.status.join(' or ')}`, timeoutMs, everyMs: 500 },
	);
}
