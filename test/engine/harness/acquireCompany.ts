import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Company node in the workflows below. */
export const COMPANY_NODE = 'Acquire Company';

/** Runs Trigger → Acquire Company on the items. `operation` is that of a company, as in `update`. */
export async function runCompanyNode(sandbox: Sandbox, operation: string, input: IDataObject[], parameters: IDataObject = {}, options: OperationRunOptions = {}): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireCompany', name: COMPANY_NODE }, sandbox, `company.${operation}`, parameters, { ...options, input });
}

/** Adds a company with these attributes and returns its id. */
export function addCompany(sandbox: Sandbox, fields: IDataObject): number {
	return sandbox.store.addRecord('company', { dateCreated: '2026-01-12T08:00:00.000Z', dateUpdated: null, fields });
}
