import { ItemError } from '../input/itemError';
import type { PagingOptions } from '../service/page';
import { incompleteList } from '../service/rows';

/** Told where Acquire counts more records than it returned. */
export type OnShort = NonNullable<PagingOptions['onShort']>;

/** What to do where nothing can be looked up. Not every operation has a place for an ID. */
export const USE_ID = 'Use an ID, in an operation that takes one.';

/**
 * What is made of a list that must be whole, since it says nothing that a record is not in a part of it. `name` as in "The list of tags".
 * Where rows may have slipped between two pages, as records were created or deleted meanwhile, it is read once more.
 * @throws {ItemError} where the list is incomplete, unless `onShort` is told that
 */
export async function wholeList<Result>(name: string, read: (onShort: OnShort) => Promise<Result>, onShort: OnShort = incomplete(name), isAgain = false): Promise<Result> {
	let hasMoved = false;
	const result = await read((count, total, mayHaveMoved) => {
		if (isAgain || !mayHaveMoved) onShort(count, total, mayHaveMoved);
		else hasMoved = true;
	});
	return hasMoved ? await wholeList(name, read, onShort, true) : result;
}

function incomplete(name: string): OnShort {
	return (...counted) => {
		throw new ItemError(incompleteList(name, ...counted), { description: `Nothing can be looked up in it. ${USE_ID}` });
	};
}
