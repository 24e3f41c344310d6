import type { Sighting } from './memory';

// Fewer could be old by chance, in a list of another order.
const OLD_ROWS_IN_A_ROW = 20;

/**
 * Detects the order of a list, and when nothing newer can follow. Reading stops before the end only once the order is clear: newest
 * first throughout, or, where rows have a second, the newest second first. In a list by last change an older record must also have come
 * before a newer one (by ID), as a list by ID could look the same.
 */
export class ReadingOrder {
	private readonly byPosition = new NewestGroupFirst();

	private readonly bySecond = new NewestGroupFirst();

	private previousId = Number.POSITIVE_INFINITY;

	private isByIdAlone = true;

	private oldRows = 0;

	constructor(private readonly isByChange: boolean) {}

	/** True while no row was newer than one before it. */
	get isNewestFirst(): boolean {
		return this.byPosition.isKept || this.bySecond.isKept;
	}

	/** True where the rest of the list need not be read. */
	note(sighting: Sighting, isOld: boolean): boolean {
		const { id, position, second } = sighting;
		const isOldFromHere = [this.byPosition.note(position, position, isOld), this.bySecond.note(second, position, isOld)].includes(true);
		this.isByIdAlone &&= id <= this.previousId;
		this.previousId = id;
		this.oldRows = isOld ? this.oldRows + 1 : 0;
		return isOldFromHere && this.oldRows >= OLD_ROWS_IN_A_ROW && !(this.isByChange && this.isByIdAlone);
	}
}

/** The order of a list whose newest group of rows comes first, with the rows of a group in any order. */
class NewestGroupFirst {
	isKept = true;

	private group = Number.POSITIVE_INFINITY;

	private lowest = Number.POSITIVE_INFINITY;

	/** The lowest position in the groups that have ended: what follows stands before it. */
	private lowestOfEnded = Number.POSITIVE_INFINITY;

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
