import type { IDataObject } from 'n8n-workflow';

// What a spreadsheet takes for the beginning of a formula.
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The rows as CSV by RFC 4180: a head line with every column that one of them has, in the order in which they come, and CRLF. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front: visitors can write it.
 */
export function csvText(rows: readonly IDataObject[]): string {
	const columns = [...new Set(rows.flatMap(Object.keys))];
	const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(','));
	return [columns.map(csvField).join(','), ...lines, ''].join('\r\n');
}

function csvField(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
