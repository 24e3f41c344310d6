import { requireSafeKey } from './attributeKey';
import { inputError } from './itemError';

const MAX_DEPTH = 100;
/** What n8n makes of an invalid date of an expression. */
export const INVALID_DATE = 'Invalid DateTime';

/**
 * Checks every key and value within a value that is sent as JSON.
 * @throws {ItemError} for a key that n8n drops, a number that JSON cannot hold or an invalid date, which may clear a field, or too many levels
 */
export function requireSendable(value: unknown, parameter: string, depth = 0): void {
	const isInvalid = value === INVALID_DATE || typeof value === 'bigint' || (typeof value === 'number' ? !Number.isFinite(value) : isDateObject(value) && value.toJSON() === null);
	if (isInvalid) throw inputError(parameter, `'${parameter}' holds an invalid date or number`, 'Check the expression that makes it.');
	if (typeof value !== 'object' || value === null || isDateObject(value)) return;
	if (depth > MAX_DEPTH) throw inputError(parameter, `A value in '${parameter}' is nested too deeply`, `At most ${MAX_DEPTH} levels are sent.`);
	for (const [key, member] of Object.entries(value)) {
		requireSafeKey(key, parameter);
		requireSendable(member, parameter, depth + 1);
	}
}

/** True for a date of JavaScript or of n8n's expressions. */
export function isDateObject(value: unknown): value is { toJSON(): unknown } {
	return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
}
