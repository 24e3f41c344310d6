import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isBlank } from '../input/blank';
import { inputError } from '../input/itemError';
import { isObject, without } from '../input/object';
import { byText } from './byText';
import type { EditorMethods } from './editorMethods';
import type { Lookup } from './lookups';
import type { WorkflowItem } from './operation';

declare const idName: unique symbol;

/** A checked id. Only an `Id<'roleId'>` fits the path parameter `roleId`. */
export type Id<Name extends string> = number & { readonly [idName]: Name };

/** What a reader gets besides the value: the parameter's display name, and the item. */
export interface Reading {
	label: string;
	item: WorkflowItem;
}

/** What it gets of an operation's field: where its value stands in the node, too, e.g. `filters.contactId`. */
export interface FieldReading extends Reading {
	path: string;
}

/** A parameter in the editor, and how its value is read. `Found`: the lookup that may find it. */
export interface Field<Value, Found = Lookup<Value>> {
	/** As the editor shows it; its name is the field's key in the operation. */
	property: Omit<INodeProperties, 'name'>;
	/** True where the workflow may leave it out: it then stands in a collection below the others. */
	isOptional?: boolean;
	/** What its list in the editor needs of the node. */
	methods?: EditorMethods;
	/**
	 * The value as the operation takes it, or the lookup that finds it.
	 * @throws {ItemError} for input that cannot be used
	 */
	read(raw: unknown, reading: Reading): Value | Found;
}

/** One whose value needs no lookup. */
export type PlainField<Value> = Field<Value, never>;

/** What an operation may change in the property of a field. */
export type PropertyOverrides = Partial<Pick<INodeProperties, 'default' | 'description' | 'displayOptions' | 'hint' | 'placeholder' | 'typeOptions'>>;

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the operation's functions receive: every field's value, looked up where that was needed. */
export type Values<F> = { [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

/** The same field at its place, which may be left blank: undefined then. */
export function blankable<Value>(field: Field<Value>): Field<Value | undefined> {
	// Of JSON an untouched box holds `{}` or `[]`: n8n marks an empty one as wrong.
	const isUntouched = field.property.type === 'json' ? holdsNoJson : isLeftOut;
	return {
		...field,
		property: { ...field.property, required: undefined },
		read(raw, reading) {
			const value = isUntouched(raw) ? undefined : field.read(raw, reading);
			// A list without an entry, e.g. of text that holds commas alone.
			return Array.isArray(value) && value.length === 0 ? undefined : value;
		},
	};
}

/** The same field in the collection below the others, which the workflow may leave out: undefined then, and where it is blank. */
export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
	const { property, ...rest } = blankable(field);
	// n8n empties a locator when what it depends on changes. An empty optional field is left out, so a filter would be dropped.
	return { ...rest, property: property.type === 'resourceLocator' ? without(property, 'typeOptions') : property, isOptional: true };
}

/** True for what an added but untouched field of a collection holds. */
export function isLeftOut(raw: unknown): boolean {
	const value = typeof raw === 'object' && raw !== null && '__rl' in raw && 'value' in raw ? raw.value : raw;
	return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

/** True also for an object or list without anything in it. */
function holdsNoJson(raw: unknown): boolean {
	return isLeftOut(raw) || (typeof raw === 'string' ? /^\s*(\{\s*\}|\[\s*\])\s*$/.test(raw) : isObject(raw) && Object.keys(raw).length === 0);
}

/** The name of the collection that holds an operation's optional fields, and what n8n calls it. */
export function optionalCollection(operation: string): { name: string; displayName: string; placeholder: string } {
	if (operation === 'getAll') return { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter' };
	if (operation === 'update') return { name: 'updateFields', displayName: 'Update Fields', placeholder: 'Add Field' };
	return { name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field' };
}

/** The properties of the fields: the required ones in their order, and one collection with the others by name, if there are any. */
export function fieldProperties(fields: Fields, operation: string): { required: INodeProperties[]; collection: INodeProperties[] } {
	const entries = Object.entries(fields).map(([name, { property, isOptional = false }]) => ({ isOptional, property: { ...property, name } }));
	const options = entries.filter(({ isOptional }) => isOptional).map(({ property }) => property);
	return {
		required: entries.filter(({ isOptional }) => !isOptional).map(({ property }) => property),
		collection:
			options.length === 0
				? []
				: [{ ...optionalCollection(operation), type: 'collection', default: {}, options: options.sort(byText('displayName')) }],
	};
}

/** What the item's collection of optional fields holds. @throws {ItemError} where it shows that n8n has dropped an expression in its place */
export function collectionOf(item: WorkflowItem, operation: string): IDataObject {
	const { name, displayName } = optionalCollection(operation);
	const held = item.parameter(name, {}) as IDataObject;
	// It looks for each option in the text of the expression, and finds a "search" there: the function of that name which every text has.
	if (Object.values(held).some((value: unknown) => typeof value === 'function')) {
		throw inputError(displayName, `'${displayName}' cannot be one expression: n8n drops it`, 'Enter an expression for each field in it.');
	}
	return held;
}

/** The item's value of every field; undefined for an optional one that it leaves out. @throws {ItemError} */
export function readFields(fields: Fields, operation: string, item: WorkflowItem): Record<string, unknown> {
	const hasOptional = Object.values(fields).some(({ isOptional }) => isOptional);
	const collection = hasOptional ? collectionOf(item, operation) : {};
	const { name: place } = optionalCollection(operation);
	return Object.fromEntries(
		Object.entries(fields).map(([name, { property, isOptional, read }]) => {
			const label = property.displayName;
			const reading: FieldReading = { label, path: isOptional ? `${place}.${name}` : name, item };
			const value = read(isOptional ? collection[name] : item.parameter(name, property.default), reading);
			// Other values say themselves that they are empty; a list does not know whether it may be.
			if (property.required && Array.isArray(value) && value.length === 0) throw inputError(label, `'${label}' is empty`, 'Enter at least one value.');
			return [name, value];
		}),
	);
}
