import type { IDataObject } from 'n8n-workflow';
import { utcTime } from '../input/utcTime';

/** Milliseconds between the two dates of a new record: Acquire does not set both at the same one. */
export const CREATION_MS = 1000;

/**
 * The dates of the records of a list whose IDs fall, which tell whether it may go by last change after all: by either of the two dates that
 * Acquire has for it.
 */
export class ChangeDates {
	private readonly columns = [new ChangeColumn('dateUpdated'), new ChangeColumn('lastDateUpdated')];

	note(row: IDataObject, isFromBefore: boolean): void {
		for (const column of this.columns) column.note(row, isFromBefore);
	}

	/** True while the list may be one by last change in which something new follows. */
	get mayHideNewRows(): boolean {
		return this.columns.some((column) => column.mayHideNewRows);
	}
}

/**
 * One of these dates. In a list by it, a new record stands above all that were changed before the newest known one was created, if Acquire
 * sets the date when it creates a record; records without one may follow all others.
 */
class ChangeColumn {
	private isInOrder = true;

	private hasDates = false;

	private isSetAtCreation = false;

	private isPast = false;

	private newestCreation = Number.NEGATIVE_INFINITY;

	private previous = Infinity;

	constructor(private readonly name: 'dateUpdated' | 'lastDateUpdated') {}

	note({ dateCreated, [this.name]: changed }: IDataObject, isFromBefore: boolean): void {
		const created = utcTime(dateCreated);
		const time = utcTime(changed);
		this.hasDates ||= !Number.isNaN(time);
		this.isSetAtCreation ||= Math.abs(time - created) <= CREATION_MS;
		const position = Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
		this.isInOrder &&= position <= this.previous;
		this.isPast ||= position < this.newestCreation - CREATION_MS;
		this.previous = position;
		if (isFromBefore && !Number.isNaN(created)) this.newestCreation = Math.max(this.newestCreation, created);
	}

	get mayHideNewRows(): boolean {
		return this.isInOrder && this.hasDates && !(this.isPast && this.isSetAtCreation);
	}
}
