/** The value of a resource locator, or of a parameter that an expression has replaced by the bare value. */
export function locatorValue(locator: unknown): unknown {
	return typeof locator === 'object' && locator !== null && 'value' in locator ? locator.value : locator;
}
