import { findByEmail } from '../ownRow';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

/** Looks at the ids in the filter's row about the contact. */
export const filterIds: Probe = {
	question: 'Contact filter: are ids numbers or text?',
	async run(account) {
		const { row } = await findByEmail(account);
		const kinds = ['id', 'mainContactId', 'contactId', 'field_id']
			.filter((member) => row[member] !== undefined && row[member] !== null)
			.map((member) => ({ member, kind: typeof row[member] === 'string' ? 'text' : `${typeof row[member]}s` }));
		const distinct = new Set(kinds.map(({ kind }) => kind));
		return {
			reading: distinct.size === 1 ? [...distinct][0] : 'mixed',
			evidence: kinds.map(({ member, kind }) => `${member}: ${kind}`).join(', '),
		};
	},
};

function formatOf(date: string): string {
	if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(date)) return 'space-separated';
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(date) ? 'ISO 8601' : 'another format';
}

/** Looks at the creation date in the filter's row about the contact, which no update has set. */
export const filterDates: Probe = {
	question: 'Contact filter: which format do dates have?',
	async run(account) {
		const { row } = await findByEmail(account);
		const { dateCreated } = row;
		if (typeof dateCreated !== 'string') throw new CannotTell('the row has no `dateCreated` text');
		return { reading: formatOf(dateCreated), evidence: `dateCreated like ${dateCreated.replace(/\d/g, '9').replace(/[A-Za-z]{2,}/g, 'Xxx')}` };
	},
};
