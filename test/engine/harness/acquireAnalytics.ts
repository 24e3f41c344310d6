import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runnerOf } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Analytics node in the workflows below. */
export const ANALYTICS_NODE = 'Acquire Analytics';

/** March 2026, as the contract's examples have it. */
export const MARCH = { period: 'custom', startDate: '2026-03-01', endDate: '2026-03-31' };

/** Runs Trigger → Acquire Analytics on the items. `call` is resource and operation, as in `report.get`. */
export const runAnalyticsNode = runnerOf({ type: 'acquireAnalytics', name: ANALYTICS_NODE });

/** Runs Report → Get for the reports, in March. */
export async function runReports(sandbox: Sandbox, reports: string | string[], parameters: IDataObject = {}, options?: OperationRunOptions): Promise<WorkflowRun> {
	return await runAnalyticsNode(sandbox, 'report.get', { area: 'all', reports, ...MARCH, ...parameters }, options);
}
