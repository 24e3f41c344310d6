import type { IDataObject } from 'n8n-workflow';

/** Milliseconds between the two dates of a new record: Acquire does not set both at the same one. */
export const CREATION_MS = 1000;

/**
 * The dates of the records of a list whose IDs fall, which tell whether it may go by last change after all. In such a list a new record
 * stands above all that were changed before the newest known one was created, unless whoever created it set its dates.
 */
export class ChangeDates {
	private isByChange = true;

	private isPast = false;

	private newestCreation = Number.NEGATIVE_INFINITY;

	private previousChange = Number.POSITIVE_INFINITY;

	note({ dateCreated, dateUpdated }: IDataObject, isKnown: boolean): void {
		const [created, changed] = [dateCreated, dateUpdated].map((date) => Date.parse(String(date)));
		const hasDates = !Number.isNaN(created - changed) && hasZone(dateCreated) === hasZone(dateUpdated);
		this.isByChange &&= hasDates && changed <= this.previousChange;
		this.isPast ||= changed < this.newestCreation - CREATION_MS;
		this.previousChange = changed;
		if (isKnown) this.newestCreation = Math.max(this.newestCreation, created);
	}

	/** True while the list may be one by last change in which something new follows. One without these dates is none. */
	get mayHideNews(): boolean {
		return this.isByChange && !this.isPast;
	}
}

function hasZone(date: unknown): boolean {
	return /(?:z|[+-]\d\d:?\d\d)$/i.test(String(date));
}
