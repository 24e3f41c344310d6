import type { Sighting } from './memory';

// Fewer could be old by chance, in a list of another order.
const OLD_ROWS_IN_A_ROW = 20;

/**
 * Watches in which order a list comes, and tells when nothing newer can follow. None of Acquire's lists is documented to have an order,
 * so that only one which has shown it is left before its end: newest first throughout, and, by the time of the last change, with an
 * older record before a newer one, as a list by ID could look the same.
 */
export class ReadingOrder {
	private previous?: Sighting;

	private isNewestFirst = true;

	private isByIdAlone = true;

	private oldRows = 0;

	constructor(private readonly isByChange: boolean) {}

	/** True where the rest of the list need not be read. */
	note(sighting: Sighting, isOld: boolean): boolean {
		const { previous } = this;
		this.isNewestFirst &&= previous === undefined || sighting.position <= previous.position;
		this.isByIdAlone &&= previous === undefined || sighting.id <= previous.id;
		this.oldRows = isOld ? this.oldRows + 1 : 0;
		this.previous = sighting;
		return this.isNewestFirst && this.oldRows >= OLD_ROWS_IN_A_ROW && !(this.isByChange && this.isByIdAlone);
	}
}
