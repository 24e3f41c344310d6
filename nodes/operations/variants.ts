import type { INodeProperties } from 'n8n-workflow';
import { byText } from './byText';
import { governing } from './fields/choice';
import { optionalCollection, type PlainField } from './field';
import { type Place, placesOf, shownForValues } from './distinctProperties';
import { editorMethods } from './editorMethods';
import type { Operation } from './operation';

/**
 * One operation made of several that differ by the value of one parameter: each of them says what is sent, and its fields show for
 * its value alone. Resource, value, name and texts are those of the first one. The parameter stands above all
 * fields, or `belowShared` after those that all of them begin with.
 */
export function variants<const Value extends string>(name: string, choice: PlainField<Value>, byValue: Readonly<Record<Value, Operation>>, place?: 'belowShared'): Operation {
	const [first] = Object.values<Operation>(byValue);
	const { displayName: label, default: fallback } = choice.property;
	const { read } = governing(name, choice);
	return {
		...first,
		properties: shownByValue({ ...choice.property, name }, byValue, place === 'belowShared'),
		methods: editorMethods(Object.values(byValue)),
		plan(item) {
			return byValue[read(item.parameter(name, fallback), { label, item })].plan(item);
		},
	};
}

/** The choice and the properties of all: what they share up to where one of them differs, each one's own, and what they share after that. */
function shownByValue(choice: INodeProperties, byValue: Readonly<Record<string, Operation>>, isBelowShared: boolean): INodeProperties[] {
	const places = placesOf(Object.entries(byValue).map(([value, { properties }]) => ({ properties, values: [value] })));
	const [{ value: operation }] = Object.values(byValue);
	const collection = optionalCollection(operation).name;
	const isOptionalFields = ({ property }: Place) => property.name === collection;
	const count = Object.keys(byValue).length;
	const isShared = ({ values }: Place) => values.length === count;
	const shownFor = (name: string) => (place: Place) => (isShared(place) ? place.property : shownForValues(place, name));
	const own = places.all.filter((place) => !isShared(place));
	const shared = places.all.filter(isShared).map(({ property }) => property);
	const headLength = Math.min(...Object.values(byValue).map(({ properties }) => [...properties.map((property) => isShared(places.of(property))), false].indexOf(false)));
	const head = shared.slice(0, headLength);
	return [
		...(isBelowShared ? [...head, choice] : [choice, ...head]),
		...own.filter((place) => !isOptionalFields(place)).map(shownFor(choice.name)),
		...asOneCollection(own.filter(isOptionalFields), shownFor(`/${choice.name}`)).map(shownFor(choice.name)),
		...shared.slice(headLength),
	];
}

/**
 * The collections of optional fields as one whose entries show by value. Where the choice is an expression, n8n takes all properties for
 * shown, and of several with one name it keeps what the last one has.
 */
function asOneCollection(collections: readonly Place[], shownFor: (place: Place) => INodeProperties): Place[] {
	const [first] = collections;
	if (first === undefined) return [];
	const entries = placesOf(collections.map(({ property, values }) => ({ properties: property.options as INodeProperties[], values })));
	const options = entries.all.map(shownFor).sort(byText('displayName'));
	return [{ property: { ...first.property, options }, values: collections.flatMap(({ values }) => values) }];
}
