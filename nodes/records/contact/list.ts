import { recordList } from '../../service/listPages';
import { type Rows, rowsIn } from '../../service/rows';

/** Acquire's list of contacts. */
export const contacts = recordList('listContacts', 'The list of contacts', { read: contactRows });

/**
 * The rows that the contact list and the contact filter return. What the list's `counts.total` counts is not documented, and the filter's
 * `counts.filteredCount` may be the rows of a page alone: neither tells the end. @throws {ItemError}
 */
export function contactRows(data: unknown): Rows {
	return { rows: rowsIn(data, 'list').rows };
}
