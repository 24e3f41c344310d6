import { inputError } from './itemError';

const MAX_DEPTH = 100;
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

/** Checks every key within a value. @throws {ItemError} for a key that n8n drops, or a value that is nested too deeply */
export function requireSafeKeysWithin(value: unknown, parameter: string, depth = 0): void {
	if (typeof value !== 'object' || value === null) return;
	if (depth > MAX_DEPTH) throw inputError(parameter, `A value in '${parameter}' is nested too deeply`, `At most ${MAX_DEPTH} levels are sent.`);
	for (const [key, member] of Object.entries(value)) {
		requireSafeKey(key, parameter);
		requireSafeKeysWithin(member, parameter, depth + 1);
	}
}
