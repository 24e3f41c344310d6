import { inputError } from '../input/itemError';

/**
 * What is given, or else what the record holds now: for an update that replaces the whole record. `parameter` is the field's
 * display name.
 * @throws {ItemError} if there is neither, since what is not sent back could be lost
 */
export function givenOrCurrent<Value>(given: Value | undefined, current: Value | null | undefined, parameter: string): Value {
	const value = given ?? current;
	if (value !== undefined && value !== null) return value;
	throw inputError(
		parameter,
		`Acquire did not return '${parameter}', and the update would replace it`,
		`Enter the value that '${parameter}' is to have.`,
	);
}
