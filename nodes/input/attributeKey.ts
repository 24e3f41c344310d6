import { inputError } from './itemError';

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** False for a key that axios would drop, or that would reach a prototype. */
export function isSafeKey(key: string): boolean {
	return !UNSAFE_KEYS.has(key);
}

/** @throws {ItemError} for a key that axios would drop, or that would reach a prototype. */
export function requireSafeKey(key: string, parameter: string): void {
	if (!isSafeKey(key)) {
		throw inputError(parameter, `'${key}' cannot be the name of a field`, 'n8n drops such names on the way. Rename the field in Acquire.');
	}
}
