import type { ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';
import { requireId } from '../../input/identifier';
import { locatorValue } from '../../input/locator';
import type { Field, Id, PlainField } from '../field';

/** What tells one resource locator from another. */
export interface Locator {
	displayName: string;
	description: string;
	/** The method of the node that fills its list. */
	method: string;
	/** What its boxes for text are called, with an example, by mode. n8n calls `id` "By ID", whatever it is called here. */
	boxes: Readonly<Record<string, readonly [displayName: string, example: string]>>;
}

/** Fills the list of a locator in the editor. */
type ListSearch = (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) => Promise<INodeListSearchResult>;

/** A resource locator: a list to choose from, and boxes for text. */
export function locatorProperty({ displayName, description, method, boxes }: Locator, overrides: Partial<INodeProperties> = {}): Field<unknown>['property'] {
	return {
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', placeholder: `Choose ${aOrAn(displayName.toLowerCase())}...`, typeOptions: { searchListMethod: method, searchable: true } },
			...Object.entries(boxes).map(([name, [label, example]]) => ({ displayName: label, name, type: 'string' as const, placeholder: `e.g. ${example}` })),
		],
		...overrides,
	};
}

/** A locator for a record that its ID alone finds. `search` fills the list. */
export function idLocator<Name extends string>(locator: Omit<Locator, 'boxes'>, search: ListSearch, example: string, overrides: Partial<INodeProperties> = {}): PlainField<Id<NoInfer<Name>>> {
	return {
		property: locatorProperty({ ...locator, boxes: { id: ['By ID', example] } }, overrides),
		methods: { listSearch: { [locator.method]: search } },
		read: (raw, { label }) => requireId(locatorValue(raw), label) as Id<Name>,
	};
}

/** "an agent" */
export function aOrAn(noun: string): string {
	return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
