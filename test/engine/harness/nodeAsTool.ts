import { type INodeProperties, type INodeType, NodeConnectionTypes } from 'n8n-workflow';

/** What n8n adds to the properties of a node that it offers as a tool; the first of them where the node has resources or operations. */
const toolProperties = (description: string, hasOperations: boolean): INodeProperties[] => [
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
		...(hasOperations && { displayOptions: { show: { descriptionType: ['manual'] } } }),
	},
];

/** A new node of ours as n8n offers it for a person's approval of a tool: the message stands first, resource and operation are fixed. */
export function nodeAsHumanReview(node: INodeType): INodeType {
	const { properties, ...description } = node.description;
	const fixed: INodeProperties[] = [
		{ displayName: 'Message', name: 'message', type: 'string', default: '', required: true },
		{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'message' },
		{ displayName: 'Operation', name: 'operation', type: 'hidden', default: 'sendAndWait' },
	];
	const names = fixed.map(({ name }) => name);
	return Object.assign(node, {
		description: {
			...description,
			name: `${description.name}HitlTool`,
			inputs: [NodeConnectionTypes.AiTool],
			outputs: [NodeConnectionTypes.AiTool],
			properties: [...fixed, ...properties.filter(({ name }) => !names.includes(name))],
		},
	});
}

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
			properties: [...toolProperties(description.description, properties.some(({ name }) => ['resource', 'operation'].includes(name))), ...properties],
		},
	});
}
