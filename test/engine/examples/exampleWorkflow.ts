import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sandbox } from '../../sandbox';
import { type RunOptions, runWorkflow, type WorkflowRun } from '../harness/runWorkflow';
import type { WorkflowJson } from '../harness/workflowBuilder';
import { langchainStandIns } from './langchainStandIns';

const folder = path.resolve(__dirname, '../../../examples');

/** The credential that every example names; n8n finds it by that name on import. */
export const CREDENTIAL_NAME = 'Acquire account';

/** File names of the examples. */
export function exampleFiles(): string[] {
	return readdirSync(folder).filter((file) => file.endsWith('.json'));
}

/** The workflow of an example as a user would import it. */
export function loadExample(file: string): WorkflowJson {
	return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as WorkflowJson;
}

/** Runs an example against the sandbox. Nodes that need another service get their output from `pinned`, the trigger's is `input`. */
export async function runExample(sandbox: Sandbox, json: WorkflowJson, options: Omit<RunOptions, 'credentials'>): Promise<WorkflowRun> {
	return await runWorkflow(json, {
		...options,
		nodeTypes: { ...langchainStandIns, ...options.nodeTypes },
		credentials: { [CREDENTIAL_NAME]: { type: 'acquireApi', data: { subdomain: sandbox.account, apiKey: sandbox.apiKey } } },
	});
}
