import type { IDataObject } from 'n8n-workflow';

// In fewer rows the dates of a list of another order could fall by chance.
const CLEAR_ROWS = 20;

/** Milliseconds between the two dates of a new record: Acquire does not set both at the same one. */
export const CREATION_MS = 1000;

/**
 * The dates of the records of a list, which tell where nothing new follows in one by last change: a new record was changed when it was
 * created, and that was after every known one was created.
 */
export class ChangeDates {
	private rows = 0;

	private hasDates = true;

	private isByChange = true;

	private isPast = false;

	private newestCreation = Number.NEGATIVE_INFINITY;

	private previousChange = Number.POSITIVE_INFINITY;

	note({ dateCreated, dateUpdated }: IDataObject, isKnown: boolean): void {
		const [created, changed] = [dateCreated, dateUpdated].map((date) => Date.parse(String(date)));
		this.rows += 1;
		this.hasDates &&= !Number.isNaN(created - changed) && hasZone(dateCreated) === hasZone(dateUpdated);
		this.isByChange &&= this.hasDates && changed <= this.previousChange;
		this.isPast ||= changed < this.newestCreation - CREATION_MS;
		this.previousChange = changed;
		if (isKnown) this.newestCreation = Math.max(this.newestCreation, created);
	}

	/** True where the list came by last change so far, and nothing new follows. */
	get endsByChange(): boolean {
		return this.isByChange && this.isPast && this.rows >= CLEAR_ROWS;
	}

	/** False while the list may be one by last change in which something new follows. One without these dates is none. */
	get mayEndById(): boolean {
		return !this.isByChange || this.isPast;
	}
}

function hasZone(date: unknown): boolean {
	return /(?:z|[+-]\d\d:?\d\d)$/i.test(String(date));
}
