/** True for input that says nothing: undefined, null, and text without a character that shows. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** True for what a form leaves behind in a blank box, and for text of blanks: to a reader, that would wipe the field. */
export function isEmptyValue(value: unknown): boolean {
	return isBlank(value) || (Array.isArray(value) && value.length === 0);
}
