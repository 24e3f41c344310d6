import { inputError } from './itemError';
import { cut } from './listed';

// In valid JSON, what is neither text, number nor one of these is a literal or blank.
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;
const WHOLE_NUMBER = /^-?\d+$/;

/**
 * Checks valid JSON text for what `JSON.parse` takes without a word but changes.
 * @throws {ItemError} for a whole number that loses digits, and for a key that stands twice in one object
 */
export function requireUnchangedByParsing(text: string, parameter: string, what: string): void {
	/** The keys of each object that is open; undefined for an array. */
	const open: Array<Set<string> | undefined> = [];
	let previous = '';
	for (const [token] of text.matchAll(TOKENS)) {
		if (token === '{') open.push(new Set());
		else if (token === '[') open.push(undefined);
		else if (token === '}' || token === ']') open.pop();
		else if (token === ':') addKey(open.at(-1), previous, parameter, what);
		else if (WHOLE_NUMBER.test(token)) requireExactNumber(token, parameter, what);
		previous = token;
	}
}

/** Valid JSON text with quotes around each number that JavaScript would write otherwise, such as 1.10, unless it is a whole one, such as 1.0. */
export function withNumbersAsWritten(text: string): string {
	return text.replace(TOKENS, (token) => (/^[-\d]/.test(token) && String(Number(token)) !== token && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token));
}

function addKey(keys: Set<string> | undefined, token: string, parameter: string, what: string): void {
	const key = JSON.parse(token) as string;
	if (keys?.has(key)) throw inputError(parameter, `${what} has the key '${cut(key)}' twice`, 'Keep one of them.');
	keys?.add(key);
}

function requireExactNumber(digits: string, parameter: string, what: string): void {
	const number = Number(digits);
	if (Number.isSafeInteger(number)) return;
	const sent = Number.isFinite(number) ? `would be sent as ${number}` : 'is too large';
	throw inputError(parameter, `${what} holds the number ${cut(digits)}, which ${sent}`, `Put it into quotes to send all of its digits: "${cut(digits)}".`);
}
