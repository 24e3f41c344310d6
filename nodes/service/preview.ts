import { beginning } from '../input/beginning';
import { isObject } from '../input/object';

const PREVIEW_LENGTH = 200;
// Enough to fill the preview; of a response of megabytes no more is looked at.
const READ_LENGTH = 2000;
const SECRET_NAMES = 'hmac|secret|token|pass(?:w|phrase|code)|pwd|(?:api|access|private)[ _-]?key|authorization|credential|cookie';
const SECRET = new RegExp(SECRET_NAMES, 'i');
const VALUE = /value|before|after|^old|^new/i;
// Where JSON does not parse: from the name of a secret on, or from a value that such a name may follow. Elsewhere such a name may be a word.
const MEMBER = String.raw`"(?:[^"\\]*(?:value|before|after|${SECRET_NAMES})|old|new)[^"\\]*\\*"(?=\s*:)`;
const SECRET_IN_TEXT = new RegExp(`(${MEMBER})[^]*`, 'i');
const SECRET_IN_JSON = new RegExp(String.raw`(${MEMBER}|"[^"\\]*(?:${SECRET_NAMES})[^"\\]*\\*")[^]*`, 'i');
const BLANK = '…';

/**
 * The first 200 characters of what came, for a message. Of members that are called a secret it has the name alone, and of rows
 * such as `{ key: 'api_token', value }` all but the value.
 */
export function preview(body: unknown): string {
	const text = typeof body === 'string' ? textWithoutSecrets(body) : jsonWithoutSecrets(body);
	return text === '' ? '(empty)' : beginning(text, PREVIEW_LENGTH);
}

/** JSON text; empty where there is none, or where the value is nested too deeply to write. */
function jsonWithoutSecrets(whole: unknown): string {
	let left = READ_LENGTH;
	const shown = (name: string, value: unknown): unknown => {
		left -= name.length + 1;
		if (left <= 0) return undefined;
		if (SECRET.test(name)) return blanked(value);
		if (isObject(value)) return namesSecret(value) ? withoutValues(value) : value;
		if (typeof value !== 'string') return value;
		const text = textWithoutSecrets(value);
		left -= text.length;
		return text;
	};
	try {
		return JSON.stringify(whole, shown) ?? '';
	} catch {
		return '';
	}
}

/** The first 2,000 characters of text at most, which may be JSON too, as audit logs hold it. */
export function textWithoutSecrets(whole: string): string {
	const text = beginning(whole, READ_LENGTH);
	if (text === whole && !SECRET.test(text)) return text;
	if (!/^\s*(?:\{|\[\s*[[{"])/.test(text)) return text.replace(SECRET_IN_TEXT, `$1${BLANK}`);
	try {
		return jsonWithoutSecrets(JSON.parse(text));
	} catch {
		return text.replace(SECRET_IN_JSON, `$1${BLANK}`);
	}
}

/** True for a row such as `{ key: 'api_token', value }`. */
function namesSecret(row: object): boolean {
	return Object.entries(row).some(([name, value]) => typeof value === 'string' && !VALUE.test(name) && SECRET.test(beginning(value, READ_LENGTH)));
}

function withoutValues(row: object): object {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, VALUE.test(name) ? blanked(value) : value]));
}

/** What is no secret stays: a flag, and that there is none. */
function blanked(value: unknown): unknown {
	return value === null || value === '' || typeof value === 'boolean' ? value : BLANK;
}
