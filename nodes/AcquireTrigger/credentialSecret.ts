import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../service/account';

/** A secret of the credential, by which calls are checked, without surrounding whitespace; undefined where none is entered. */
export async function credentialSecret(context: IHookFunctions | IWebhookFunctions, name: 'urlToken' | 'webhookSecret'): Promise<string | undefined> {
	const { [name]: entered } = await context.getCredentials(CREDENTIAL_TYPE);
	const secret = typeof entered === 'string' ? entered.trim() : '';
	return secret === '' ? undefined : secret;
}
