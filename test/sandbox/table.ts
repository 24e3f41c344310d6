import { notFound } from './apiError';

/** Rows of one kind under ids that are never given out twice. */
export class Table<Row extends { id: number }> {
	private readonly rows = new Map<number, Row>();

	private lastId: number;

	/** Of an account with many records, sorting takes longer than what is done with them. */
	private sorted?: readonly Row[];

	constructor(private readonly firstId = 1) {
		this.lastId = firstId - 1;
	}

	nextId(): number {
		return this.lastId + 1;
	}

	put(row: Row): void {
		this.rows.set(row.id, row);
		this.sorted = undefined;
		this.lastId = Math.max(this.lastId, row.id);
	}

	get(id: number): Row | undefined {
		return this.rows.get(id);
	}

	/** The row with the id. Throws an ApiError that names it as `what` if there is none. */
	require(id: number, what: string): Row {
		const row = this.rows.get(id);
		if (!row) throw notFound(what, id);
		return row;
	}

	delete(id: number): boolean {
		this.sorted = undefined;
		return this.rows.delete(id);
	}

	/** All rows, the latest added first. */
	newestFirst(): readonly Row[] {
		return (this.sorted ??= [...this.rows.values()].sort((a, b) => b.id - a.id));
	}

	clear(): void {
		this.rows.clear();
		this.sorted = undefined;
		this.lastId = this.firstId - 1;
	}
}
