const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** A date of Acquire's as milliseconds since 1970; NaN for none. Acquire writes some without a zone: they count as UTC. */
export function utcTime(date: unknown): number {
	const text = String(date);
	return Date.parse(WITHOUT_ZONE.test(text) ? `${text.replace(' ', 'T')}Z` : text);
}
