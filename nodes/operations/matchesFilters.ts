import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../input/identifier';
import { nameKey } from '../input/nameKey';
import { isObject } from '../input/object';
import type { Condition } from './fields/conditions';

/** True for a row that an item wants. */
export type RowFilter = (row: IDataObject) => boolean;

/** What compares rows with the filters; undefined where none is set. */
export function rowFilter(wanted: Readonly<Record<string, string | number | undefined>>): RowFilter | undefined {
	return Object.values(wanted).every((value) => value === undefined) ? undefined : (row) => matchesFilters(row, wanted);
}

/**
 * False for a row that shows another value than a filter asks for: how filters travel is hardly documented, and the next node might
 * delete such a row. IDs are compared as numbers. A row without the column stays.
 */
export function matchesFilters(row: IDataObject, wanted: Readonly<Record<string, string | number | undefined>>): boolean {
	return Object.entries(wanted).every(([column, value]) => value === undefined || matches(shownIn(row, column), value));
}

/** False for a row that shows another value than a condition asks for. Those that `isCompared` does not name are not compared. */
export function matchesConditions(row: IDataObject, conditions: ReadonlyArray<Condition<string>>, isCompared = isIdCondition): boolean {
	return conditions.every((condition) => !isCompared(condition) || matchesFilters(row, { [condition.column]: parseId(condition.value) ?? condition.value }));
}

/** True for a condition whose rows are compared again: how Acquire compares texts and dates is not known. */
export function isIdCondition({ column }: Condition<string>): boolean {
	return /^(id|parent|\w+Id)$/.test(column);
}

/** The same for cases: the status is one of a few words, and an agent stands there by ID. */
export function isCaseCondition({ column }: Condition<string>): boolean {
	return /^(id|status|\w*(Id|By))$/.test(column);
}

/** The chosen columns and those of the filters, without which a row could not be compared. All where none is chosen. */
export function withFilterColumns<Column extends string>(select: Column[] | undefined, wanted: Readonly<Partial<Record<NoInfer<Column>, string>>>): Column[] | undefined {
	const compared = Object.entries(wanted).flatMap(([column, value]) => (value === undefined ? [] : [column as Column]));
	return select && [...new Set([...select, ...compared])];
}

/** A related record stands for its ID, also where it comes in place of that, or beside an empty one: `company` for `companyId`. */
function shownIn(row: IDataObject, column: string): unknown {
	const own = row[column];
	if (own && typeof own !== 'object') return own;
	const related = [own, row[column.replace(/Id$/, '')]].find(isObject);
	// Without a company, Acquire shows an empty object beside null.
	return related?.id ?? own;
}

/** A row without a value does not match. */
function matches(shown: unknown, wanted: string | number): boolean {
	if (shown !== null && typeof shown !== 'string' && typeof shown !== 'number') return true;
	return typeof wanted === 'number' ? parseId(shown) === wanted : nameKey(String(shown)) === nameKey(wanted);
}
