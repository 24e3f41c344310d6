import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { N8nExecutions } from './n8nExecutions';
import { N8nSession } from './n8nSession';
import { pollUntil } from './pollUntil';
import type { WorkflowJson } from './workflowJson';
import type { WorkflowRun } from './workflowRun';

export interface CredentialReference {
	id: string;
	name: string;
}

export interface SavedWorkflow {
	id: string;
	name: string;
	versionId: string;
	pinData?: WorkflowJson['pinData'] | null;
}

/** Either the execution that has begun, or that n8n first waits for a call of the trigger's test URL. */
export type StartReply = { executionId: string } | { waitingForWebhook: true };

interface PublicationReply {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage?: string | null }>;
}

/** What the editor does with credentials, workflows and executions. */
export class N8nApi extends N8nSession {
	readonly executions = new N8nExecutions(this);

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

	/** Starts a saved workflow by hand from one of its triggers, as "Execute workflow" in the editor does. */
	async startWorkflow(saved: SavedWorkflow, trigger: string): Promise<StartReply> {
		return await this.request('POST', `/workflows/${saved.id}/run`, {
			triggerToStartFrom: { name: trigger },
			// n8n 1.x runs what it is sent, and fails on pinned items that are null, as it returns them; 2.x runs what it has saved.
			...(this.isN8n1 ? { workflowData: { ...saved, pinData: saved.pinData ?? {} } } : {}),
		});
	}

	/**
	 * Saves a workflow, starts it by hand and waits for its end. The items that the trigger gives out are the workflow's `pinData` for it.
	 * @throws when the trigger has none and waits for a call instead
	 */
	async runWorkflow(workflow: WorkflowJson, trigger: string): Promise<WorkflowRun> {
		const reply = await this.startWorkflow(await this.createWorkflow(workflow), trigger);
		if (!('executionId' in reply)) throw new Error(`"${trigger}" waits for a call: it has no pinned items`);
		return await this.executions.ended(reply.executionId);
	}
}
