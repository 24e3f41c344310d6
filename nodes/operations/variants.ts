import type { INodeProperties } from 'n8n-workflow';
import { oneOf } from './fields/choice';
import type { Field } from './field';
import { DistinctProperties } from './distinctProperties';
import { editorMethods } from './editorMethods';
import type { Operation } from './operation';

/**
 * One operation made of several that differ by the value of one parameter: each of them says what is sent, and its fields show for
 * its value alone. Resource, value, name and texts are those of the first one. The parameter stands above all
 * fields, or `belowShared` after those that all of them begin with.
 */
export function variants<const Value extends string>(name: string, choice: Field<Value>, byValue: Readonly<Record<Value, Operation>>, place?: 'belowShared'): Operation {
	const values = Object.keys(byValue) as Value[];
	const [first] = Object.values<Operation>(byValue);
	return {
		...first,
		properties: shownByValue({ ...choice.property, name } as INodeProperties, byValue, place === 'belowShared'),
		methods: editorMethods(Object.values(byValue)),
		plan(item) {
			const label = choice.property.displayName;
			return byValue[oneOf(item.parameter(name, choice.property.default), values, label)].plan(item);
		},
	};
}

/** The choice and the properties of all: what they share up to where one of them differs, each one's own, and what they share after that. */
function shownByValue(choice: INodeProperties, byValue: Readonly<Record<string, Operation>>, isBelowShared: boolean): INodeProperties[] {
	interface Place {
		property: INodeProperties;
		values: string[];
	}
	const places = new DistinctProperties((property): Place => ({ property, values: [] }));
	for (const [value, { properties }] of Object.entries(byValue)) properties.forEach((property) => places.of(property).values.push(value));
	const isShared = ({ values }: Place) => values.length === Object.keys(byValue).length;
	const headLength = Math.min(...Object.values(byValue).map(({ properties }) => [...properties.map((property) => isShared(places.of(property))), false].indexOf(false)));
	const own = places.all.filter((place) => !isShared(place));
	const shared = places.all.filter(isShared).map(({ property }) => property);
	const head = shared.slice(0, headLength);
	return [...(isBelowShared ? [...head, choice] : [choice, ...head]), ...own.map(({ property, values }) => shownFor(property, choice.name, values)), ...shared.slice(headLength)];
}

function shownFor(property: INodeProperties, name: string, values: string[]): INodeProperties {
	return { ...property, displayOptions: { ...property.displayOptions, show: { ...property.displayOptions?.show, [name]: values } } };
}
