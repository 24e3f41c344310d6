import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import type { CredentialReference, N8nApi } from '../../scripts/n8n/n8nApi';
import { httpRequest, splitOut, START, updateContact } from '../e2e/workflow';
import { MEASURED_NODE_TYPE, SEQUENTIAL_NODE_TYPE } from './compileNodes';

/** Contacts on one page: the most that the stand-in gives, and what our node asks for. */
const PAGE_SIZE = 100;

/** The nodes under test, set up as a user would, all with the same credential and the same three fields. */
export class BenchNodes {
	private constructor(
		private readonly credential: CredentialReference,
		private readonly account: string,
		/** The mapper's columns as the editor saves them. */
		private readonly schema: IDataObject[],
		private readonly type: string,
	) {}

	/** Loads the mapper's columns as the editor does when the node is opened. */
	static async load(api: N8nApi, credential: CredentialReference, account: string, type = 'n8n-nodes-acquire.acquireContact'): Promise<BenchNodes> {
		const { fields } = await api.request<{ fields: IDataObject[] }>('POST', '/dynamic-node-parameters/resource-mapper-fields', {
			path: 'parameters.columns',
			methodName: 'getColumnsToUpdate',
			nodeTypeAndVersion: { name: type, version: 1 },
			currentNodeParameters: { resource: 'contact', operation: 'update', fieldsMode: 'map' },
			credentials: { acquireApi: credential },
		});
		return new BenchNodes(credential, account, fields, type);
	}

	/** Automatic mapping, the contact matched on the incoming `id`: no expression at all. */
	map(concurrency?: number): INode {
		const columns = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], schema: this.schema };
		return this.update('', { fieldsMode: 'map', columns: columns as unknown as INodeParameters }, concurrency);
	}

	/** The same in the node that measures its turns. */
	measured(): INode {
		return { ...this.map(), type: MEASURED_NODE_TYPE };
	}

	/** One expression an item: the contact. */
	defineLiterals(concurrency?: number): INode {
		return this.update('={{ $json.id }}', { fields: { name: 'Nathan Smith', city: 'Berlin', phone: '5550100' } }, concurrency);
	}

	/** Four expressions an item: the contact and three fields. */
	defineExpressions(concurrency?: number): INode {
		const fields = { name: '={{ $json.name }}', city: '={{ $json.city }}', phone: '={{ $json.phone }}' };
		return this.update('={{ $json.id }}', { fields }, concurrency);
	}

	/** Two expressions an item: the contact and the fields as one object. */
	json(concurrency?: number): INode {
		const fieldsJson = '={{ { name: $json.name, city: $json.city, phone: $json.phone } }}';
		return this.update('={{ $json.id }}', { fieldsMode: 'json', fieldsJson }, concurrency);
	}

	/** n8n's HTTP Request node; with `batchSize`, so many requests and then a second's rest, as its option does by default. */
	httpRequest(batchSize?: number): INode {
		const url = `=https://${this.account}.acquire.io/api/v1/crm/objects/contact/{{ $json.id }}`;
		const jsonBody =
			'={{ { name: $json.name, phone: $json.phone, fields: { name: $json.name, city: $json.city, phone: $json.phone } } }}';
		const options = batchSize === undefined ? {} : { batching: { batch: { batchSize, batchInterval: 1_000 } } };
		return this.sending('HTTP Request', 'PUT', url, jsonBody, options);
	}

	/** Four expressions an item, one of them the address of the contact. */
	byEmail(concurrency?: number): INode {
		const fields = { name: '={{ $json.name }}', city: '={{ $json.city }}', phone: '={{ $json.phone }}' };
		return this.update('={{ $json.email }}', { fields }, concurrency);
	}

	/** Two HTTP Request nodes: the search for the address, and the update of the contact that it found. */
	httpSearchAndUpdate(): INode[] {
		const url = `https://${this.account}.acquire.io/api/v1/crm/contact/list`;
		const search = this.sending('Search', 'POST', url, '={{ { search: $json.email, payload: {}, page: 0, limit: 20 } }}');
		const contact = `=https://${this.account}.acquire.io/api/v1/crm/objects/contact/{{ $json.data.list[0].id }}`;
		const given = `$('${START}').item.json`;
		const body = `={{ { name: ${given}.name, phone: ${given}.phone, fields: { name: ${given}.name, city: ${given}.city, phone: ${given}.phone } } }}`;
		return [search, this.sending('Update', 'PUT', contact, body)];
	}

	/** All contacts, page by page, by the HTTP Request node; its items are pages, which Split Out makes contacts of. */
	httpPages(): INode[] {
		const node = httpRequest(this.credential, 4.5, `https://${this.account}.acquire.io/api/v1/crm/objects/contact`);
		const pagination = {
			paginationMode: 'updateAParameterInEachRequest',
			parameters: { parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount }}' }] },
			paginationCompleteWhen: 'other',
			completeExpression: `={{ $response.body.data.list.length < ${PAGE_SIZE} }}`,
		};
		const query = { sendQuery: true, queryParameters: { parameters: [{ name: 'limit', value: String(PAGE_SIZE) }] } };
		return [{ ...node, parameters: { ...node.parameters, ...query, options: { pagination: { pagination } } } }, splitOut('data.list')];
	}

	/** All contacts. */
	getMany(): INode {
		return this.update('', { operation: 'getAll', returnAll: true });
	}

	/** A plain loop: four expressions an item, one request after the other. */
	sequential(): INode {
		const node = httpRequest(this.credential, 1, '');
		const parameters = { contactId: '={{ $json.id }}', name: '={{ $json.name }}', city: '={{ $json.city }}', phone: '={{ $json.phone }}' };
		return { ...node, name: 'Sequential', type: SEQUENTIAL_NODE_TYPE, parameters };
	}

	/** An HTTP Request node that sends JSON. */
	private sending(name: string, method: string, url: string, jsonBody: string, options: INodeParameters = {}): INode {
		const node = httpRequest(this.credential, 4.5, url);
		const body = { sendBody: true, contentType: 'json', specifyBody: 'json', jsonBody };
		return { ...node, id: name, name, parameters: { ...node.parameters, method, ...body, options } };
	}

	private update(contact: string, parameters: INodeParameters, concurrency?: number): INode {
		const options = concurrency === undefined ? {} : { concurrency };
		return { ...updateContact(this.credential, contact, { ...parameters, options }), type: this.type };
	}
}
