import type { INodeProperties } from 'n8n-workflow';
import { oneOf } from './fields/choice';
import type { Field } from './field';
import { editorMethods } from './editorMethods';
import type { Operation } from './operation';

/**
 * One operation made of several that differ by the value of one parameter: each of them says what is sent, and its fields show for
 * its value alone. Resource, value, name and texts are those of the first one.
 */
export function variants<const Value extends string>(name: string, choice: Field<Value>, byValue: Readonly<Record<Value, Operation>>): Operation {
	const values = Object.keys(byValue) as Value[];
	const [first] = Object.values<Operation>(byValue);
	return {
		...first,
		properties: [{ ...choice.property, name } as INodeProperties, ...shownByValue(name, byValue)],
		methods: editorMethods(Object.values(byValue)),
		plan(item) {
			const label = choice.property.displayName;
			return byValue[oneOf(item.parameter(name, choice.property.default), values, label)].plan(item);
		},
	};
}

/** The properties of all: what they share up to where they differ, each one's own, and what they share after that. */
function shownByValue(name: string, byValue: Readonly<Record<string, Operation>>): INodeProperties[] {
	const places = new Map<string, { property: INodeProperties; values: string[] }>();
	for (const [value, { properties }] of Object.entries(byValue)) {
		for (const property of properties) {
			const content = JSON.stringify(property);
			const place = places.get(content) ?? { property, values: [] };
			place.values.push(value);
			places.set(content, place);
		}
	}
	const count = Object.keys(byValue).length;
	const isShared = ({ values }: { values: string[] }) => values.length === count;
	const ordered = [...places.values()];
	const firstOwn = ordered.findIndex((place) => !isShared(place));
	const rest = ordered.splice(firstOwn === -1 ? ordered.length : firstOwn);
	const sorted = [...ordered, ...rest.filter((place) => !isShared(place)), ...rest.filter(isShared)];
	return sorted.map(({ property, values }) =>
		values.length === count ? property : { ...property, displayOptions: { ...property.displayOptions, show: { ...property.displayOptions?.show, [name]: values } } },
	);
}
