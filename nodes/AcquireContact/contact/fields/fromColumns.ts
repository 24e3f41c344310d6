import type { ResourceMapperField } from 'n8n-workflow';
import { isObject } from '../../../input/object';
import { lacksAttributes } from '../../../records/attribute/list';
import { type ContactChange, type FieldValue } from './body';
import { isEmptyValue } from '../../../input/blank';
import { contactReference, type ContactReference, emailReference } from '../../../records/contact/reference';
import { type ContactAttribute, STANDARD_ATTRIBUTES } from '../../../records/attribute/contactAttribute';
import type { WorkflowItem } from '../../../operations/operation';
import { inputError, ItemError } from '../../../input/itemError';

const COLUMNS = 'Columns';

/** A column of the mapper: the attribute's key, and the label that form fields arrive under. */
interface Column {
	key: string;
	label: string;
}

/** Where the mapper's values for one item come from. */
export interface MappedItem {
	/** The contact that the item's value in the matching column means. @throws {ItemError} if there is none. */
	contact(): ContactReference;
	/**
	 * What the other columns set, given the attributes that contacts of the account have, the standard ones among them.
	 * @throws {ItemError} for a column that the account no longer has, or if there is no telling which it has.
	 */
	change(available: readonly ContactAttribute[] | ItemError): ContactChange;
}

/** The contact and the values that the item's `columns` name. `keepMatch` sends the matching column's value too, as creating needs it. */
export function readColumns(item: WorkflowItem, { keepMatch }: { keepMatch: boolean }): MappedItem {
	const matching = matchingColumn(item);
	const saved = savedColumns(item);
	const isAutomatic = item.rawParameter('columns.mappingMode', 'autoMapInputData') !== 'defineBelow';
	const defined = isAutomatic ? {} : definedValues(item);
	const valueIn = (columns: Column[]) => (isAutomatic ? incomingValues(item.json, columns) : ({ key }: Column) => ownValue(defined, key));

	return {
		contact() {
			const column = saved.find(({ key }) => key === matching) ?? { key: matching, label: matching };
			const value = valueIn(saved)(column);
			if (isEmptyValue(value)) {
				throw inputError(
					COLUMNS,
					`The item has no value in '${column.label}', the column that the contact is matched on`,
					"Set it before this node, or choose another one under 'Find the Contact By'.",
				);
			}
			if (matching === 'email') return emailReference(value, column.label, "To match on the ID, choose it under 'Find the Contact By'.");
			return contactReference(value, column.label);
		},
		change(available) {
			const isUnlisted = available instanceof ItemError;
			if (saved.length === 0 && isUnlisted && !lacksAttributes(available)) throw available;
			const columns = saved.length > 0 ? saved : asColumns(isUnlisted ? STANDARD_ATTRIBUTES : available);
			const known = isUnlisted ? undefined : new Set(available.map(({ key }) => key));
			const valueOf = valueIn(columns);
			const attributes: FieldValue[] = [];
			for (const column of columns) {
				if (column.key === 'id' || (column.key === matching && !keepMatch)) continue;
				const value = valueOf(column);
				if (known !== undefined && !known.has(column.key) && !isEmptyValue(value)) throw unknownColumn(column);
				attributes.push({ key: column.key, value, parameter: COLUMNS });
			}
			return { attributes, members: [], clear: [] };
		},
	};
}

function matchingColumn(item: WorkflowItem): string {
	const chosen = item.rawParameter('columns.matchingColumns', []);
	return Array.isArray(chosen) && typeof chosen[0] === 'string' ? chosen[0] : 'id';
}

function savedColumns(item: WorkflowItem): Column[] {
	const schema = item.rawParameter('columns.schema', []);
	if (!Array.isArray(schema)) return [];
	return (schema as ResourceMapperField[])
		.filter(({ removed }) => removed !== true)
		.map(({ id, displayName }) => ({ key: id, label: displayName ?? id }));
}

/** n8n throws when it reads the mapper's value while that is null, as on a fresh node; and it would turn '' into 0. */
function definedValues(item: WorkflowItem): Record<string, unknown> {
	if (!isObject(item.rawParameter('columns.value', null))) return {};
	const values = item.unvalidatedParameter('columns.value', {});
	return isObject(values) ? values : {};
}

/**
 * Reads an item's value for a column: under the attribute's key, else under its label, without regard to case. A name that
 * is the key of another column is that column's alone.
 */
function incomingValues(json: Record<string, unknown>, columns: Column[]): (column: Column) => unknown {
	const keys = new Set(columns.map(({ key }) => key.toLowerCase()));
	const names = new Map<string, string>();
	for (const name of Object.keys(json).reverse()) names.set(name.trim().toLowerCase(), name);
	return ({ key, label }) => {
		if (Object.hasOwn(json, key)) return json[key];
		const wanted = label.trim().toLowerCase();
		const name = names.get(key.toLowerCase()) ?? (keys.has(wanted) ? undefined : names.get(wanted));
		return name === undefined ? undefined : json[name];
	};
}

function ownValue(values: Record<string, unknown>, key: string): unknown {
	return Object.hasOwn(values, key) ? values[key] : undefined;
}

function asColumns(attributes: readonly ContactAttribute[]): Column[] {
	return attributes.map(({ key, label }) => ({ key, label }));
}

function unknownColumn({ key, label }: Column) {
	return inputError(
		COLUMNS,
		`The column '${label}' (${key}) is no longer an attribute of contacts in Acquire`,
		"Open the node, refresh the list under 'Columns', and save the workflow.",
	);
}
