/** True for a yes/no parameter that is on; an expression may give it as text. */
export function isOn(value: unknown): boolean {
	return value === true || value === 'true';
}
