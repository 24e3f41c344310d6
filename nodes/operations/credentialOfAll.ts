import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { CREDENTIAL_TYPE } from '../service/account';

/**
 * The credential of a run, whose requests all go to one account. It may hold an expression that uses the item: the first item's is
 * compared with that of the second, as accounts may alternate, of the middle and of the last one, not of each, since n8n reads it from
 * its database every time.
 * @throws {ItemError} if they name several accounts or keys
 */
export async function credentialOfAll(context: IExecuteFunctions, itemCount: number): Promise<ICredentialDataDecryptedObject> {
	const compared = new Set([0, Math.min(1, itemCount - 1), Math.floor(itemCount / 2), itemCount - 1]);
	const [first, ...others] = await Promise.all(Array.from(compared, async (index) => await context.getCredentials(CREDENTIAL_TYPE, index)));
	if (others.every(({ subdomain, apiKey }) => subdomain === first.subdomain && apiKey === first.apiKey)) return first;
	throw new ItemError('The Acquire credential is not the same for all items: it contains an expression that uses the item', {
		description: "A run uses one account. Put 'Loop Over Items' with a batch size of 1 before this node, or use a node with its own credential for each account.",
	});
}
