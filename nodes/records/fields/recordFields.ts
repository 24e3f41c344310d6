import type { INodeProperties } from 'n8n-workflow';
import type { Attribute, AttributeOwner } from '../attribute/attribute';
import { type AttributeLookups, attributeLookups } from '../attribute/list';
import { NameIndex, type Named } from '../attribute/nameIndex';
import type { Reference } from '../match/match';

/** What the fields of one kind of record are, and in which way they differ from those of another kind. */
export interface FieldsDefinition<Sought extends object> {
	/** What one of them is called, and several: "contact", "contacts". The object of its attributes is called so, too. */
	record: string;
	records: string;
	/** Keys and labels of the attributes that every record has, in the order of lists. */
	standard: Readonly<Record<string, string>>;
	/** The single fields as the editor shows them. One that is no standard attribute stands at the top level of the body. */
	properties: readonly INodeProperties[];
	/** Standard attributes that stand at the top level as well as in `fields`; a list does so in `fields` alone. */
	inBothPlaces: readonly string[];
	/** What a returned record holds among its attributes although it is none. */
	returnedAttributes: readonly string[];
	/** Columns of a returned record that cannot be sent, by key, with their labels. */
	returnedColumns: Readonly<Record<string, string>>;
	/** Standard attributes that a mapped column can match the record on, beside its ID; the first is the default. */
	matchedBy: readonly string[];
	/** The same as the mapper's description says it: "its ID or its email address". */
	matchWords: string;
	/** The record that the value in a matching column means. @throws {ItemError} for a value that means none */
	referenceIn(column: string, value: unknown, label: string): Reference<Sought>;
}

/** The fields of one kind of record, prepared for looking keys up. */
export class RecordFields<Sought extends object = object> implements AttributeOwner {
	readonly record: string;

	readonly standard: readonly Attribute[];

	readonly standardNames: NameIndex<Attribute>;

	/** Labels of what stands at the top level of the body, by key. */
	readonly members: Readonly<Record<string, string>>;

	readonly memberNames: NameIndex<Named>;

	readonly attributes: AttributeLookups;

	constructor(readonly definition: FieldsDefinition<Sought>) {
		this.record = definition.record;
		this.standard = Object.entries(definition.standard).map(([key, label]) => ({ key, label, inputType: 'text', options: [] }));
		this.standardNames = new NameIndex(this.standard);
		this.members = Object.fromEntries(definition.properties.filter(({ name }) => !this.isStandard(name)).map(({ name, displayName }) => [name, displayName]));
		this.memberNames = new NameIndex(Object.entries(this.members).map(([key, label]) => ({ key, label })));
		this.attributes = attributeLookups(this);
	}

	/** True for the attributes that every record has. They never have options. */
	isStandard(key: string): boolean {
		return Object.hasOwn(this.definition.standard, key);
	}

	/** True for what stands at the top level of the body. */
	isMember(key: string): boolean {
		return Object.hasOwn(this.members, key);
	}

	/** True for what every account has: no list needs to be read to know it. */
	isInEveryAccount(key: string): boolean {
		return this.isStandard(key) || this.isMember(key);
	}

	/** True for what is an object of its own at the top level of the body. */
	isJson(key: string): boolean {
		return this.definition.properties.some(({ name, type }) => name === key && type === 'json');
	}

	/** True for what is a text at the top level of the body. */
	isText(key: string): boolean {
		return this.isMember(key) && !this.isJson(key);
	}

	/** True for a key that the body has a place of its own for. */
	isReserved(key: string): boolean {
		return key === 'fields' || this.definition.inBothPlaces.includes(key);
	}
}
