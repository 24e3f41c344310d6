import type { PlainResourceName } from './plainResources';
import type { NewRecord, StoredRecord } from './records';
import { Table } from './table';

/** Records by plain resource. */
export type Records = { [resource in PlainResourceName]: NewRecord[] };

/** The records of all plain resources. The tables are for the handlers; tests use the other methods, which copy. */
export class RecordTables {
	private readonly tables = new Map<PlainResourceName, Table<StoredRecord>>();

	private seeds: Partial<Records> = {};

	/** @param standardRecords what a resource holds unless a test seeds it: the records of the contract's examples */
	constructor(private readonly standardRecords: Records) {}

	/** Replaces the records of all resources; those left out get the standard ones. */
	protected seedRecords(records: Partial<Records>): void {
		this.tables.clear();
		this.seeds = records;
	}

	/** Records of a plain resource. Throws for a name that is none, so that no test asks for it in vain. */
	recordTable(resource: PlainResourceName): Table<StoredRecord> {
		const table = this.tables.get(resource) ?? this.seededTable(resource);
		this.tables.set(resource, table);
		return table;
	}

	/** A table is filled when it is first asked for: most tests reset the sandbox and use one or two. */
	private seededTable(resource: PlainResourceName): Table<StoredRecord> {
		const records = this.seeds[resource] ?? this.standardRecords[resource];
		if (!records) throw new Error(`${resource} is no plain resource of the sandbox`);
		const table = new Table<StoredRecord>();
		for (const record of records) putCopy(table, record);
		return table;
	}

	/** Copies of all records of a plain resource, in ascending id order. */
	records(resource: PlainResourceName): StoredRecord[] {
		return structuredClone(this.recordTable(resource).newestFirst().toReversed());
	}

	/** A copy of the record, or undefined. */
	record(resource: PlainResourceName, id: number): StoredRecord | undefined {
		return structuredClone(this.recordTable(resource).get(id));
	}

	/** Adds a record and returns its id. */
	addRecord(resource: PlainResourceName, record: NewRecord): number {
		return putCopy(this.recordTable(resource), record);
	}
}

function putCopy(table: Table<StoredRecord>, record: NewRecord): number {
	const id = record.id ?? table.nextId();
	table.put({ ...structuredClone(record), id });
	return id;
}
