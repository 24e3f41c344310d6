import { selectColumns } from '../columns';
import type { Handler } from '../handlers/handler';
import { inOrder, listData, matchingRows, pageOf } from './listResponse';
import { renamed } from './members';
import { placeOfRecord, withValueAt } from './place';
import { type Plain, recordOf, shownColumns } from './plain';

interface Wishes {
	select?: string[];
	relations?: string[];
}

/** The rows that match, of the page asked for. */
export function list(plain: Plain): Handler {
	const { name, resource, examples, operation } = plain;
	const exampleRows = examples.shownBy(operation);
	return ({ query, store, dialect }) => {
		const asked = renamed(query, resource.renames);
		const { select, relations } = query as Wishes;
		const all = inOrder(store.recordTable(name).newestFirst(), asked, exampleRows, resource.newestFirstBy);
		const page = pageOf(matchingRows(all, asked, [...examples.columns.keys()]), operation, query, dialect);
		const rows = page.rows.map((row) => selectColumns(shownColumns(row, plain, relations), select));
		return listData(operation, rows, page, query);
	};
}

/** The record that the call names. */
export function get(plain: Plain): Handler {
	const place = placeOfRecord(plain.operation.dataExample) ?? [];
	return (call) => {
		const { select, relations } = call.query as Wishes;
		const shown = shownColumns(recordOf(plain, call), plain, relations);
		return withValueAt(plain.operation.dataExample, place, selectColumns(shown, select));
	};
}

/** The number of records. */
export function count({ name }: Plain): Handler {
	return ({ store }) => store.recordTable(name).newestFirst().length;
}
