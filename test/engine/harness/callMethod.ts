import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { referencesTo, type StoredCredentials, TestCredentialsHelper } from './credentialsHelper';
import { type ExtraNodeTypes, LazyNodeTypes } from './nodeTypes';
import { node, type WorkflowJson } from './workflowBuilder';

interface MethodResults {
	listSearch: INodeListSearchResult;
	loadOptions: INodePropertyOptions[];
	resourceMapping: ResourceMapperFields;
}

export interface MethodCall {
	/** The node's parameters as the user has set them; the rest are the defaults. */
	parameters?: WorkflowJson['nodes'][number]['parameters'];
	/** The node uses each of them under its type. */
	credentials?: StoredCredentials;
	filter?: string;
	paginationToken?: string;
	/** Where the parameter stands, such as `parameters.options.fieldsToClear`. */
	path?: string;
	type?: string;
	typeVersion?: number;
	nodeTypes?: ExtraNodeTypes;
}

/** Calls what fills a drop-down, a searched list or a resource mapper in the editor, in n8n-core's own context. */
export async function callNodeMethod<Kind extends keyof MethodResults>(
	kind: Kind,
	name: string,
	call: MethodCall = {},
): Promise<MethodResults[Kind]> {
	const { type = 'n8n-nodes-acquire.acquireContact', typeVersion = 1, credentials = {}, path = 'parameters' } = call;
	const nodeTypes = new LazyNodeTypes(call.nodeTypes);
	const method = nodeTypes.getByNameAndVersion(type, typeVersion).methods?.[kind]?.[name];
	if (!method) throw new Error(`Node type "${type}" has no ${kind} method named "${name}"`);
	const caller = node({ type, typeVersion, parameters: structuredClone(call.parameters), credentials: referencesTo(credentials) });
	const workflow = new Workflow({ nodes: [caller], connections: {}, active: false, nodeTypes });
	// The constructor above has filled in the defaults, as the editor does before it asks.
	const additionalData = additionalDataFor(new TestCredentialsHelper(credentials), {
		currentNodeParameters: workflow.nodes[caller.name].parameters,
	});
	const context = new LoadOptionsContext(workflow, workflow.nodes[caller.name], additionalData, path);
	type Method = (this: ILoadOptionsFunctions, filter?: string, token?: string) => Promise<MethodResults[Kind]>;
	return await (method as Method).call(context, call.filter, call.paginationToken);
}

const MAX_PAGES = 60;

/** The pages of a searched list, in order, as the editor loads them one after the other; no more than sixty. */
export async function allPages(name: string, call: Omit<MethodCall, 'paginationToken'> = {}): Promise<INodeListSearchItems[][]> {
	const pages: INodeListSearchItems[][] = [];
	let paginationToken: string | undefined;
	do {
		const page = await callNodeMethod('listSearch', name, { ...call, paginationToken });
		pages.push(page.results);
		paginationToken = page.paginationToken as string | undefined;
	} while (paginationToken !== undefined && pages.length < MAX_PAGES);
	return pages;
}
