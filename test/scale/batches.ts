import type { Seed, Store } from '../sandbox';

/** One post to the workflow, which becomes one execution: what its contacts are to hold afterwards. */
export type Batch = Array<{ id: number; city: string }>;

export const BATCHES = 20;
export const UPDATES_EACH = 200;
export const ALL_UPDATES = BATCHES * UPDATES_EACH;

const FIRST_CONTACT_ID = 10_001;
const CITY_BEFORE = 'Before';

/** The posts of one test, each with contacts of its own. */
export function batches(): Batch[] {
	return Array.from({ length: BATCHES }, (_, batch) =>
		Array.from({ length: UPDATES_EACH }, (_, item) => ({
			id: FIRST_CONTACT_ID + batch * UPDATES_EACH + item,
			city: `City ${batch}-${item}`,
		})),
	);
}

/** The contacts as they are before any of them is updated. */
export function contactsBefore(all: Batch[]): NonNullable<Seed['contacts']> {
	return all.flat().map(({ id }) => ({ id, fields: { name: `Contact ${id}`, city: CITY_BEFORE } }));
}

/** What of a batch is not in the store: to be sent again after a crash. */
export function missing(batch: Batch, store: Store): Batch {
	return batch.filter(({ id, city }) => store.contact(id)?.fields.city !== city);
}
