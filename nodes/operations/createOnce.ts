import { asItemError, ItemError } from '../input/itemError';
import type { Lookup } from './lookups';
import type { RunContext } from './operation';

/** A record that is to be created: the lookup that did not find it, whose key orders items of it, and what it is, e.g. "a category named 'FAQ'". */
export interface NewRecord {
	lookup: Lookup;
	what: string;
}

/**
 * Creates what the lookup did not find. Where that fails and it may have been created all the same, later items that need the
 * lookup fail, also in another attempt of "Retry On Fail", or they would create it once more.
 * @throws {ItemError} what `create` throws
 */
export async function createOnce<Created>({ lookups, doneEarlier }: RunContext, { lookup, what }: NewRecord, create: () => Promise<Created>): Promise<Created> {
	if (doneEarlier?.has(lookup.key)) throw mayHaveBeenCreated('An earlier attempt', what);
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
