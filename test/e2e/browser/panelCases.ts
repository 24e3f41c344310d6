import type { INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { registries } from '../../../scripts/samples/registries';
import { choicesOf, descriptionOf, shownIn } from '../../unit/panels/parameters';
import type { ShownNode } from './nodesAfterStart';

/** Every operation of a node, as its panel looks. */
export interface PanelsOfNode {
	type: string;
	/** As somebody finds them who has just added the node: each operation, and each choice in it that changes which parameters are shown. */
	simple: ShownNode[];
	/** The same with everything in them that can be added. */
	complete: ShownNode[];
}

/** What leads to no other panel, or to one that all operations have in the same way. */
const SHOWN_ELSEWHERE = ['output', 'returnAll', 'reports'];

/** The panels of all nodes that have operations. */
export function panelCases(): PanelsOfNode[] {
	return registries().map(({ node, operations }) => {
		const description = descriptionOf(node);
		const simple = operations.flatMap(({ resource, value, properties }) => {
			const variants = [{}, ...variantsOf(properties)].map((variant) => ({ resource, operation: value, ...variant }));
			return differentPanels(description, variants).map((parameters) => ({ name: [resource, ...Object.values(parameters).slice(1)].join('.'), parameters }));
		});
		const complete = simple.map(({ name, parameters }) => ({ name: `${name}.complete`, parameters: withEverything(description, { ...parameters, output: 'selected' }) }));
		return { type: description.name, simple, complete };
	});
}

/** One choice each, of those parameters on which it depends whether others are shown. */
function variantsOf(properties: readonly INodeProperties[]): INodeParameters[] {
	const deciding = new Set(properties.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {})));
	return properties
		.filter(({ name }) => deciding.has(name) && !SHOWN_ELSEWHERE.includes(name))
		.flatMap((property) => choicesOf(property).map(({ value }) => ({ [property.name]: value })));
}

/** The first of each group that shows the same parameters. */
function differentPanels(description: INodeTypeDescription, variants: INodeParameters[]): INodeParameters[] {
	const panels = variants.map((values) => shownIn(description, values).map(({ displayName, name }) => `${displayName} ${name}`).join());
	return variants.filter((_, index) => panels.indexOf(panels[index]) === index);
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
