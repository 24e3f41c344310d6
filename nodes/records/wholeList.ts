import { ItemError } from '../input/itemError';
import type { PagingOptions } from '../service/page';
import { incompleteList } from '../service/rows';

/** Told where Acquire counts more records than it returned. */
export type OnShort = NonNullable<PagingOptions['onShort']>;

/**
 * What is made of a list that must be whole, since it says nothing that a record is not in a part of it. `name` as in "The list of tags".
 * Where rows may have slipped between two pages, as records were created or deleted meanwhile, it is read once more.
 * @throws {ItemError} where the list is incomplete
 */
export async function wholeList<Result>(name: string, read: (onShort: OnShort) => Promise<Result>, isAgain = false): Promise<Result> {
	let hasMoved = false;
	const result = await read((count, total, mayHaveMoved) => {
		if (isAgain || !mayHaveMoved) throw new ItemError(incompleteList(name, count, total, mayHaveMoved), { description: mayHaveMoved ? 'Run it again, or use IDs.' : 'Records cannot be found in it. Use their IDs.' });
		hasMoved = true;
	});
	return hasMoved ? await wholeList(name, read, true) : result;
}
