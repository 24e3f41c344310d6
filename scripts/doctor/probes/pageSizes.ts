import { attributeList, caseList, companyList, contactFilter, contactList, fetchPage, type List } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const largeLimit = 500;
const smallLimit = 2;

/** Asks for many rows at once. */
function pageSize(list: List): Probe {
	return {
		question: `How many rows does one answer of the ${list.name} hold?`,
		async run(account) {
			const usual = await fetchPage(list, account);
			const large = await fetchPage(list, account, { limit: largeLimit });
			const small = await fetchPage(list, account, { limit: smallLimit });
			const rows = large.rows.length;
			// A count that goes with the page says nothing about the list.
			const total = small.count !== undefined && small.count >= rows ? large.count : undefined;
			const evidence = `without a limit ${usual.rows.length} rows, limit=${largeLimit} ${rows} rows, the answer counts ${large.count ?? 'nothing'}`;
			const unlimited = `${usual.rows.length} without a limit`;
			if (rows >= largeLimit) return { reading: `${rows} or more; ${unlimited}`, evidence };
			if (total !== undefined && total > rows) return { reading: `at most ${rows}; ${unlimited}`, evidence };
			throw new CannotTell(`${evidence}: the list may end there`);
		},
	};
}

export const attributePageSize = pageSize(attributeList);
export const contactPageSize = pageSize(contactList);
export const filterPageSize = pageSize(contactFilter);
export const casePageSize = pageSize(caseList);
export const companyPageSize = pageSize(companyList);

/** Asks the attribute list for two rows: its documentation knows no limit. */
export const attributeLimit: Probe = {
	question: 'Does the attribute list heed `limit`?',
	async run(account) {
		const usual = await fetchPage(attributeList, account);
		const small = await fetchPage(attributeList, account, { limit: smallLimit });
		if (usual.rows.length <= smallLimit) throw new CannotTell(`the attribute list has only ${usual.rows.length} rows`);
		return {
			reading: small.rows.length === smallLimit ? 'yes' : 'no',
			evidence: `without a limit ${usual.rows.length} rows, limit=${smallLimit} ${small.rows.length} rows`,
		};
	},
};
