import { isObject } from '../input/object';

/** Where the reading of a list stands, and what is known of how the service counts pages. Can be written as JSON. */
export interface PagePosition {
	limit: number;
	/** The page to ask for next, counted from 0; 0 asks for the first rows. */
	page: number;
	/** Rows before that page. */
	offset: number;
	/** Pages in a row that brought nothing new. */
	staleness: number;
	/** True once a page after the first one brought something new. */
	hasPages: boolean;
	/** The most rows that one page has held. */
	fullPage: number;
	/** What identifies the rows of the last page that brought something new. */
	lastPage: Array<string | number>;
}

/** The position that a text holds; undefined for any other text, as of an earlier version. */
export function parsePosition(text: string | undefined): PagePosition | undefined {
	try {
		const position: unknown = JSON.parse(text ?? 'null');
		return isPosition(position) ? position : undefined;
	} catch {
		return undefined;
	}
}

function isPosition(value: unknown): value is PagePosition {
	if (!isObject(value)) return false;
	const { limit, page, offset, staleness, fullPage, hasPages, lastPage } = value;
	const numbers = [limit, page, offset, staleness, fullPage];
	return numbers.every((number) => Number.isSafeInteger(number) && Number(number) >= 0) && typeof hasPages === 'boolean' && Array.isArray(lastPage);
}
