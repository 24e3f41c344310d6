import type { IDataObject } from 'n8n-workflow';
import type { EventSource } from '../../../nodes/AcquirePollTrigger/eventSources';
import type { AcquireClient } from '../../../nodes/service/acquireClient';

/** A client that a scripted source never asks. */
export const noClient = {} as AcquireClient;

/** A source whose list holds these IDs in this order; a list of its own for each pass, and the last one from then on. */
export class ScriptedSource implements EventSource {
	readonly label = 'thing';

	readonly isByChange = false;

	isUnordered?: true;

	/** How often the list was begun. */
	passes = 0;

	/** How many rows were taken of it, in all passes. */
	taken = 0;

	constructor(private readonly lists: ReadonlyArray<Iterable<number>>) {}

	async *rows(): AsyncGenerator<IDataObject> {
		const list = this.lists[Math.min(this.passes, this.lists.length - 1)];
		this.passes += 1;
		for (const id of list) {
			this.taken += 1;
			yield { id };
		}
	}

	/** A row without a positive ID is no such event. */
	sighting(row: IDataObject) {
		const id = Number(row.id);
		return id > 0 ? { id, position: id, row } : undefined;
	}
}

/** The IDs from one to another, both included, ascending or descending. */
export function idsFrom(from: number, to: number): number[] {
	const step = from <= to ? 1 : -1;
	return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + index * step);
}
