import type { IDataObject } from 'n8n-workflow';
import { isObject, objectOrEmpty } from '../../input/object';

/** An attribute of the account, as far as the nodes use it. */
export interface Attribute {
	key: string;
	/** What Acquire's screens call it. */
	label: string;
	/** `text`, `radio`, `checkbox`, `department` or one that is not documented. */
	inputType: string;
	/** Empty where any value goes. */
	options: string[];
}

/** A value for an attribute, with the display name of the parameter that it came from. */
export interface AttributeValue {
	key: string;
	value: unknown;
	parameter: string;
}

/** A kind of record that has attributes. */
export interface AttributeOwner {
	/** As Acquire's list calls it: "contact", "company". */
	readonly record: string;
	/** The attributes that every record has. The account's own list may show fewer, and labels of its own. */
	readonly standard: readonly Attribute[];
}

/** A row of the attribute list, or undefined if it is no attribute of such a record. */
export function readAttribute(row: unknown, { record }: Pick<AttributeOwner, 'record'>): Attribute | undefined {
	const definition = readDefinition(row);
	return definition?.object === record ? definition : undefined;
}

/** A row of the attribute list, with the object that it belongs to; undefined if it has no key. */
export function readDefinition(row: unknown): (Attribute & { object: string }) | undefined {
	if (!isObject(row) || typeof row.key !== 'string' || row.key === '') return undefined;
	const config = configIn(row) ?? {};
	const input = objectOrEmpty(config.input);
	const label = [input.label, config.label].find((text) => typeof text === 'string' && text.trim() !== '');
	return {
		object: String(row.object),
		key: row.key,
		label: typeof label === 'string' ? label : row.key,
		inputType: typeof input.type === 'string' ? input.type : 'text',
		options: Array.isArray(input.options) ? input.options.filter((option) => typeof option === 'string') : [],
	};
}

/** The config of an attribute, also where it comes as JSON text; undefined where the record does not show it. */
export function configIn({ config }: IDataObject): IDataObject | undefined {
	if (config === null) return {};
	if (typeof config !== 'string') return isObject(config) ? config : undefined;
	try {
		const parsed: unknown = JSON.parse(config);
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

/** The attributes that every record has, listed by the account or not, and then its others by label. */
export function withStandardAttributes({ standard }: Pick<AttributeOwner, 'standard'>, live: readonly Attribute[] = []): Attribute[] {
	const keys = new Set(live.map(({ key }) => key));
	const first = standard.map((attribute) => {
		const listed = live.find(({ key }) => key === attribute.key);
		// Some of them have no label of their own in the account.
		return listed === undefined || listed.label === listed.key ? { ...attribute, ...listed, label: attribute.label } : listed;
	});
	for (const { key } of standard) keys.delete(key);
	const custom = live.filter(({ key }) => keys.delete(key)).sort((a, b) => a.label.localeCompare(b.label));
	return [...first, ...custom];
}
