import { join, resolve } from 'node:path';
import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { executeContext } from '../../engine/harness/executeContext';
import { acquireStandIn, attributeKey, type StandInOptions } from './acquireStandIn';

const TYPE = 'n8n-nodes-acquire.acquireContact';

/** A way to use the node: its parameters. */
export interface Usage {
	label: string;
	parameters: IDataObject;
}

const contact = (value: string) => ({ __rl: true, mode: 'id', value });
const fields = { name: '={{ $json.name }}', city: '={{ $json.city }}', phone: '={{ $json.phone }}' };
const mapped = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], schema: [] };

/** The ways whose cost is measured. */
export const USAGES: readonly Usage[] = [
	{ label: 'Map', parameters: { fieldsMode: 'map', columns: mapped } },
	{ label: 'Choose, four expressions', parameters: { contactId: contact('={{ $json.id }}'), fields } },
	{ label: 'Choose, contact by email', parameters: { contactId: contact('={{ $json.email }}'), fields } },
];

/** Items for different contacts; each has so many custom attributes beside the usual columns, every other one blank. */
export function wideItems(count: number, attributes: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, n) => {
		const json: IDataObject = { id: 10_000 + n, email: `contact${n}@example.com`, name: `Contact ${n}`, city: `City ${n}`, phone: String(5_550_000 + n) };
		for (let column = 0; column < attributes; column++) json[attributeKey(column)] = column % 2 === 0 ? `value ${n}` : '';
		return { json };
	});
}

/** Loads the contact node of a built package. Throws where it is not built. */
export function builtContactNode(packageFolder: string): INodeType {
	const { AcquireContact } = require(join(resolve(packageFolder), 'dist/nodes/AcquireContact/AcquireContact.node.js')) as { AcquireContact: new () => INodeType };
	return new AcquireContact();
}

/** Prepares one execution of the node in n8n-core, with a stand-in for Acquire. Calling the result executes it. */
export function nodeRun(node: INodeType, { parameters }: Usage, items: INodeExecutionData[], options: StandInOptions): () => Promise<INodeExecutionData[][]> {
	const { context } = executeContext({
		items,
		nodeTypes: { [TYPE]: node },
		settings: { type: TYPE, parameters: { resource: 'contact', operation: 'update', ...parameters } as never },
		credentials: { acquireApi: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: 'stand-in-key' } } },
	});
	Object.defineProperty(context.helpers, 'httpRequestWithAuthentication', { value: acquireStandIn(options) });
	return async () => {
		const output = await (node.execute as (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>).call(context);
		if (output[0].length !== items.length) throw new Error(`${output[0].length} items came out for ${items.length}`);
		return output;
	};
}
