import { asItemError, ItemError } from '../input/itemError';
import type { Lookup, Lookups } from './lookups';

/**
 * Creates what the lookup did not find. Where that fails and it may have been created all the same, later items that need the
 * lookup fail, or they would create it once more. `what`: e.g. "a category named 'FAQ'".
 * @throws {ItemError} what `create` throws
 */
export async function createOnce<Created>(lookups: Lookups, lookup: Lookup, what: string, create: () => Promise<Created>): Promise<Created> {
	try {
		return await create();
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.effect !== 'none') lookups.fail(lookup, mayHaveBeenCreated('An earlier item', what));
		throw error;
	}
}

/** The error of an item that would create what may be there by now. */
export function mayHaveBeenCreated(by: string, what: string): ItemError {
	return new ItemError(`${by} may have created ${what}`, { description: 'Check in Acquire before you send the item again.' });
}
