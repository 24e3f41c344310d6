import type { IHookFunctions } from 'n8n-workflow';
import { inputError } from '../input/itemError';
import { asNodeError } from '../operations/nodeError';
import { readAnswering } from './answer/parameters';
import { credentialSecret } from './credentialSecret';
import { isRegisteredAutomatically, readChoice, readDataRequest, readOptions, requireMenuValues } from './parameters';

const SECRETS = {
	event: { name: 'webhookSecret', label: 'Webhook Secret', place: "as 'HMAC key' of the webhook in Acquire" },
	dataRequest: { name: 'urlToken', label: 'URL Token', place: 'to the URL in Acquire' },
} as const;

/**
 * Looks, when the workflow is activated, at what would reject every call later, when nobody watches.
 * @throws {NodeOperationError} that says what to change
 */
export async function requireCheckable(context: IHookFunctions): Promise<void> {
	try {
		requireMenuValues(context);
		const dataRequest = readDataRequest(context);
		if (dataRequest === undefined) readChoice(context);
		else readAnswering(context, dataRequest);
		// The secret of an automatic registration is made with it.
		if (isRegisteredAutomatically(context) || readOptions(context).acceptUnsigned) return;
		const { name, label, place } = SECRETS[dataRequest === undefined ? 'event' : 'dataRequest'];
		if ((await credentialSecret(context, name)) !== undefined) return;
		throw inputError('Credential', `The Acquire credential holds no '${label}'`, `Enter one in the credential, and add it ${place}, as the steps that the node shows say. Or turn on the option 'Accept Unsigned Calls'.`);
	} catch (thrown) {
		throw asNodeError(context.getNode(), thrown);
	}
}
