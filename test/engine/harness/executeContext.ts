import { ExecuteContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { IDataObject, INode, IRunExecutionData } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { referencesTo, type StoredCredentials, TestCredentialsHelper } from './credentialsHelper';
import { LazyNodeTypes } from './nodeTypes';
import { node } from './workflowBuilder';

export interface ContextOptions {
	/** The execution so far; that of `newExecution` if absent. */
	execution?: IRunExecutionData;
	executionId?: string;
	/** The round of a loop, from 0. */
	run?: number;
	settings?: Partial<INode>;
	/** The JSON of its input items; one empty item if absent. */
	input?: IDataObject[];
	/** Credentials that the node uses, each under its type. */
	credentials?: StoredCredentials;
	/** Aborted when the execution is cancelled. */
	signal?: AbortSignal;
}

/** What n8n keeps for an execution that begins. */
export function newExecution(): IRunExecutionData {
	const empty = { contextData: {}, nodeExecutionStack: [], metadata: {}, waitingExecution: {}, waitingExecutionSource: {} };
	return { resultData: { runData: {} }, executionData: empty } as unknown as IRunExecutionData;
}

/** The context in which n8n-core runs a node, for what is tried without a whole node; `credentialReads` counts. */
export function executeContext(options: ContextOptions = {}): { context: ExecuteContext; credentialReads: () => number } {
	const { execution = newExecution(), executionId = '1', run = 0, settings = {}, input: given = [{}], credentials = {}, signal } = options;
	const inNode = node({ name: 'Acquire Contact', type: 'n8n-nodes-acquire.acquireContact', credentials: referencesTo(credentials), ...settings });
	const workflow = new Workflow({ nodes: [inNode], connections: {}, active: false, nodeTypes: new LazyNodeTypes() });
	const credentialsHelper = new TestCredentialsHelper(credentials);
	const additionalData = additionalDataFor(credentialsHelper, { executionId });
	const items = given.map((json) => ({ json }));
	const input = { main: [items] };
	const executeData = { data: input, node: inNode, source: null };
	const context = new ExecuteContext(workflow, inNode, additionalData, 'manual', execution, run, items, input, executeData, [], signal);
	return { context, credentialReads: () => credentialsHelper.reads };
}
