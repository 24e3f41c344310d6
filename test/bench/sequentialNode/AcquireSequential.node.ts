import type { IExecuteFunctions, INodeExecutionData, INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

const text = (name: string): INodeProperties => ({ displayName: name, name, type: 'string', default: '' });

/** The loop that most nodes are: item after item, each waits for the answer to the one before. For comparison only. */
export class AcquireSequential implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Sequential',
		name: 'acquireSequential',
		group: ['transform'],
		version: 1,
		description: 'Updates contacts one after the other',
		defaults: { name: 'Acquire Sequential' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'acquireApi', required: true }],
		properties: ['contactId', 'name', 'city', 'phone'].map(text),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			const [name, city, phone] = ['name', 'city', 'phone'].map((parameter) => this.getNodeParameter(parameter, item));
			const { data } = await this.helpers.httpRequestWithAuthentication.call(this, 'acquireApi', {
				method: 'PUT',
				url: `/api/v1/crm/objects/contact/${this.getNodeParameter('contactId', item)}`,
				body: { name, phone, fields: { name, city, phone } },
				json: true,
			});
			output.push({ json: data, pairedItem: { item } });
		}
		return [output];
	}
}
