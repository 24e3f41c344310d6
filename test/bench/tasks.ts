import type { IDataObject } from 'n8n-workflow';

import { contactChanges, contactEmail } from './items';
import type { Tally } from './sandboxProcess';

/** What contenders are compared at. The sandbox holds a contact for each record of the task. */
export interface Task {
	/** What it counts, e.g. "updates". */
	records: string;
	/** Records for each item that the bench is told to run. */
	factor: number;
	/** What the trigger gives out for so many records. */
	items(count: number): IDataObject[];
	/** What was done for so many records, if it is not exactly what was asked for. `outputs`: items that came out, where they were counted. */
	deviation(count: number, tally: Tally, outputs?: number): string | undefined;
}

/** Each contact is updated once, by its ID. */
export const UPDATES: Task = { records: 'updates', factor: 1, items: contactChanges, deviation: notExactly };

/** The same where the items hold addresses in place of IDs. */
export const UPDATES_BY_EMAIL: Task = {
	records: 'updates by email',
	factor: 1,
	items: (count) => contactChanges(count).map(({ id, ...change }) => ({ ...change, email: contactEmail(id) })),
	deviation: notExactly,
};

/** All contacts of the account are read. */
export const LISTED_CONTACTS: Task = {
	records: 'contacts read',
	factor: 5,
	items: () => [{}],
	deviation: (count, _tally, outputs) => (outputs === count ? undefined : `${count} contacts were to come out; ${outputs} did`),
};

function notExactly(count: number, { sent, carriedOut, contacts, changed }: Tally): string | undefined {
	const isExact = [sent, carriedOut, contacts, changed].every((seen) => seen === count);
	return isExact
		? undefined
		: `${count} updates were asked for; ${sent} were sent, ${carriedOut} carried out, on ${contacts} contacts, of which ${changed} changed`;
}
