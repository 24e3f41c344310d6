import type { Contract } from '../contract';
import type { ContractOperation } from '../contractOperation';
import type { PlainResource } from '../plainResources';
import type { StoredRecord } from '../records';
import { placeOfRecord, placeOfRows, valueAt } from './place';

/** What the contract's examples tell about a plain resource. */
export interface ExampleRecords {
	/** The records that the response of an operation shows; none if it shows no record. */
	shownBy(operation: ContractOperation): StoredRecord[];
	/** Every column that any example shows, with its values. */
	columns: ReadonlyMap<string, unknown[]>;
	/** The records of a fresh account. */
	seed: StoredRecord[];
}

function recordsIn(operation: ContractOperation | undefined, isList: boolean): StoredRecord[] {
	if (!operation) return [];
	const place = isList ? placeOfRows(operation.dataExample) : placeOfRecord(operation.dataExample);
	return place ? ([valueAt(operation.dataExample, place)].flat() as StoredRecord[]) : [];
}

/**
 * Reads the examples of a resource. A fresh account has the list's rows, each with what the example of the same record
 * has beyond them; without a list the one record that is got or, failing that, created.
 */
export function exampleRecords(resource: PlainResource, contract: Contract): ExampleRecords {
	const shown = new Map<string, StoredRecord[]>();
	for (const kind of ['list', 'get', 'create', 'update'] as const) {
		const operation = contract.operations.get(resource[kind] ?? '');
		if (operation) shown.set(operation.id, recordsIn(operation, kind === 'list'));
	}
	const of = (id: string | undefined) => shown.get(id ?? '') ?? [];
	const columns = new Map<string, unknown[]>();
	for (const record of [...shown.values()].flat()) {
		for (const [column, value] of Object.entries(record)) columns.set(column, [...(columns.get(column) ?? []), value]);
	}
	const got = of(resource.get);
	const rows = of(resource.list).map((row) => ({ ...got.find(({ id }) => id === row.id), ...row }));
	return {
		shownBy: ({ id }) => of(id),
		columns,
		seed: [rows, got, of(resource.create)].find((records) => records.length > 0) ?? [],
	};
}
