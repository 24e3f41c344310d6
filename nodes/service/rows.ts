import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../input/object';
import { noRecord } from './response';

/** Rows of one page of a list; `total` only where the contract says that the count is that of the whole list. */
export interface Rows {
	rows: IDataObject[];
	total?: number;
}

/** Says that Acquire counts more rows in a list than it returned. `recordName` as in "The list of tags". */
export function incompleteList(recordName: string, read: number, total: number): string {
	return `${recordName} is incomplete: Acquire counts ${total} entries but returned only ${read}`;
}

/**
 * The rows under a member of a response's `data`, whose `count`, if there is one, is that of the whole list: the vendor's example
 * has 34 with 20 returned. @throws {ItemError} where there is no list
 */
export function rowsIn(data: unknown, member: string): Rows {
	const rows = isObject(data) ? data[member] : undefined;
	if (!Array.isArray(rows)) throw noRecord(data);
	const { count } = data as IDataObject;
	return { rows: rows.filter(isObject), total: typeof count === 'number' ? count : undefined };
}
