import { isObject } from '../input/object';

/** What a plain expression gives where only n8n can tell its value. */
export const DECLINED = Symbol('declined');

// Nothing but a path: `={{ $json.email }}`, `={{ $json["Loyalty tier"].value }}`.
const UNQUOTED = String.raw`\\{}\p{C}\p{Zl}\p{Zp}`;
const MEMBER = String.raw`\.[A-Za-z_]\w*|\[(?:"[^"${UNQUOTED}]*"|'[^'${UNQUOTED}]*')\]`;
const PLAIN = new RegExp(String.raw`^=\{\{[ \t\r\n]*\$json((?:${MEMBER})*)[ \t\r\n]*\}\}$`, 'u');
const EACH_MEMBER = new RegExp(MEMBER, 'gu');
// n8n does not let an expression read them.
const FORBIDDEN = new Set([
	'prototype', 'getPrototypeOf', 'setPrototypeOf', 'getOwnPropertyDescriptor', 'getOwnPropertyDescriptors', 'defineProperty', 'defineProperties', 'mainModule',
	'binding', '_linkedBinding', '_load', 'prepareStackTrace', 'caller', 'callee', 'arguments', 'getBuiltinModule', 'dlopen', 'execve', 'loadEnvFile',
]);
const MAX_DEPTH = 10;
// n8n's VM engine returns a date of Luxon's as an object that has nothing but its members. The others are inherited: those that any object has.
const NO_DATA = { isLuxonDateTime: true };

export function declined(): typeof DECLINED {
	return DECLINED;
}

/**
 * The reader of an expression that is nothing but a path into the item, as most are: n8n's evaluator takes a large part of
 * a millisecond for each. The reader gives what n8n gives, or DECLINED, as it does for any other expression.
 */
export function plainExpression(expression: string): (json: unknown) => unknown {
	const path = PLAIN.exec(expression)?.[1];
	// n8n rejects this word anywhere behind a dot, in a key too.
	if (path === undefined || path.includes('constructor')) return declined;
	const names = (path.match(EACH_MEMBER) ?? []).map((member) => (member.startsWith('.') ? member.slice(1) : member.slice(2, -2)));
	if (names.some((name) => FORBIDDEN.has(name) || name in Object.prototype)) return declined;
	return (json) => {
		let value = json;
		for (const name of names) {
			if (!isPlainObject(value)) return DECLINED;
			value = Object.hasOwn(value, name) ? value[name] : undefined;
		}
		return ifPlain(value);
	};
}

/** The value, if n8n hands it over as it is wherever it stands in a parameter; DECLINED for any other. */
export function ifPlain(value: unknown): unknown {
	return value === undefined || isPlainData(value) ? value : DECLINED;
}

/** True for what n8n hands over as it is: no date, no function, nothing with a prototype of its own. */
function isPlainData(value: unknown, depth = MAX_DEPTH): boolean {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
	// n8n's engines hand -0 and what JSON cannot hold over in different ways.
	if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
	if (depth === 0) return false;
	if (Array.isArray(value)) return value.every((entry) => isPlainData(entry, depth - 1));
	return isPlainObject(value) && Object.entries(value).every(([key, member]) => !(key in NO_DATA) && isPlainData(member, depth - 1));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}
