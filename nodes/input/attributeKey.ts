import { refuseInput } from './itemError';

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Throws a Refusal for a key that axios would drop, or that would reach a prototype. */
export function refuseUnsafeKey(key: string, parameter: string): void {
	if (UNSAFE_KEYS.has(key)) {
		throw refuseInput(parameter, `'${key}' cannot be the name of a field`, 'n8n drops such names on the way. Rename the field in Acquire.');
	}
}
