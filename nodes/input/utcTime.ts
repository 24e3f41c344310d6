const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** A date of Acquire's with its zone, in ISO 8601; anything else as it is. Acquire writes some without one: they count as UTC. */
export function withZone<Value>(date: Value): Value | string {
	const time = typeof date === 'string' && WITHOUT_ZONE.test(date) ? utcTime(date) : Number.NaN;
	return Number.isNaN(time) ? date : new Date(time).toISOString();
}

/** A date of Acquire's as milliseconds since 1970; NaN for none. One without a zone counts as UTC. */
export function utcTime(date: unknown): number {
	const text = String(date);
	return Date.parse(WITHOUT_ZONE.test(text) ? `${text.replace(' ', 'T')}Z` : text);
}
