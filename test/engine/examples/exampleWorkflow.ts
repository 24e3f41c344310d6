import { readdirSync } from 'node:fs';
import { EXAMPLES } from '../../../scripts/n8n/readExample';
import type { Sandbox } from '../../sandbox';
import { credentialsOf } from '../harness/credentialsOf';
import { type RunOptions, runWorkflow, type WorkflowRun } from '../harness/runWorkflow';
import type { WorkflowJson } from '../harness/workflowBuilder';
import { langchainStandIns } from './langchainStandIns';

/** The credential that every example names; n8n finds it by that name on import. */
export const CREDENTIAL_NAME = 'Acquire account';

/** File names of the examples. */
export function exampleFiles(): string[] {
	return readdirSync(EXAMPLES).filter((file) => file.endsWith('.json'));
}

/** Runs an example against the sandbox. Nodes that need another service get their output from `pinned`, the trigger's is `input`. */
export async function runExample(sandbox: Sandbox, json: WorkflowJson, options: Omit<RunOptions, 'credentials'>): Promise<WorkflowRun> {
	return await runWorkflow(json, {
		...options,
		nodeTypes: { ...langchainStandIns, ...options.nodeTypes },
		credentials: credentialsOf(sandbox, {}, CREDENTIAL_NAME),
	});
}
