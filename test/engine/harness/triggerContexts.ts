import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INode, INodeExecutionData, INodeIssues, IWebhookData, IWebhookResponseData, IWorkflowExecuteAdditionalData, WorkflowActivateMode, WorkflowExecuteMode } from 'n8n-workflow';
import { NodeHelpers, Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { referencesTo, type StoredCredentials, TestCredentialsHelper } from './credentialsHelper';
import { LazyNodeTypes } from './nodeTypes';
import { node } from './workflowBuilder';

export interface TriggerSetup {
	/** As in `acquireTrigger`. */
	type: string;
	parameters?: IDataObject;
	credentials?: StoredCredentials;
	/** What n8n kept of the workflow, as in its database. */
	staticData?: IDataObject;
	workflowId?: string;
	workflowName?: string;
	nodeId?: string;
	nodeName?: string;
	webhookId?: string;
	/** The public address of n8n's webhooks. */
	webhookBaseUrl?: string;
	/** Why n8n starts the trigger; its scheduler says `update` at each poll. */
	activation?: WorkflowActivateMode;
	/** How long a poll may take, in milliseconds; n8n's default if absent. */
	pollBudgetMs?: number;
}

/** What n8n makes of an HTTP request before it asks the node. */
export interface ReadRequest {
	method: string;
	headers: Record<string, unknown>;
	query?: Record<string, unknown>;
	rawBody?: Buffer;
	body: unknown;
}

/** A workflow of one trigger node, in which n8n-core runs the node's functions as n8n does. */
export class TriggerWorkflow {
	readonly workflow: Workflow;

	/** What the functions that register the webhook, and the one that polls, have told n8n's log. */
	readonly log: string[] = [];

	private readonly additionalData: IWorkflowExecuteAdditionalData;

	private readonly node: INode;

	/** n8n makes one context for all polls from the start of a trigger to its end. */
	private readonly pollContext: PollContext;

	constructor(private readonly setup: TriggerSetup) {
		const { type, parameters = {}, credentials = {}, staticData = {}, workflowId = 'w1', workflowName = 'Closed cases', nodeId = 'n1', nodeName = 'Trigger', webhookId = 'hook-1' } = setup;
		const trigger = node({ id: nodeId, name: nodeName, webhookId, type: `n8n-nodes-acquire.${type}`, credentials: referencesTo(credentials), parameters: structuredClone(parameters) });
		this.workflow = new Workflow({ id: workflowId, name: workflowName, nodes: [trigger], connections: {}, active: true, nodeTypes: new LazyNodeTypes(), staticData });
		this.node = this.workflow.nodes[nodeName];
		const base = setup.webhookBaseUrl ?? 'https://n8n.example.com';
		this.additionalData = additionalDataFor(new TestCredentialsHelper(credentials), { webhookBaseUrl: `${base}/webhook`, webhookTestBaseUrl: `${base}/webhook-test` });
		this.pollContext = this.newPollContext('trigger', setup.activation ?? 'activate');
	}

	/** What n8n would save of the node. */
	get kept(): IDataObject {
		return JSON.parse(JSON.stringify(this.workflow.getStaticData('node', this.node))) as IDataObject;
	}

	/** Runs one of the functions that register the webhook. */
	async hook(method: 'checkExists' | 'create' | 'delete', isTest = false): Promise<unknown> {
		const [mode, activation]: [WorkflowExecuteMode, WorkflowActivateMode] = isTest ? ['manual', 'manual'] : ['trigger', 'activate'];
		const context = new HookContext(this.workflow, this.node, this.additionalData, mode, activation, this.webhookData(isTest));
		Object.defineProperty(context, 'logger', { value: { warn: (line: string) => void this.log.push(line) } });
		return await this.nodeType().webhookMethods?.default?.[method].call(context);
	}

	/** As n8n activates a workflow. */
	async activate(isTest = false): Promise<void> {
		if (!(await this.hook('checkExists', isTest))) await this.hook('create', isTest);
	}

	/**
	 * Runs the node's webhook function for a request that n8n has read; `answer` is what has been sent so far, `log` what the node has told
	 * n8n's log, and `write` writes to the response as n8n does when the workflow has ended.
	 */
	async webhook(request: ReadRequest): Promise<{ result: IWebhookResponseData; answer: { status?: number; body?: unknown }; log: string[]; write: (text: string, status?: number) => void }> {
		const { response, answer } = recordedResponse();
		const httpRequest = { query: {}, ...request };
		const additionalData = { ...this.additionalData, httpRequest, httpResponse: response } as unknown as IWorkflowExecuteAdditionalData;
		const context = new WebhookContext(this.workflow, this.node, additionalData, 'webhook', this.webhookData(false), [], null);
		const log: string[] = [];
		const note = (line: string) => void log.push(line);
		Object.defineProperty(context, 'logger', { value: { warn: note, error: note } });
		const result = await this.nodeType().webhook?.call(context);
		if (result === undefined) throw new Error('The node has no webhook function');
		const write = (text: string, status = 200) => void response.status(status).end(text);
		return { result, answer, log, write };
	}

	/** Runs the node's poll function: as n8n does at a poll time, or for a test run. */
	async poll(mode: 'manual' | 'trigger' = 'trigger'): Promise<INodeExecutionData[][] | null> {
		const context = mode === 'manual' ? this.newPollContext(mode, mode) : this.pollContext;
		return (await this.nodeType().poll?.call(context)) ?? null;
	}

	/** Why n8n-core refuses to run the workflow after the trigger has started it; null if it does not. */
	refusal(): INodeIssues | null {
		const { description } = this.nodeType();
		return NodeHelpers.getNodeParametersIssues(description.properties, this.node, description);
	}

	/** What n8n makes of a member of the webhook's description when a call comes in. */
	evaluated(member: 'httpMethod' | 'responseMode'): unknown {
		return this.workflow.expression.getSimpleParameterValue(this.node, this.webhookData(false).webhookDescription[member], 'webhook', {});
	}

	private newPollContext(mode: WorkflowExecuteMode, activation: WorkflowActivateMode): PollContext {
		const context = new PollContext(this.workflow, this.node, this.additionalData, mode, activation);
		const note = (line: string) => void this.log.push(line);
		const { pollBudgetMs } = this.setup;
		Object.defineProperties(context, { logger: { value: { warn: note, error: note } }, ...(pollBudgetMs !== undefined && { getPollBudgetMs: { value: () => pollBudgetMs } }) });
		return context;
	}

	private webhookData(isTest: boolean): IWebhookData {
		const [webhookDescription] = this.nodeType().description.webhooks ?? [];
		return { httpMethod: 'POST', node: this.node.name, path: 'hook-1/webhook', webhookDescription, workflowId: 'w1', workflowExecuteAdditionalData: this.additionalData, isTest } as IWebhookData;
	}

	private nodeType() {
		const { type, typeVersion } = this.node;
		return this.workflow.nodeTypes.getByNameAndVersion(type, typeVersion);
	}
}

/** A response of Express, as far as nodes use it, and what was sent by it. */
function recordedResponse() {
	const answer: { status?: number; body?: unknown } = {};
	const response = {
		statusCode: 200,
		status(status: number) {
			response.statusCode = status;
			return response;
		},
		json(body: unknown) {
			response.end(JSON.stringify(body));
		},
		setHeader() {},
		removeHeader() {},
		end(text: string | Uint8Array) {
			Object.assign(answer, { status: response.statusCode, body: JSON.parse(Buffer.from(text as string).toString()) as unknown });
		},
	};
	return { response, answer };
}
