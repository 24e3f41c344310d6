/** True for input that says nothing: undefined, null, and text without a character that shows. */
export function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
