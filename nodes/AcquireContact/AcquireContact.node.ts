import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../shared/acquireClient';
import { nodeProperties } from '../shared/operationMenu';
import { runItems } from '../shared/runItems';
import { getClearableFields, getContactAttributes, getOutputFields } from './editor/fieldLists';
import { getContactColumns } from './editor/contactColumns';
import { searchContacts } from './editor/searchContacts';
import { operations } from './operations';

/** Contacts of Acquire. What it can do is in operations.ts; how items run is in ../shared/runItems.ts. */
export class AcquireContact implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Contact',
		name: 'acquireContact',
		icon: { light: 'file:../../icons/acquire.svg', dark: 'file:../../icons/acquire.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Update contacts in Acquire, with their custom attributes',
		defaults: { name: 'Acquire Contact' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties([{ name: 'Contact', value: 'contact', defaultOperation: 'update' }], operations),
	};

	methods = {
		listSearch: { searchContacts },
		loadOptions: { getClearableFields, getContactAttributes, getOutputFields },
		resourceMapping: { getContactColumns },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}
}
