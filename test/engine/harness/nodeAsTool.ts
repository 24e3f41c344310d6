import { type INodeProperties, type INodeType, NodeConnectionTypes } from 'n8n-workflow';

/** What n8n adds to the properties of a node with resources that it offers as a tool. */
const toolProperties = (description: string): INodeProperties[] => [
	{
		displayName: 'Tool Description',
		name: 'descriptionType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Set Automatically', value: 'auto' },
			{ name: 'Set Manually', value: 'manual' },
		],
		default: 'auto',
	},
	{
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description,
		displayOptions: { show: { descriptionType: ['manual'] } },
	},
];

/** A new node of ours as n8n offers it to agents: the same code with no input, one output of type `ai_tool`, and its own name. */
export function nodeAsTool(node: INodeType): INodeType {
	const { usableAsTool, properties, ...description } = node.description;
	if (!usableAsTool) throw new Error('n8n offers only nodes with usableAsTool as tools');
	return Object.assign(node, {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
			properties: [...toolProperties(description.description), ...properties],
		},
	});
}
