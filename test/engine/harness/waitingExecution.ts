import { WebhookContext } from 'n8n-core';
import type { IDataObject, INode, IRunExecutionData, IWebhookData, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { credentialsOf } from './credentialsOf';
import { prepareWorkflow, type RunOptions, resumeWorkflow, runWorkflow, type WorkflowRun } from './runWorkflow';
import { manualTrigger, node, workflow, type WorkflowJson } from './workflowBuilder';

/** The name of the Acquire Conversation node below. */
export const ASK = 'Ask';
/** The node after it. */
export const THEN = 'Then';

/** What a person's browser gets. */
export interface Page {
	status: number;
	headers: Record<string, string>;
	html: string;
	/** The execution that went on, if it did. */
	resumed?: WorkflowRun;
}

/** An execution that waits at Acquire Conversation, or did not come to that: see `run`. */
export class WaitingExecution {
	private constructor(
		private readonly json: WorkflowJson,
		readonly run: WorkflowRun,
		private readonly options: RunOptions,
	) {}

	/** Runs Trigger → Ask → Then on one item; `settings` are those of the node, such as "onError". */
	static async start(sandbox: Sandbox, parameters: IDataObject, input: IDataObject[] = [{}], settings: Partial<INode> = {}): Promise<WaitingExecution> {
		const ask = node({
			id: 'ask-1', name: ASK, type: 'n8n-nodes-acquire.acquireConversation', credentials: { acquireApi: { id: '1', name: 'Acquire' } },
			parameters: { resource: 'message', operation: 'sendAndWait', ...parameters },
			...settings,
		});
		const json = workflow([manualTrigger(), ask, node({ name: THEN, type: 'n8n-nodes-base.noOp' })]);
		const credentials = credentialsOf(sandbox);
		return new WaitingExecution(json, await runWorkflow(json, { credentials, input }), { credentials });
	}

	/** What n8n saves of the execution. */
	private get saved(): IRunExecutionData {
		return JSON.parse(JSON.stringify(this.run.raw.data)) as IRunExecutionData;
	}

	/** Goes on as n8n does when the time is over. */
	async timeOut(): Promise<WorkflowRun> {
		return await resumeWorkflow(this.json, this.saved, this.options);
	}

	/** Calls a link, as n8n does when it has checked its signature; a body of undefined is one that is absent. */
	async call(link: string, { method = 'GET', body = {} }: { method?: string; body?: unknown } = {}): Promise<Page> {
		const data = this.saved;
		const page: Page = { status: 200, headers: {}, html: '' };
		const response = {
			status: (status: number) => ((page.status = status), response),
			setHeader: (name: string, value: string) => void (page.headers[name] = value),
			send: (html: string) => void (page.html = html),
		};
		const { workflow: loaded, additionalData } = prepareWorkflow(this.json, this.options);
		const request = { method, headers: {}, params: {}, query: Object.fromEntries(new URL(link).searchParams), body };
		const asked = { ...additionalData, httpRequest: request, httpResponse: response } as unknown as IWorkflowExecuteAdditionalData;
		const context = new WebhookContext(loaded, loaded.nodes[ASK], asked, 'manual', {} as IWebhookData, [], data);
		const result = await loaded.nodeTypes.getByNameAndVersion(loaded.nodes[ASK].type, 1).webhook?.call(context);
		if (typeof result?.webhookResponse === 'string') page.html = result.webhookResponse;
		if (result?.workflowData === undefined) return page;
		const [entry] = data.executionData?.nodeExecutionStack ?? [];
		entry.node.disabled = true;
		entry.data.main = result.workflowData;
		return { ...page, resumed: await resumeWorkflow(this.json, { ...data, waitTill: undefined }, this.options) };
	}
}
