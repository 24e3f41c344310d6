import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { jsonText } from '../../input/jsonText';
import type { Report } from './reportTable';

type Cell = boolean | number | string | null;

/** How Acquire writes that something is unknown. */
const UNKNOWN = '--';

/**
 * Puts a record of a report into a row, flat: `agent: { name }` becomes `agentName`, a list becomes text with commas between. Columns
 * get the names and types that the table of reports gives them.
 */
export function addCells(row: IDataObject, record: IDataObject, report: Report): void {
	const { renames = {}, without = [], numbers = [], dates = [] } = report;
	for (const key of Object.keys(record)) {
		// Acquire's, but assigned to it would set what the row inherits.
		if (key === '__proto__' || without.includes(key)) continue;
		const value = record[key];
		const name = Object.hasOwn(renames, key) ? renames[key] : key;
		if (isObject(value)) {
			for (const [inner, nested] of Object.entries(value)) row[name + inner.charAt(0).toUpperCase() + inner.slice(1)] = cellOf(nested);
		} else {
			row[name] = numbers.includes(key) ? numberOrText(value) : dates.includes(key) ? isoDay(value) : cellOf(value);
		}
	}
}

/** A number that comes as text, such as "60.00"; anything else as it is. */
export function numberOrText(value: unknown): Cell {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
	return Number.isFinite(number) ? number : cellOf(value);
}

/** What a cell of a table can hold. */
export function cellOf(value: unknown): Cell {
	if (typeof value === 'number') return value;
	if (value === undefined || value === null || value === UNKNOWN) return null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	return Array.isArray(value) && value.every((entry) => typeof entry !== 'object') ? value.join(', ') : jsonText(value);
}

/** 05-01-2026 as 2026-01-05. */
function isoDay(value: unknown): Cell {
	const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(String(value)) ?? [];
	return day === undefined ? cellOf(value) : `${year}-${month}-${day}`;
}
