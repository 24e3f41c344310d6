import { type INode, type INodeParameters, type INodeProperties, type INodePropertyCollection, type INodePropertyOptions, type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { descriptionOf } from '../../../scripts/samples/newNode';

/** A parameter of a panel, and where it stands: "options > timeout". */
export interface Placed {
	path: string;
	parameter: INodeProperties;
}

/** The same as n8n offers it to agents. */
export function toolDescriptionOf(node: string): INodeTypeDescription {
	const { name, ...description } = descriptionOf(node);
	return { ...description, name: `${name}Tool` };
}

/** The parameters, those in collections among them. */
export function everyParameter(properties: readonly INodeProperties[], within = ''): Placed[] {
	return properties.flatMap((parameter) => {
		const path = within === '' ? parameter.name : `${within} > ${parameter.name}`;
		const inner = (parameter.options ?? []).flatMap((option) => (isGroup(option) ? option.values : isParameter(option) ? [option] : []));
		return [{ path, parameter }, ...everyParameter(inner, path)];
	});
}

/** What a drop-down offers. */
export function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}

/** What a panel shows with these values, in its order. */
export function shownIn(description: INodeTypeDescription, values: INodeParameters): INodeProperties[] {
	const node = nodeOf(description, values);
	const all = NodeHelpers.getNodeParameters(description.properties, values, true, false, node, description) ?? values;
	return description.properties.filter((parameter) => NodeHelpers.displayParameter(all, parameter, node, description));
}

/** The parameters with which n8n runs a saved node. */
export function runWith(description: INodeTypeDescription, saved: INodeParameters): INodeParameters {
	return NodeHelpers.getNodeParameters(description.properties, saved, true, false, nodeOf(description, saved), description) ?? {};
}

/** Whether something within a panel is shown, whatever its other parameters are. */
export function isShownIn(description: INodeTypeDescription, part: Pick<INodeProperties, 'displayOptions'>): boolean {
	return NodeHelpers.displayParameter({}, part as INodeProperties, nodeOf(description, {}), description);
}

function nodeOf({ name }: INodeTypeDescription, parameters: INodeParameters): INode {
	return { id: '1', name: 'Node', type: `n8n-nodes-acquire.${name}`, typeVersion: 1, position: [0, 0], parameters };
}

function isGroup(option: object): option is INodePropertyCollection {
	return 'values' in option;
}

function isParameter(option: object): option is INodeProperties {
	return 'type' in option;
}
