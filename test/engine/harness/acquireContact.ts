import type { IDataObject, INode } from 'n8n-workflow';
import { type Dialect, type JournalEntry, type Sandbox, startSandbox } from '../../sandbox';
import { recordEndpoints } from './endpointRecording';
import { type RunOptions, runWorkflow, type WorkflowRun } from './runWorkflow';
import { manualTrigger, node, workflow } from './workflowBuilder';

/** The name of the Acquire Contact node in the workflows below. */
export const CONTACT_NODE = 'Acquire Contact';
const OK = 'Success';
const REFUSED = 'Refused';

/** What a test may set beside the parameters of the node. */
export interface ContactRunOptions extends Omit<RunOptions, 'credentials' | 'input'> {
	/** Settings of the node, e.g. `onError` or `retryOnFail`. */
	settings?: Partial<INode>;
	/** Members of the credential that differ from the working one. */
	credential?: IDataObject;
	/** The workflow's time zone; that of the instance if absent. */
	timezone?: string;
}

/** A sandbox for the tests of one file: started before them, reset before each, stopped after them. */
export function useSandbox(dialect: Partial<Dialect> = {}): { readonly sandbox: Sandbox } {
	const holder: { sandbox?: Sandbox } = {};
	const proxyBefore = process.env.HTTPS_PROXY;
	beforeAll(async () => {
		holder.sandbox = await startSandbox({ dialect });
		process.env.HTTPS_PROXY = holder.sandbox.proxyUrl;
	});
	beforeEach(() => holder.sandbox?.reset());
	afterEach(() => {
		const outside = holder.sandbox?.journal.filter(({ answerViolation }) => answerViolation !== undefined);
		expect(outside).toEqual([]);
		expect(holder.sandbox?.foreignRequests).toEqual([]);
	});
	afterAll(async () => {
		if (proxyBefore === undefined) delete process.env.HTTPS_PROXY;
		else process.env.HTTPS_PROXY = proxyBefore;
		await holder.sandbox?.stop();
	});
	return holder as { readonly sandbox: Sandbox };
}

/**
 * Runs Trigger → Acquire Contact on the items, in n8n-core. With `onError: continueErrorOutput` a second output leads to
 * its own node. The parameters are those of a contact's update unless they say otherwise.
 */
export async function runContactNode(
	sandbox: Sandbox,
	input: IDataObject[],
	parameters: IDataObject,
	{ settings = {}, credential = {}, timezone, ...options }: ContactRunOptions = {},
): Promise<WorkflowRun> {
	const contactNode = node({
		name: CONTACT_NODE,
		type: 'n8n-nodes-acquire.acquireContact',
		credentials: { acquireApi: { id: '1', name: 'Acquire' } },
		...settings,
		parameters: { resource: 'contact', operation: 'update', ...parameters },
	});
	const after = [OK, REFUSED].map((name) => node({ name, type: 'n8n-nodes-base.noOp' }));
	const json = workflow([manualTrigger(), contactNode, ...after], [{ from: CONTACT_NODE, output: 1, to: REFUSED }]);
	if (timezone !== undefined) json.settings = { ...json.settings, timezone };
	const sentBefore = sandbox.journal.length;
	const run = await runWorkflow(json, {
		...options,
		input,
		credentials: {
			1: { type: 'acquireApi', data: { subdomain: sandbox.account, apiKey: sandbox.apiKey, ...credential } },
		},
	});
	recordEndpoints(contactNode.parameters, sandbox.journal.slice(sentBefore));
	return run;
}

/** What the items of the node's first output are paired with. */
export function pairing(run: WorkflowRun, output = 0): unknown[] {
	return run.items(CONTACT_NODE, output).map(({ pairedItem }) => pairedItem);
}

/** The journal's writes to contacts, in order of arrival. */
export function writes(sandbox: Sandbox): JournalEntry[] {
	return sandbox.journal.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/contact/list'));
}

/** A resource locator as the editor saves it. */
export function locator(value: unknown, mode: 'list' | 'id' | 'email' = 'id'): IDataObject {
	return { __rl: true, mode, value: value as string };
}
