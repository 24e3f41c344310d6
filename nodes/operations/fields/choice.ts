import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { distinctEntries } from '../../input/list';
import { nameKey } from '../../input/nameKey';
import { quote } from '../../input/quote';
import { trueOrFalse } from '../../input/switchedOn';
import { byText } from '../byText';
import { isExpression } from '../editorText';
import type { PlainField, PropertyOverrides } from '../field';
import { titleCase } from '../titleCase';

/** Menu texts for values whose own name in title case does not do. */
export type Names<Value extends string> = Partial<Record<Value, string>>;

/** One of fixed values. The menu, the type and the check come from the list of values. */
export function choice<const Value extends string>(displayName: string, values: readonly Value[], { names = {}, ...overrides }: PropertyOverrides & { names?: Names<Value> } = {}): PlainField<Value> {
	return {
		property: { displayName, type: 'options', options: menuOf(values, names), default: values[0], ...overrides },
		read: (raw, { label }) => namedOneOf(raw, values, label, names),
	};
}

/**
 * The parameter `name` on which others depend: written values are taken as they stand in the menu alone, for of any other n8n drops what
 * depends on it. From an expression names are taken, too: n8n keeps all then.
 */
export function governing<const Value extends string>(name: string, { property, read }: PlainField<Value>): PlainField<Value> {
	const values = (property.options as INodePropertyOptions[]).map(({ value }) => value as Value);
	return {
		property,
		read: (raw, reading) => (isExpression(reading.item.rawParameter(name, property.default)) ? read(raw, reading) : oneOf(raw, values, reading.label)),
	};
}

/** Several of fixed values, as a list, or text with commas from an expression. */
export function choices<const Value extends string>(displayName: string, values: readonly Value[], { names = {}, ...overrides }: PropertyOverrides & { names?: Names<Value> } = {}): PlainField<Value[]> {
	return {
		property: { displayName, type: 'multiOptions', options: menuOf(values, names), default: [], required: true, ...overrides },
		read: (raw, { label }) => distinctEntries(raw, label, (entry) => namedOneOf(entry, values, label, names)),
	};
}

/** A switch. `description` starts with "Whether". */
export function toggle(displayName: string, description: string): PlainField<boolean> {
	return {
		property: { displayName, type: 'boolean', default: false, description },
		read: (raw, { label }) => trueOrFalse(raw, label),
	};
}

/** A switch that Acquire wants as "yes" or "no". */
export function yesNo(displayName: string, description: string): PlainField<'no' | 'yes'> {
	return wordedToggle(displayName, description, 'yes', 'no');
}

/** A switch that Acquire wants as "active" or "disabled". */
export function activeOrDisabled(displayName: string, description: string): PlainField<'active' | 'disabled'> {
	return wordedToggle(displayName, description, 'active', 'disabled');
}

/** A switch that Acquire wants as one of two words; the words are taken, too. */
function wordedToggle<const On extends string, const Off extends string>(displayName: string, description: string, on: On, off: Off): PlainField<On | Off> {
	const { property, read } = toggle(displayName, description);
	return { property, read: (raw, reading) => (raw === on ? on : raw === off ? off : read(raw, reading) ? on : off) };
}

function menuOf<Value extends string>(values: readonly Value[], names: Names<Value>): INodePropertyOptions[] {
	return values.map((value) => ({ name: menuName(value, names), value })).sort(byText('name'));
}

function menuName<Value extends string>(value: Value, names: Names<Value>): string {
	return names[value] ?? titleCase(value);
}

/** The menu texts of a property with a menu of its own. */
export function namesIn({ options }: INodeProperties): Names<string> {
	return Object.fromEntries((options as INodePropertyOptions[]).map(({ name, value }) => [value, name]));
}

/** The one of the values that was entered, as it stands: n8n drops what depends on any other, even with a blank more. @throws {ItemError} for anything else */
export function oneOf<Value extends string>(raw: unknown, values: readonly Value[], label: string): Value {
	const found = values.find((value) => value === raw);
	if (found === undefined) throw inputError(label, `'${label}' must be one of ${values.join(', ')}: ${quote(raw)}`);
	return found;
}

/** The value that was entered as it is or as the menu names it, in any case: models write what they read. @throws {ItemError} for anything else */
export function namedOneOf<Value extends string>(raw: unknown, values: readonly Value[], label: string, names: Names<Value> = {}): Value {
	if (typeof raw !== 'string' || values.includes(raw as Value)) return oneOf(raw, values, label);
	const wanted = nameKey(raw);
	const meant = values.filter((value) => [value, menuName(value, names)].some((name) => nameKey(name) === wanted));
	return meant.length === 1 ? meant[0] : oneOf(raw, values, label);
}
