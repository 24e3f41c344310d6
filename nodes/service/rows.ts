import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../input/blank';
import { isObject, objectOrEmpty } from '../input/object';
import type { Page } from './page';
import { noRecord } from './response';

/** One page of a list of records. */
export type Rows = Page<IDataObject>;

/**
 * Says that Acquire counts more rows in a list than it returned, or, of an infinite total, that no more were read. `recordName` as in
 * "The list of tags"; `mayHaveMoved` as onShort is told it.
 */
export function incompleteList(recordName: string, read: number, total: number, mayHaveMoved = false): string {
	const why = total < Infinity ? `Acquire counts ${total} entries but returned only ${read}` : `no more than ${read} entries are read`;
	return `${recordName} is incomplete: ${why}${mayHaveMoved ? '. Records may have been created or deleted meanwhile' : ''}`;
}

/**
 * The rows under a member of a response's `data`, whose `count`, if there is one, is that of the whole list: the vendor's example
 * has 34 with 20 returned. `counted`: the member that holds a count of which that is not known. @throws {ItemError} where there is no list
 */
export function rowsIn(data: unknown, member: string, counted?: string): Rows {
	const list = objectOrEmpty(data);
	const rows = list[member];
	if (!Array.isArray(rows)) throw noRecord(data);
	return { rows: rows.filter(isObject), total: numberOf(list.count), atLeast: counted === undefined ? undefined : numberOf(list[counted]) };
}

/** What identifies a row: its ID, or all that it holds where it has none. */
export function rowIdentity(row: IDataObject): string {
	return isBlank(row.id) ? JSON.stringify(row) : String(row.id);
}

function numberOf(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}
