/** True for input that says nothing: undefined, null, and text without a character that shows. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** True for what a form leaves behind in a blank box, for text of blanks, and for a list of nothing else: to a reader, that would wipe the field. */
export function isEmptyValue(value: unknown): boolean {
	return isBlank(value) || (Array.isArray(value) && value.every(isBlank));
}
