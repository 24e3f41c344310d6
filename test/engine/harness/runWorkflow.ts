import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type { IDataObject, INode, INodeExecutionData, IPinData, IRun, IRunExecutionData, ITaskData, IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { isN8n1 } from '../../n8nVersion';
import { additionalDataFor } from './additionalData';
import { type StoredCredentials, TestCredentialsHelper } from './credentialsHelper';
import { type ExtraNodeTypes, LazyNodeTypes } from './nodeTypes';
import type { WorkflowJson } from './workflowBuilder';

/** Items, or plain objects that become the JSON of one item each. */
export type PinnedItems = INodeExecutionData[] | IDataObject[];

export interface RunOptions {
	/** By the id or the name that the nodes refer to. */
	credentials?: StoredCredentials;
	/** The node to start from, in a workflow with several triggers; its first trigger if absent. */
	start?: string;
	/** The output of the node that it starts from (pinned data). */
	input?: PinnedItems;
	/** The output of other nodes, by their names: they do not run. */
	pinned?: Record<string, PinnedItems>;
	/** Cancels the execution after so many milliseconds, or when the promise settles. */
	cancelAfter?: Promise<unknown> | number;
	mode?: WorkflowExecuteMode;
	executionId?: string;
	nodeTypes?: ExtraNodeTypes;
}

export interface WorkflowRun {
	status: IRun['status'];
	error?: IRun['data']['resultData']['error'];
	/** Items of one output in one run of a node, both counted from 0; none if it did not run. Throws on an unknown node. */
	items(nodeName: string, output?: number, run?: number): INodeExecutionData[];
	/** The JSON of those items. */
	json(nodeName: string, output?: number, run?: number): IDataObject[];
	/** What those items are paired with. */
	pairing(nodeName: string, output?: number): unknown[];
	/** What the node told the user about its runs although nothing of them failed. */
	hints(nodeName: string): string[];
	/** Why the last run of the node did not succeed. */
	nodeError(nodeName: string): ITaskData['error'];
	runs(nodeName: string): ITaskData[];
	raw: IRun;
	/** How often a credential was read and decrypted. */
	credentialReads: number;
}

/**
 * Runs a workflow with the real n8n-core, in this process. Resolves also when a node throws or the run is canceled
 * (see `status`); rejects if n8n would not start the workflow, for example because a required parameter is empty.
 */
export async function runWorkflow(json: WorkflowJson, options: RunOptions = {}): Promise<WorkflowRun> {
	const { mode = 'manual', start, input, pinned = {} } = options;
	const { workflow, additionalData, credentialsHelper } = prepareWorkflow(json, options);
	const startNode = start === undefined ? (workflow.getStartNode() ?? webhookNode(workflow)) : workflow.getNode(start);
	if (!startNode) throw new Error('The workflow has no node to start from');
	const execution = startEngine(new WorkflowExecute(additionalData, mode), {
		workflow,
		startNode,
		pinData: pinData({ ...pinned, ...(input && { [startNode.name]: input }) }),
	});
	const stopWaiting = cancelWhen(options.cancelAfter, () => execution.cancel());
	try {
		return readable(await execution, workflow, credentialsHelper);
	} finally {
		stopWaiting();
	}
}

/** Goes on with an execution that waits, as n8n does with what it has saved of it. */
export async function resumeWorkflow(json: WorkflowJson, data: IRunExecutionData, options: RunOptions = {}): Promise<WorkflowRun> {
	const { workflow, additionalData, credentialsHelper } = prepareWorkflow(json, options);
	return readable(await new WorkflowExecute(additionalData, options.mode ?? 'manual', data).processRunExecutionData(workflow), workflow, credentialsHelper);
}

/** What n8n-core needs of a workflow to run it. */
export function prepareWorkflow(json: WorkflowJson, options: RunOptions): { workflow: Workflow; additionalData: IWorkflowExecuteAdditionalData; credentialsHelper: TestCredentialsHelper } {
	const { mode = 'manual', executionId = '1' } = options;
	const workflow = new Workflow({
		id: json.id ?? 'test',
		name: json.name,
		// The engine writes into the nodes it is given.
		nodes: structuredClone(json.nodes),
		connections: json.connections,
		settings: json.settings,
		active: false,
		nodeTypes: new LazyNodeTypes(options.nodeTypes),
	});
	const credentialsHelper = new TestCredentialsHelper(options.credentials ?? {});
	const stored = { id: workflow.id, name: workflow.name ?? '', nodes: json.nodes, connections: json.connections };
	const hooks = new ExecutionLifecycleHooks(mode, executionId, {
		...stored, active: false, isArchived: false, activeVersionId: null, createdAt: new Date(), updatedAt: new Date(),
	});
	return { workflow, credentialsHelper, additionalData: additionalDataFor(credentialsHelper, { executionId, workflowId: workflow.id, hooks }) };
}

type Run = WorkflowExecute['run'];
type RunOfN8n1 = (workflow: Workflow, startNode: INode, destinationNode: undefined, pinData: IPinData) => ReturnType<Run>;

function startEngine(engine: WorkflowExecute, start: { workflow: Workflow; startNode: INode; pinData: IPinData }) {
	if (!isN8n1) return engine.run(start);
	return (engine.run as unknown as RunOfN8n1).call(engine, start.workflow, start.startNode, undefined, start.pinData);
}

/** A trigger that only receives webhooks; n8n itself starts such a workflow at the node that received one. */
function webhookNode({ nodes, nodeTypes }: Workflow) {
	return Object.values(nodes).find(({ type, typeVersion }) => nodeTypes.getByNameAndVersion(type, typeVersion).webhook);
}

function pinData(pinned: Record<string, PinnedItems>) {
	return Object.fromEntries(Object.entries(pinned).map(([nodeName, items]) => [nodeName, items.map(toItem)]));
}

function toItem(item: INodeExecutionData | IDataObject): INodeExecutionData {
	const isItem = typeof item.json === 'object' && item.json !== null && !Array.isArray(item.json);
	return isItem ? (item as INodeExecutionData) : { json: item as IDataObject };
}

function cancelWhen(when: RunOptions['cancelAfter'], cancel: () => void): () => void {
	if (typeof when === 'number') {
		const timer = setTimeout(cancel, when);
		return () => clearTimeout(timer);
	}
	let over = false;
	const unlessOver = () => {
		if (!over) cancel();
	};
	when?.then(unlessOver, unlessOver);
	return () => {
		over = true;
	};
}

function readable(raw: IRun, workflow: Workflow, credentialsHelper: TestCredentialsHelper): WorkflowRun {
	const { error, runData } = raw.data.resultData;
	const runs = (nodeName: string) => {
		if (!workflow.getNode(nodeName)) throw new Error(`The workflow has no node "${nodeName}"`);
		return runData[nodeName] ?? [];
	};
	const items = (nodeName: string, output = 0, run = 0) => runs(nodeName)[run]?.data?.main?.[output] ?? [];
	return {
		status: raw.status,
		error,
		items,
		json: (nodeName, output, run) => items(nodeName, output, run).map((item) => item.json),
		pairing: (nodeName, output) => items(nodeName, output).map(({ pairedItem }) => pairedItem),
		hints: (nodeName) => runs(nodeName).flatMap((task) => (task.hints ?? []).map(({ message }) => message)),
		nodeError: (nodeName) => runs(nodeName).at(-1)?.error,
		runs,
		raw,
		credentialReads: credentialsHelper.reads,
	};
}
