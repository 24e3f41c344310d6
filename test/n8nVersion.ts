import { testedN8nVersion } from '../scripts/n8n/n8nVersions';

/** The n8n that is under test, in the engine and for real. */
export const N8N_VERSION = testedN8nVersion();

/** Whether that is an n8n 1.x, which differs from 2.x in places. */
export const isN8n1 = N8N_VERSION.startsWith('1.');

/**
 * What a credential's test shows for a rejected request: the text that the credential has for that status. n8n 1.123 loses the
 * answer while it wraps the error, and shows a text of its own.
 */
export function credentialTestText(ofCredential: string, ofN8n1: string): string {
	return isN8n1 ? ofN8n1 : ofCredential;
}
