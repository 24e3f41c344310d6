import { inputError } from '../input/itemError';

/** The name of the credential type that holds the account and its key. */
export const CREDENTIAL_TYPE = 'acquireApi';

const HOST = 'acquire.io';
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const BARE_SUBDOMAIN = new RegExp(`^${LABEL}$`, 'i');
// What looks like a key in the wrong box must not go out as the name of a host: long, with many digits. The form of Acquire's keys is not documented.
const LIKE_KEY = /^(?=(?:.*\d){5})[a-z0-9-]{32,}$/i;
// What follows the host of a pasted address is dropped, but it must be a path: `acme.acquire.io@evil.example` is another host.
const PASTED_ADDRESS = new RegExp(`^(?:https?://)?(${LABEL})\\.acquire\\.io(?:[/?#].*)?$`, 'i');

/**
 * The origin of the account's API, e.g. `https://acme.acquire.io`, from what a user types as Account Subdomain:
 * `acme`, `ACME`, `acme.acquire.io` or a pasted address of the dashboard. @throws {ItemError} for anything else,
 * so that no input can name a host outside acquire.io.
 */
export function accountOrigin(subdomain: unknown): string {
	const typed = typeof subdomain === 'string' ? subdomain.trim() : '';
	const label = BARE_SUBDOMAIN.test(typed) ? typed : PASTED_ADDRESS.exec(typed)?.[1];
	// Some labels that look like punycode are none.
	if (label === undefined || LIKE_KEY.test(label) || !URL.canParse(`https://${label}.${HOST}`)) {
		throw inputError(
			'Account Subdomain',
			`The 'Account Subdomain' of the Acquire credential is ${typed === '' ? 'empty' : 'not a name that Acquire uses'}. Enter the first part of the dashboard's address, e.g. 'acme' of acme.acquire.io.`,
		);
	}
	return `https://${label.toLowerCase()}.${HOST}`;
}

/** The key as it goes into the Authorization header. @throws {ItemError} if it is empty or cannot be part of a header. */
export function accountKey(apiKey: unknown): string {
	const key = typeof apiKey === 'string' ? apiKey.trim() : '';
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw inputError(
			'API Key',
			key === ''
				? "The 'API Key' of the Acquire credential is empty. Enter the key that Acquire showed when it was created."
				: "The 'API Key' of the Acquire credential contains spaces, line breaks or other characters that a key cannot have. Copy it from Acquire again.",
		);
	}
	return key;
}
