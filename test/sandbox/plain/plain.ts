import { type ContractOperation, pathParameters } from '../contractOperation';
import type { Call } from '../handlers/handler';
import type { PlainResource, PlainResourceName } from '../plainResources';
import type { StoredRecord } from '../records';
import type { ExampleRecords } from './exampleRecords';
import { fitsColumn } from './members';

/** An operation of a plain resource, with what is known of both. */
export interface Plain {
	name: PlainResourceName;
	resource: PlainResource;
	examples: ExampleRecords;
	operation: ContractOperation;
}

/** The parameter that names the record: the last one of the path, else `userId` or the like, or `id`, in the query. */
function idParameter({ name, operation }: Plain): string {
	const inPath = pathParameters(operation).at(-1);
	const inQuery = operation.parameters.find((parameter) => parameter.required && [`${name}Id`, 'id'].includes(parameter.name));
	return inPath ?? inQuery?.name ?? 'id';
}

/** The id that the contract's example names. */
export function exampleId(plain: Plain): unknown {
	const name = idParameter(plain);
	return plain.operation.parameters.find((parameter) => parameter.name === name)?.example;
}

/** The id that a call names. */
export function idOf(plain: Plain, { params, query }: Call): number {
	const parameter = idParameter(plain);
	return params[parameter] ?? (query[parameter] as number);
}

/** The record that a call names. Throws an ApiError if there is none. */
export function recordOf(plain: Plain, call: Call): StoredRecord {
	return call.store.recordTable(plain.name).require(idOf(plain, call), plain.name);
}

/**
 * A record as the operation shows it, in the example's order: without the columns that only other operations show, unless
 * they are among the `also` shown ones. A column that no example has, which a test has added, is always shown. Where an
 * operation shows a column in a form of its own, such as a user's id for the user, only its example's record has it.
 */
export function shownColumns(record: StoredRecord, { examples, operation }: Plain, also: string[] = []): object {
	const shown = examples.shownBy(operation);
	const inOrder = new Set([...shown.flatMap(Object.keys), ...Object.keys(record)]);
	const columns = [...inOrder].filter((column) => column in record);
	const entries = columns.map((column): [string, unknown] => {
		const values = shown.filter((example) => column in example).map((example) => example[column]);
		if (values.length === 0) return [column, also.includes(column) || !examples.columns.has(column) ? record[column] : undefined];
		return [column, fitsColumn(record[column], values) ? record[column] : shown.find(({ id }) => id === record.id)?.[column]];
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
