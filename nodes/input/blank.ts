const VISIBLE = /[^\s\p{Cf}]/u;

/** True for input that says nothing: undefined, null, and text without a character that shows. Pasted text may hold invisible ones, such as U+200B. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !VISIBLE.test(value));
}

/** True for undefined, null, whitespace, and a list of nothing else. Sent as a value, it would clear the field. */
export function isEmptyValue(value: unknown): boolean {
	return isBlank(value) || (Array.isArray(value) && value.every(isBlank));
}
