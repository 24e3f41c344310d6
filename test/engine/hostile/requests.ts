import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { CONTACT_NODE, runContactNode } from '../harness/acquireContact';
import { credentialsOf } from '../harness/credentialsOf';
import { httpRequestVersions } from '../harness/httpRequestVersions';
import { locator } from '../harness/locator';
import { runWorkflow, type WorkflowRun } from '../harness/runWorkflow';
import { testCredential } from '../harness/testCredential';
import { manualTrigger, node, workflow } from '../harness/workflowBuilder';

export const HTTP_NODE = 'HTTP Request';

/** Runs n8n's HTTP Request node with our credential: its newest version and the working credential, unless told otherwise. */
export async function requestWithCredential(sandbox: Sandbox, parameters: IDataObject, { typeVersion = httpRequestVersions[1], credential = {} as IDataObject } = {}): Promise<WorkflowRun> {
	const request = node({
		name: HTTP_NODE,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion,
		credentials: { acquireApi: { id: '1', name: 'Acquire' } },
		parameters: { authentication: 'predefinedCredentialType', nodeCredentialType: 'acquireApi', options: {}, ...parameters },
	});
	return await runWorkflow(workflow([manualTrigger(), request]), {
		input: [{}],
		credentials: credentialsOf(sandbox, credential),
	});
}

/** The three that use the credential, by name: the text with which each rejects the data, and all that came of it. */
export const USERS: Record<string, (sandbox: Sandbox, credential: IDataObject) => Promise<{ shown: string; raw: unknown }>> = {
	async 'our node'(sandbox, credential) {
		const run = await runContactNode(sandbox, [{}], { contactId: locator(101), fields: { city: 'Oslo' }, options: { maxRetries: 0 } }, { credential });
		return { shown: run.nodeError(CONTACT_NODE)?.message ?? '', raw: run.raw };
	},
	async 'the credential test'(sandbox, credential) {
		const result = await testCredential('acquireApi', { subdomain: sandbox.account, apiKey: sandbox.apiKey, ...credential });
		return { shown: result.status === 'Error' ? result.message : '', raw: result };
	},
	async 'HTTP Request'(sandbox, credential) {
		const run = await requestWithCredential(sandbox, { url: `https://${sandbox.account}.acquire.io/api/v1/crm/objects/contact/101` }, { credential });
		return { shown: run.nodeError(HTTP_NODE)?.message ?? '', raw: run.raw };
	},
};
