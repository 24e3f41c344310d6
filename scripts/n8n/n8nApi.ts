import { setTimeout as delay } from 'node:timers/promises';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import type { ICredentialDataDecryptedObject, INodeTypeDescription, IRunExecutionData } from 'n8n-workflow';

import { pollUntil } from './pollUntil';
import { WorkflowRun } from './workflowRun';
import type { WorkflowJson } from './workflowJson';

/** The demo owner of a throw-away n8n that listens on loopback only. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Nathan',
	lastName: 'Smith',
	password: 'Demo-owner-1',
};

export interface CredentialReference {
	id: string;
	name: string;
}

export interface SavedWorkflow {
	id: string;
	name: string;
	versionId: string;
}

interface ExecutionList {
	results: Array<{ id: string }>;
	count: number;
}

interface ExecutionReply {
	id: string;
	status: string;
	data: string;
}

interface PublicationReply {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage?: string | null }>;
}

const ENDED = ['success', 'error', 'canceled', 'crashed'];

/** n8n's own API, the one that its editor uses, signed in as the owner. */
export class N8nApi {
	private constructor(
		private readonly http: AxiosInstance,
		/** Whether this is an n8n 1.x, whose API differs in places. */
		private readonly isN8n1: boolean,
	) {}

	/**
	 * Makes the owner account of a fresh n8n and signs in as that owner.
	 * @param url where n8n listens
	 */
	static async setUpOwner(url: string): Promise<N8nApi> {
		// The machine's proxy settings are not for loopback.
		const http = axios.create({ baseURL: `${url}/rest`, proxy: false });
		const { headers } = await http.post('/owner/setup', OWNER);
		const cookies = headers['set-cookie'] ?? [];
		http.defaults.headers.common.Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
		const { data: settings } = await http.get<{ data: { versionCli: string } }>('/settings');
		return new N8nApi(http, settings.data.versionCli.startsWith('1.'));
	}

	/**
	 * Sends one request to n8n's API and returns what its answer holds under `data`. Throws with n8n's own message. On a busy machine
	 * n8n's ping of its database may come too late: it then takes no request for some seconds, and answers 503.
	 */
	async request<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, attempts = 30): Promise<T> {
		try {
			const { data } = await this.http.request<{ data: T }>({ method, url: path, data: body });
			return data.data;
		} catch (error) {
			if (!isAxiosError<{ message?: string }>(error)) throw error;
			if (error.response?.status === 503 && attempts > 1) {
				await delay(1000);
				return await this.request(method, path, body, attempts - 1);
			}
			throw new Error(`${method} ${path}: ${error.response?.data?.message ?? error.message}`);
		}
	}

	/** What the editor knows of all nodes, those that n8n makes of others included. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		const { data } = await this.http.get<INodeTypeDescription[]>('/../types/nodes.json');
		return data;
	}

	/** Saves a credential and returns what a node's `credentials` entry needs to use it. */
	async createCredential(
		type: string,
		name: string,
		data: ICredentialDataDecryptedObject,
	): Promise<CredentialReference> {
		const saved = await this.request<CredentialReference>('POST', '/credentials', { type, name, data });
		return { id: saved.id, name: saved.name };
	}

	/** Runs the credential test as the editor's "Retry" does and returns the verdict with its text. */
	async testCredential(
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		const { id, name } = await this.createCredential(type, `Test of ${type}`, data);
		return await this.request('POST', '/credentials/test', { credentials: { id, name, type, data } });
	}

	/** Saves a workflow, as importing its JSON in the editor does. */
	async createWorkflow(workflow: WorkflowJson): Promise<SavedWorkflow> {
		// n8n 1.x does not take for granted that a new workflow is not active.
		return await this.request('POST', '/workflows', { active: false, ...workflow });
	}

	/**
	 * Publishes a saved workflow and resolves when its triggers are live, which is later than the answer of n8n 2.x.
	 * @throws when a trigger does not start
	 */
	async publishWorkflow({ id, name, versionId }: SavedWorkflow, timeoutMs = 60_000): Promise<void> {
		await this.request('POST', `/workflows/${id}/activate`, { versionId });
		if (this.isN8n1) return;
		const { status, triggers } = await pollUntil(
			async () => {
				const found = await this.request<PublicationReply>('GET', `/workflows/${id}/publication-status`);
				// For a moment between the two, n8n also says that it is not published.
				return ['in_progress', 'not_published'].includes(found.status) ? undefined : found;
			},
			{ what: `n8n to publish "${name}"`, timeoutMs },
		);
		if (status !== 'published') {
			const reasons = triggers.map(({ errorMessage }) => errorMessage).filter(Boolean);
			throw new Error(`n8n did not publish "${name}" (${status}): ${reasons.join('; ')}`);
		}
	}

	/** The ids of the executions of one workflow, those that started last first; at most 100. */
	async executionIds(workflowId: string): Promise<string[]> {
		const { results } = await this.executionList(workflowId, 100);
		return results.map(({ id }) => id);
	}

	/** How many executions a workflow has; with a status, of that status. */
	async executionCount(workflowId: string, status?: string): Promise<number> {
		return (await this.executionList(workflowId, 1, status)).count;
	}

	/**
	 * The ids of the last `count` executions, of which none is of another workflow. n8n's list does not tell them page by page: it is sorted by
	 * the time of the start and continued by id, and leaves out what started in another order.
	 */
	async lastExecutionIds(workflowId: string, count: number): Promise<string[]> {
		const newest = Math.max(...(await this.executionIds(workflowId)).map(Number));
		return Array.from({ length: count }, (_, index) => String(newest - index));
	}

	private async executionList(workflowId: string, limit: number, status?: string): Promise<ExecutionList> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, ...(status !== undefined && { status: [status] }) }));
		return await this.request<ExecutionList>('GET', `/executions?limit=${limit}&filter=${filter}`);
	}

	/** Waits until an execution has ended and returns it with its run data. */
	async execution(
		id: string,
		{ timeoutMs = 60_000, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
	): Promise<WorkflowRun> {
		return await pollUntil(
			async () => {
				const { status, data: text } = await this.request<ExecutionReply>('GET', `/executions/${id}`);
				if (!ENDED.includes(status)) return undefined;
				// n8n 1.x writes the status first.
				const data = parse(text) as IRunExecutionData | undefined;
				return data?.resultData === undefined && status !== 'crashed' ? undefined : new WorkflowRun(id, status, data as IRunExecutionData);
			},
			{ what: `execution ${id} to end`, timeoutMs, signal },
		);
	}

	/**
	 * Saves a workflow and runs it by hand from one of its triggers, as "Execute workflow" in the editor does. The items that the
	 * trigger gives out are the workflow's `pinData` for it.
	 */
	async runWorkflow(workflow: WorkflowJson, trigger: string): Promise<WorkflowRun> {
		const saved = await this.createWorkflow(workflow);
		const { executionId } = await this.request<{ executionId: string }>('POST', `/workflows/${saved.id}/run`, {
			triggerToStartFrom: { name: trigger },
			// n8n 1.x runs what it is sent; 2.x runs what it has saved.
			...(this.isN8n1 ? { workflowData: saved } : {}),
		});
		return await this.execution(executionId);
	}
}
