import type { INodeProperties } from 'n8n-workflow';
import { isSameJson } from '../input/sameJson';

/**
 * Something kept for each property of several operations; properties of the same content count as one. Made for speed, since
 * n8n waits for it whenever it starts: most of what is the same is the same object, and only what has one name is compared.
 */
export class DistinctProperties<Kept extends { property: INodeProperties }> {
	/** In the order in which the properties came. */
	readonly all: Kept[] = [];

	private readonly byIdentity = new Map<INodeProperties, Kept>();

	private readonly byName = new Map<string, Kept[]>();

	constructor(private readonly make: (property: INodeProperties) => Kept) {}

	/** What is kept for the property, made at first. */
	of(property: INodeProperties): Kept {
		const known = this.byIdentity.get(property);
		if (known !== undefined) return known;
		const named = this.byName.get(property.name) ?? [];
		const kept = named.find((other) => isSameJson(other.property, property)) ?? this.add(property, named);
		this.byIdentity.set(property, kept);
		return kept;
	}

	private add(property: INodeProperties, named: Kept[]): Kept {
		const kept = this.make(property);
		this.all.push(kept);
		this.byName.set(property.name, [...named, kept]);
		return kept;
	}
}

/** A property, and the values of a parameter for which it is shown. */
export interface Place {
	property: INodeProperties;
	values: string[];
}

/** Each property of the groups once, with the values of all groups that have it. */
export function placesOf(groups: ReadonlyArray<{ properties: readonly INodeProperties[]; values: readonly string[] }>): DistinctProperties<Place> {
	const places = new DistinctProperties((property): Place => ({ property, values: [] }));
	for (const { properties, values } of groups) properties.forEach((property) => places.of(property).values.push(...values));
	return places;
}

/** The property, shown for its values of the parameter `name` alone. */
export function shownForValues({ property, values }: Place, name: string): INodeProperties {
	return { ...property, displayOptions: { ...property.displayOptions, show: { ...property.displayOptions?.show, [name]: values } } };
}
