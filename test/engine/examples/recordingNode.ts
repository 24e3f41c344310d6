import type { IDataObject, INodeType } from 'n8n-workflow';
import { LazyNodeTypes } from '../harness/nodeTypes';

/**
 * A node of n8n that would call another service, without the call: its output is, for each item, the values of these parameters,
 * with `response` beside them. So a test sees what would be sent, and nothing leaves the machine.
 */
export function recordingNode(type: string, version: number, names: readonly string[], response: IDataObject = {}): INodeType {
	const { description } = new LazyNodeTypes().getByNameAndVersion(type, version);
	return {
		description,
		async execute() {
			const items = this.getInputData().map((_item, item) => {
				const sent = Object.fromEntries(names.map((name) => [name, this.getNodeParameter(name, item) as IDataObject[string]]));
				return { json: { ...sent, ...response }, pairedItem: { item } };
			});
			return [items];
		},
	};
}
