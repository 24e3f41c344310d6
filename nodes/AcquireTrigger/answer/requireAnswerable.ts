import type { IHookFunctions } from 'n8n-workflow';
import { asItemError, inputError } from '../../input/itemError';
import { nodeError } from '../../operations/nodeError';
import { credentialSecret } from '../credentialSecret';
import { readOptions, readQuestion } from '../parameters';
import { readAnswering } from './parameters';

/**
 * Looks, when the workflow is activated, at what would reject every call of a bot or card later, when nobody watches.
 * @throws {NodeOperationError} that says what to change
 */
export async function requireAnswerable(context: IHookFunctions): Promise<void> {
	try {
		const question = readQuestion(context);
		if (question === undefined) return;
		readAnswering(context, question);
		const token = await credentialSecret(context, 'urlToken');
		if (token !== undefined || readOptions(context).acceptUnsigned) return;
		throw inputError('Credential', "The Acquire credential holds no 'URL Token'", 'Enter one in the credential, and add it to the URL in Acquire, as the steps that the node shows say.');
	} catch (thrown) {
		const { message, description } = asItemError(thrown);
		throw nodeError(context.getNode(), message, { description });
	}
}
