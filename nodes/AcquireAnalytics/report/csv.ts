import type { IDataObject } from 'n8n-workflow';

// Where a spreadsheet may begin a cell that it takes for a formula, also one whose separator is the semicolon or the tab, where ";-)" is
// none. A further line of a text that begins with a dash and a blank is an entry of a list.
const FORMULA = /^(?="*[=+\-@＝＋－＠])|(?<=[;\t])(?="*(?:[=+@＝＋＠]|[-－](?!\))))|(?<=[\r\n])(?="*[=+\-@＝＋－＠](?![\s-]))|^(?=[\t\r\n])/g;

/**
 * The rows as CSV by RFC 4180: a head line with every column that one of them has, in the order in which they come, and CRLF. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front: visitors can write it.
 */
export function csvText(rows: readonly IDataObject[]): string {
	const names = new Set<string>();
	for (const row of rows) for (const name of Object.keys(row)) names.add(name);
	const columns = [...names];
	const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(','));
	return [columns.map(csvField).join(','), ...lines, ''].join('\r\n');
}

function csvField(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = typeof value === 'string' ? value.replace(FORMULA, "'") : String(value);
	return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
