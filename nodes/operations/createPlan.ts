import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import type { AcquireClient } from '../service/acquireClient';
import type { Lookup } from './lookups';
import type { PlanWithLookups } from './operation';

/** What is to be created where there is nothing like it. */
export interface NewRecord {
	/** Finds the ids of those that are there. Its key orders items of one record. */
	lookup: Lookup<number[]>;
	/** E.g. "a category named 'FAQ'". */
	what: string;
	/** @throws {ItemError} where there is one */
	requireNew(ids: readonly number[]): void;
	/** @throws {ItemError} */
	create(client: AcquireClient): Promise<IDataObject>;
	output(created: IDataObject): IDataObject;
}

/**
 * The plan that creates what the lookup does not find. Where that fails and it may have been created all the same, later items that
 * need the lookup fail, also in another attempt of "Retry On Fail", or they would create it once more.
 */
export function createPlan({ lookup, what, requireNew, create, output }: NewRecord): PlanWithLookups {
	return {
		kind: 'lookups',
		lookups: [lookup],
		complete(found) {
			requireNew(found.get(lookup));
			return {
				kind: 'ready',
				orderingKeys: [lookup.key],
				async execute({ client, lookups, doneKeys }) {
					// An earlier item may have created it.
					requireNew(lookups.get(lookup));
					if (doneKeys?.has(lookup.key)) throw mayHaveBeenCreated('An earlier attempt', what);
					const created = await create(client).catch((thrown: unknown) => {
						// Any error but an ItemError is unexpected: it may come after the request. ItemOutcomes has to see it as it is.
						if (!(thrown instanceof ItemError && thrown.effect === 'none')) lookups.fail(lookup, mayHaveBeenCreated('An earlier item', what));
						throw thrown;
					});
					lookups.remember(lookup, [Number(created.id)]);
					return [output(created)];
				},
			};
		},
	};
}

/** The error of an item that would create what may be there by now. */
export function mayHaveBeenCreated(by: string, what: string): ItemError {
	return new ItemError(`${by} may have created ${what}`, { description: 'Check in Acquire before you send the item again.' });
}
