import type { Sighting } from './memory';

// Fewer could be old by chance, in a list of another order.
const OLD_ROWS_IN_A_ROW = 20;

/**
 * Detects the order of a list, and when nothing newer can follow. Reading stops before the end only once the order is clear: newest
 * first throughout, or, where rows have a second, the newest second first. Of rows that are told apart by last change, ID and date of
 * creation must also have gone both up and down: a list by one of these looks the same where all was changed in its order.
 */
export class ReadingOrder {
	private readonly byPosition = new NewestGroupFirst();

	private readonly bySecond = new NewestGroupFirst();

	private readonly ids = new Direction();

	private readonly creations = new Direction();

	private oldRows = 0;

	constructor(private readonly isByChange: boolean) {}

	/** True while no row was newer than one before it. */
	get isNewestFirst(): boolean {
		return this.byPosition.isKept || this.bySecond.isKept;
	}

	/** True where the rest of the list need not be read. */
	note(sighting: Sighting, isOld: boolean): boolean {
		const { id, position, second, created } = sighting;
		const isOldFromHere = [this.byPosition.note(position, position, isOld), this.bySecond.note(second, position, isOld)].includes(true);
		this.ids.note(id);
		this.creations.note(created);
		this.oldRows = isOld ? this.oldRows + 1 : 0;
		return isOldFromHere && this.oldRows >= OLD_ROWS_IN_A_ROW && !(this.isByChange && (this.ids.mayBeOrder || this.creations.mayBeOrder));
	}
}

/** Where a value goes from row to row. */
class Direction {
	private previous = Number.NaN;

	private rises = false;

	private falls = false;

	/** Rows without the value tell nothing. */
	note(value = Number.NaN): void {
		if (Number.isNaN(value)) return;
		this.rises ||= value > this.previous;
		this.falls ||= value < this.previous;
		this.previous = value;
	}

	/** True while the list may go by this value, up or down. */
	get mayBeOrder(): boolean {
		return !Number.isNaN(this.previous) && !(this.rises && this.falls);
	}
}

/** The order of a list whose newest group of rows comes first, with the rows of a group in any order. */
class NewestGroupFirst {
	isKept = true;

	private group = Infinity;

	private lowest = Infinity;

	/** The lowest position in the groups that have ended: what follows stands before it. */
	private lowestOfEnded = Infinity;

	private hasOld = false;

	private hasOldInEnded = false;

	/** True where all that follows is old: in the order that was kept so far, it is older than an old row. */
	note(group = Number.NaN, position: number, isOld: boolean): boolean {
		if (group !== this.group) [this.lowestOfEnded, this.hasOldInEnded] = [this.lowest, this.hasOld];
		this.isKept &&= group <= this.group && position < this.lowestOfEnded;
		this.group = group;
		this.lowest = Math.min(this.lowest, position);
		this.hasOld ||= isOld;
		return this.isKept && this.hasOldInEnded;
	}
}
