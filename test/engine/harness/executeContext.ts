import { ExecuteContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { INode, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { referencesTo, type StoredCredentials, TestCredentialsHelper } from './credentialsHelper';
import { type ExtraNodeTypes, LazyNodeTypes } from './nodeTypes';
import { node } from './workflowBuilder';

export interface ContextOptions {
	/** The execution so far; that of `newExecution` if absent. */
	execution?: IRunExecutionData;
	executionId?: string;
	/** The round of a loop, from 0. */
	run?: number;
	settings?: Partial<INode>;
	/** The input; one empty item if absent. */
	items?: INodeExecutionData[];
	/** Credentials that the node uses, each under its type. */
	credentials?: StoredCredentials;
	nodeTypes?: ExtraNodeTypes;
	/** Aborted when the execution is canceled. */
	signal?: AbortSignal;
}

/** What n8n keeps for an execution that begins. */
export function newExecution(): IRunExecutionData {
	const empty = { contextData: {}, nodeExecutionStack: [], metadata: {}, waitingExecution: {}, waitingExecutionSource: {} };
	return { resultData: { runData: {} }, executionData: empty } as unknown as IRunExecutionData;
}

/** The context in which n8n-core runs a node, for what is tried without a whole node; `credentialReads` counts. */
export function executeContext(options: ContextOptions = {}): { context: ExecuteContext; workflow: Workflow; credentialReads: () => number } {
	const { execution = newExecution(), executionId = '1', run = 0, settings = {}, credentials = {}, items = [{ json: {} }], nodeTypes, signal } = options;
	const inNode = node({ name: 'Acquire Contact', type: 'n8n-nodes-acquire.acquireContact', credentials: referencesTo(credentials), ...settings });
	const workflow = new Workflow({ nodes: [inNode], connections: {}, active: false, nodeTypes: new LazyNodeTypes(nodeTypes) });
	const credentialsHelper = new TestCredentialsHelper(credentials);
	const additionalData = additionalDataFor(credentialsHelper, { executionId });
	const input = { main: [items] };
	const executeData = { data: input, node: inNode, source: null };
	const context = new ExecuteContext(workflow, inNode, additionalData, 'manual', execution, run, items, input, executeData, [], signal);
	return { context, workflow, credentialReads: () => credentialsHelper.reads };
}
