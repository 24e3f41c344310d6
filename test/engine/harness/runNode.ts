import type { IDataObject, INode } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { credentialsOf } from './credentialsOf';
import { recordEndpoints } from './endpointRecording';
import { type RunOptions, runWorkflow, type WorkflowRun } from './runWorkflow';
import { manualTrigger, node, workflow } from './workflowBuilder';

const OK = 'Success';
const REJECTED = 'Rejected';

/** What a test may set beside the parameters of the node. */
export interface NodeRunOptions extends Omit<RunOptions, 'credentials' | 'input'> {
	/** Settings of the node, e.g. `onError` or `retryOnFail`. */
	settings?: Partial<INode>;
	/** Members of the credential that differ from the working one. */
	credential?: IDataObject;
	/** The workflow's time zone; that of the instance if absent. */
	timezone?: string;
}

/** A node of the package, and what it is called in the workflow. */
export interface NodeUnderTest {
	type: string;
	name: string;
}

/**
 * Runs Trigger → the node on the items, in n8n-core. With `onError: continueErrorOutput` a second output leads to its own
 * node.
 */
export async function runNode(
	{ type, name }: NodeUnderTest,
	sandbox: Sandbox,
	input: IDataObject[],
	parameters: IDataObject,
	{ settings = {}, credential = {}, timezone, ...options }: NodeRunOptions = {},
): Promise<WorkflowRun> {
	const tested = node({
		name,
		type: `n8n-nodes-acquire.${type}`,
		credentials: { acquireApi: { id: '1', name: 'Acquire' } },
		...settings,
		parameters,
	});
	const after = [OK, REJECTED].map((end) => node({ name: end, type: 'n8n-nodes-base.noOp' }));
	const json = workflow([manualTrigger(), tested, ...after], [{ from: name, output: 1, to: REJECTED }]);
	if (timezone !== undefined) json.settings = { ...json.settings, timezone };
	const sentBefore = sandbox.journal.length;
	const run = await runWorkflow(json, {
		...options,
		input,
		credentials: credentialsOf(sandbox, credential),
	});
	recordEndpoints(tested.parameters, sandbox.journal.slice(sentBefore));
	return run;
}

/** What a test of one operation may set: the items, one empty one if absent, and what `runNode` takes. */
export type OperationRunOptions = NodeRunOptions & { input?: IDataObject[] };

/** Runs one operation of a node. `call` is resource and operation, as in `role.update`. */
export async function runOperation(
	node: NodeUnderTest,
	sandbox: Sandbox,
	call: string,
	parameters: IDataObject = {},
	{ input = [{}], ...options }: OperationRunOptions = {},
): Promise<WorkflowRun> {
	const [resource, operation] = call.split('.');
	return await runNode(node, sandbox, input, { resource, operation, ...parameters }, options);
}

/** Runs one operation of a node, as `runOperation` does. */
type OperationRunner = (sandbox: Sandbox, call: string, parameters?: IDataObject, options?: OperationRunOptions) => Promise<WorkflowRun>;

/** What runs the operations of a node. `usual` are the parameters of every run that says nothing else. */
export function runnerOf(node: NodeUnderTest, usual: IDataObject = {}): OperationRunner {
	return async (sandbox, call, parameters, options) => await runOperation(node, sandbox, call, { ...usual, ...parameters }, options);
}
