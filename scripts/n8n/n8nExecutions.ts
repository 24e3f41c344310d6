import { parse } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';

import type { N8nSession } from './n8nSession';
import { pollUntil } from './pollUntil';
import { WorkflowRun } from './workflowRun';

/** An execution as n8n's list shows it, without its run data. */
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

interface ExecutionReply {
	status: string;
	data: string;
}

interface WaitOptions {
	timeoutMs?: number;
	signal?: AbortSignal;
}

const MAX_LISTED = 100;
const ENDED = ['success', 'error', 'canceled', 'crashed'];

/** The executions of an n8n. */
export class N8nExecutions {
	constructor(private readonly session: Pick<N8nSession, 'request'>) {}

	/** The executions that pass the filter, those that started last first; at most 100. */
	async list(filter: ExecutionFilter): Promise<ListedExecution[]> {
		return (await this.page(filter, MAX_LISTED)).results;
	}

	/** The ids of the executions of one workflow, those that started last first; at most 100. */
	async ids(workflowId: string): Promise<string[]> {
		return (await this.list({ workflowId })).map(({ id }) => id);
	}

	/** How many executions a workflow has; with a status, of that status. */
	async count(workflowId: string, status?: string): Promise<number> {
		return (await this.page({ workflowId, ...(status !== undefined && { status: [status] }) }, 1)).count;
	}

	/**
	 * The ids of the last `count` executions, of which none is of another workflow. n8n's list does not tell them page by page: it is sorted by
	 * the time of the start and continued by id, and leaves out what started in another order.
	 */
	async lastIds(workflowId: string, count: number): Promise<string[]> {
		const newest = Math.max(...(await this.ids(workflowId)).map(Number));
		return Array.from({ length: count }, (_, index) => String(newest - index));
	}

	/** The status of an execution at the moment. */
	async status(id: string): Promise<string> {
		return (await this.reply(id)).status;
	}

	/** Waits until a workflow has an execution and returns the id of the newest. */
	async started(workflowId: string, { timeoutMs = 20_000, signal }: WaitOptions = {}): Promise<string> {
		return await pollUntil(async () => (await this.ids(workflowId)).at(0), { what: 'an execution to start', timeoutMs, signal });
	}

	/**
	 * Waits until the newest execution of a workflow waits, such as for a person, and returns its id.
	 * @throws with what stopped it when it has ended instead
	 */
	async waiting(workflowId: string, { timeoutMs = 30_000, signal }: WaitOptions = {}): Promise<string> {
		return await pollUntil(
			async () => {
				const [id] = await this.ids(workflowId);
				if (id === undefined) return undefined;
				const status = await this.status(id);
				if (ENDED.includes(status)) throw new Error(`Execution ${id} does not wait: ${status}, ${(await this.ended(id)).errorMessage}`);
				return status === 'waiting' ? id : undefined;
			},
			{ what: 'an execution to wait', timeoutMs, signal },
		);
	}

	/** Waits until an execution has ended and returns it with its run data. */
	async ended(id: string, { timeoutMs = 60_000, signal }: WaitOptions = {}): Promise<WorkflowRun> {
		return await pollUntil(
			async () => {
				const { status, data: text } = await this.reply(id);
				if (!ENDED.includes(status)) return undefined;
				// n8n 1.x writes the status first: the data may be none yet, or that of the execution while it waited.
				const data = parse(text) as IRunExecutionData | undefined;
				const isOld = data?.resultData === undefined || data.waitTill !== undefined;
				return isOld && status !== 'crashed' ? undefined : new WorkflowRun(id, status, data as IRunExecutionData);
			},
			{ what: `execution ${id} to end`, timeoutMs, signal },
		);
	}

	private async reply(id: string): Promise<ExecutionReply> {
		return await this.session.request<ExecutionReply>('GET', `/executions/${id}`);
	}

	private async page(filter: ExecutionFilter, limit: number): Promise<{ results: ListedExecution[]; count: number }> {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: String(limit) });
		return await this.session.request('GET', `/executions?${query}`);
	}
}
