import { createHash, createHmac, timingSafeEqual } from 'crypto';

/** Acquire's header with the signature. */
export const SIGNATURE_HEADER = 'x-acquire-signature';

/** True for what has the form of such a signature. */
export function hasSignatureForm(signature: unknown): boolean {
	return typeof signature === 'string' && /^[0-9a-f]{64}$/i.test(signature.trim());
}

/**
 * True for a signature that is the HMAC-SHA256, in hexadecimal, of one of the texts under the secret. Every text is compared, in
 * constant time whatever the lengths, so that a wrong signature tells nothing by how long its rejection takes.
 */
export function isSignature(signature: unknown, secret: string, texts: ReadonlyArray<Uint8Array | string>): boolean {
	const given = typeof signature === 'string' ? signature.trim().toLowerCase() : '';
	const matches = texts.map((text) => areEqual(given, createHmac('sha256', secret).update(text).digest('hex')));
	return matches.includes(true);
}

/** Compares two texts in constant time, by their digests: those of texts of different lengths have the same length. */
export function areEqual(one: string, other: string): boolean {
	return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
