import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { CREDENTIAL_TYPE } from '../service/account';
import { canceled } from '../service/requestErrors';

/**
 * The credential of a run, whose requests all go to one account. It may hold an expression that uses the item. Of more than four items
 * not each is compared, since n8n reads it from its database every time, but the second, as accounts may alternate, the middle and
 * the last one: unless it fails, or is another one, for an item that is not there.
 * @throws {ItemError} if they name several accounts or keys
 */
export async function credentialOfAll(context: IExecuteFunctions, itemCount: number): Promise<ICredentialDataDecryptedObject> {
	const read = async (index: number) => await context.getCredentials(CREDENTIAL_TYPE, index);
	const first = await read(0);
	const isFirst = ({ subdomain, apiKey }: ICredentialDataDecryptedObject) => subdomain === first.subdomain && apiKey === first.apiKey;
	const isFixed = itemCount > 4 && (await read(itemCount).then(isFirst, () => false));
	for (const index of isFixed ? [1, itemCount >> 1, itemCount - 1] : Array(itemCount).keys()) {
		if (context.getExecutionCancelSignal()?.aborted) throw canceled();
		if (index === 0 || isFirst(await read(index))) continue;
		throw new ItemError('The Acquire credential is not the same for all items: it contains an expression that uses the item', {
			description: "A run uses one account. Put 'Loop Over Items' with a batch size of 1 before this node, or use a node with its own credential for each account.",
		});
	}
	return first;
}
