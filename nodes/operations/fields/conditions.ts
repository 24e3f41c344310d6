import type { INodeProperties } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import { rowsOf } from '../../input/rows';
import { requireSendable } from '../../input/sendable';
import type { Field, PropertyOverrides } from '../field';
import { choice, type Names } from './choice';
import { text } from './text';

/** A column that must have a value. Acquire knows no other comparison. */
export interface Condition<Column extends string> {
	column: Column;
	value: string;
}

/** Conditions on columns of a list, which Acquire compares itself. The first column is that of a new condition. */
export function conditions<const Column extends string>(columns: readonly Column[], { names, ...overrides }: Pick<PropertyOverrides, 'description'> & { names?: Names<Column> } = {}): Field<Array<Condition<Column>>> {
	const columnChoice = choice('Column', columns, { names });
	return {
		property: {
			displayName: 'Conditions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Condition',
			description: 'Columns, and the value that each must have. Acquire compares them.',
			options: [{ displayName: 'Condition', name: 'condition', values: conditionProperties(columnChoice.property) }],
			...overrides,
		},
		read: (raw, reading) => readConditions(raw, reading.label, (column) => columnChoice.read(column, reading)),
	};
}

/** The conditions that were entered, with what `columnOf` makes of their columns. @throws {ItemError} for a value that cannot be compared with */
export function readConditions<Column extends string>(raw: unknown, label: string, columnOf: (given: unknown) => Column): Array<Condition<Column>> {
	return rowsOf(raw, 'condition').map(({ column: given, value }) => {
		const column = columnOf(given);
		return { column, value: comparable(value, column, label) };
	});
}

/** The condition as Acquire writes it. */
export function whereText({ column, value }: Condition<string>): string {
	return `${column}|eq|${value}`;
}

function conditionProperties(column: Field<string>['property']): INodeProperties[] {
	return [
		{ ...column, name: 'column' },
		{ ...text('Equals', { placeholder: 'e.g. 11' }).property, name: 'value' },
	];
}

function comparable(value: unknown, column: string, label: string): string {
	requireSendable(value, label);
	const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
	if (text !== '' && !text.includes('|')) return text;
	throw inputError(label, `The condition on '${column}' has no value that Acquire can compare with: ${quote(value)}`, "Enter text without the character '|', a number, true or false.");
}
