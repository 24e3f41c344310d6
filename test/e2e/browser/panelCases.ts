import type { INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { descriptionOf } from '../../../scripts/samples/newNode';
import { registries, triggerNames } from '../../../scripts/samples/registries';
import { choicesOf, shownIn } from '../../unit/panels/parameters';
import type { ShownNode } from './nodesAfterStart';

/** The panels of a node: of an action node one for each operation. */
export interface PanelsOfNode {
	type: string;
	isTrigger: boolean;
	/** As somebody finds them who has just added the node, and after each choice that changes which parameters are shown. */
	simple: ShownNode[];
	/** The same with everything in them that can be added. */
	complete: ShownNode[];
}

/** What leads to no other panel, or to one that all operations have in the same way. */
const SHOWN_ELSEWHERE = ['output', 'returnAll', 'reports'];

/** The panels of all nodes. */
export function panelCases(): PanelsOfNode[] {
	const ofActions = registries().map(({ node, operations }) => {
		const description = descriptionOf(node);
		const simple = operations.flatMap(({ resource, value, properties }) => differentPanels(description, properties, { resource, operation: value }));
		return panelsOf(description, false, simple);
	});
	const ofTriggers = triggerNames().map((node) => {
		const description = descriptionOf(node);
		return panelsOf(description, true, differentPanels(description, description.properties, {}));
	});
	return [...ofActions, ...ofTriggers];
}

function panelsOf(description: INodeTypeDescription, isTrigger: boolean, simple: ShownNode[]): PanelsOfNode {
	const complete = simple.map(({ name, parameters }) => ({ name: `${name}.complete`, parameters: withEverything(description, { ...parameters, ...outputWithMost(description, parameters) }) }));
	return { type: description.name, isTrigger, simple, complete };
}

/** The output that has most to set, where there is one to choose. */
function outputWithMost(description: INodeTypeDescription, parameters: INodeParameters): INodeParameters {
	const outputs = shownIn(description, parameters).filter(({ name }) => name === 'output').flatMap((property) => choicesOf(property).map(({ value }) => value));
	const output = ['selected', 'csv'].find((value) => outputs.includes(value));
	return output === undefined ? {} : { output };
}

/** One choice each, of those parameters on which it depends whether others are shown. */
function variantsOf(properties: readonly INodeProperties[]): INodeParameters[] {
	const deciding = new Set(properties.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {})));
	return properties
		.filter(({ name }) => deciding.has(name) && !SHOWN_ELSEWHERE.includes(name))
		.flatMap((property) => choicesOf(property).map(({ value }) => ({ [property.name]: property.type === 'multiOptions' ? [String(value)] : value })));
}

/** A node for each choice among these properties that shows other parameters than the choices before it. */
function differentPanels(description: INodeTypeDescription, properties: readonly INodeProperties[], chosen: INodeParameters): ShownNode[] {
	const variants = [{}, ...variantsOf(properties)].map((variant) => ({ ...chosen, ...variant }));
	const panels = variants.map((values) => shownIn(description, values).map(({ displayName, name }) => `${displayName} ${name}`).join());
	return variants
		.filter((_, index) => panels.indexOf(panels[index]) === index)
		.map((parameters) => ({ name: Object.values(parameters).join('.') || 'new', parameters }));
}

function withEverything(description: INodeTypeDescription, values: INodeParameters): INodeParameters {
	const collections = shownIn(description, values).filter(({ type }) => type === 'collection' || type === 'fixedCollection');
	return { ...values, ...Object.fromEntries(collections.map((collection) => [collection.name, everythingIn(collection)])) };
}

function everythingIn({ type, typeOptions, options = [], default: value }: INodeProperties): INodeParameters[string] {
	if (type === 'collection') return valuesOf(options as INodeProperties[]);
	if (type !== 'fixedCollection') return value as INodeParameters[string];
	const groups = options.flatMap((group) => ('values' in group ? [[group.name, valuesOf(group.values)] as const] : []));
	return Object.fromEntries(groups.map(([name, entry]) => [name, typeOptions?.multipleValues ? [entry] : entry]));
}

function valuesOf(properties: readonly INodeProperties[]): INodeParameters {
	return Object.fromEntries(properties.map((property) => [property.name, everythingIn(property)]));
}
