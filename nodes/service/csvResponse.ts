import type { AcquireResponse } from './acquireResponse';

/** Enough for two lines: of a response of megabytes no more is looked at. */
const BEGINNING = 100_000;

/** A table that came as CSV, and not as JSON under `data`. */
export class CsvText {
	constructor(readonly text: string) {}
}

/**
 * The response as CSV: what says that it is, or text whose first two lines have as many columns, which a message or a page has
 * not. Undefined for anything else. Acquire's documentation does not say what its CSV comes as.
 */
export function csvIn({ status, body, contentType = '' }: AcquireResponse): CsvText | undefined {
	if (status !== 200 || typeof body !== 'string' || /^\s*[<{[]/.test(body)) return undefined;
	return /^text\/csv\b/i.test(contentType) || hasColumns(body.slice(0, BEGINNING)) ? new CsvText(body) : undefined;
}

/** How many lines of a table follow its first one. */
export function csvRowCount({ text }: CsvText): number {
	return Math.max(linesOf(text).length - 1, 0);
}

function hasColumns(text: string): boolean {
	const [first = '', second = ''] = linesOf(text);
	return [',', ';', '\t'].some((separator) => first.includes(separator) && first.split(separator).length === second.split(separator).length);
}

/** The lines without what stands in quotes, where a comma or the end of a line means nothing. */
function linesOf(text: string): string[] {
	return text.replace(/"[^"]*"/g, '""').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
}
