import { isObject } from '../../input/object';

/** A contact attribute of the account, as far as the node uses it. */
export interface ContactAttribute {
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

/** The attributes that every contact has. The account's own list may show fewer, and labels of its own. */
export const STANDARD_ATTRIBUTES: readonly ContactAttribute[] = [
	['name', 'Name'],
	['email', 'Email'],
	['phone', 'Phone'],
	['city', 'City'],
	['state', 'State'],
	['countryId', 'Country ID'],
	['ip', 'IP Address'],
].map(([key, label]) => ({ key, label, inputType: 'text', options: [] }));

const STANDARD_KEYS: ReadonlySet<string> = new Set(STANDARD_ATTRIBUTES.map(({ key }) => key));

/** True for the attributes that every contact has. They never have options. */
export function isStandardAttribute(key: string): boolean {
	return STANDARD_KEYS.has(key);
}

/** A row of the attribute list, or undefined if it is no attribute of a contact. */
export function readAttribute(row: unknown): ContactAttribute | undefined {
	const definition = readDefinition(row);
	return definition?.object === 'contact' ? definition : undefined;
}

/** A row of the attribute list, with the object that it belongs to; undefined if it has no key. */
export function readDefinition(row: unknown): (ContactAttribute & { object: string }) | undefined {
	if (!isObject(row) || typeof row.key !== 'string' || row.key === '') return undefined;
	const config = isObject(row.config) ? row.config : {};
	const input = isObject(config.input) ? config.input : {};
	const label = [input.label, config.label].find((text) => typeof text === 'string' && text.trim() !== '');
	return {
		object: String(row.object),
		key: row.key,
		label: typeof label === 'string' ? label : row.key,
		inputType: typeof input.type === 'string' ? input.type : 'text',
		options: Array.isArray(input.options) ? input.options.filter((option) => typeof option === 'string') : [],
	};
}

/** The attributes that every contact has, listed by the account or not, and then its others by label. */
export function withStandardAttributes(live: readonly ContactAttribute[] = []): ContactAttribute[] {
	const keys = new Set(live.map(({ key }) => key));
	const standard = STANDARD_ATTRIBUTES.map((attribute) => {
		const listed = live.find(({ key }) => key === attribute.key);
		// Some of them have no label of their own in the account.
		return listed === undefined || listed.label === listed.key ? { ...attribute, ...listed, label: attribute.label } : listed;
	});
	const custom = live.filter(({ key }) => keys.delete(key) && !isStandardAttribute(key)).sort((a, b) => a.label.localeCompare(b.label));
	return [...standard, ...custom];
}
