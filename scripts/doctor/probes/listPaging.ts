import type { Connection } from '../connection';
import { attributeList, caseList, companyList, contactFilter, contactList, fetchPage, type List, type Range } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Finding, Probe } from '../probe';

const limit = 2;
/** How many rows a list must have to show it. */
export const leastRows = 2 * limit;
const tries = 3;

/** Where the rows of a page begin in the list: an index, beyond the rows that are known, or nowhere. */
type Start = number | 'beyond' | 'nowhere';

interface Look {
	known: string[];
	size: number;
	starts: Record<string, Start>;
	isSteady: boolean;
}

const requests: Record<string, Range> = {
	'page=1': { limit, page: 1 },
	'page=2': { limit, page: 2 },
	'offset=1': { limit, offset: 1 },
	'page=1&offset=2': { limit, page: 1, offset: limit },
};

async function look(list: List, connection: Connection): Promise<Look> {
	const idsOf = async (range: Range) => (await fetchPage(list, connection, range)).rows.map(list.identify);
	const known = await idsOf({});
	const small = await idsOf({ limit });
	if (known.length < leastRows) throw new CannotTell(`the ${list.name} has only ${known.length} rows, ${leastRows} are needed`);
	const starts: Record<string, Start> = {};
	for (const [name, range] of Object.entries(requests)) {
		if (list.lacksOffset && range.offset !== undefined) continue;
		const [first] = await idsOf(range);
		const index = known.indexOf(first);
		starts[name] = first === undefined ? 'nowhere' : index < 0 ? 'beyond' : index;
	}
	const isSteady = (await idsOf({})).join() === known.join();
	return { known, size: small.length, starts, isSteady };
}

function readingOf({ known, size, starts }: Look): string {
	// After a page that holds every known row comes a later one, or none.
	const isSecondPage = (start: Start) => (size < known.length ? start === size : typeof start !== 'number');
	const ways: string[] = [];
	if (isSecondPage(starts['page=1'])) ways.push('`page`, counted from 0');
	if (starts['page=1'] === 0 && isSecondPage(starts['page=2'])) ways.push('`page`, counted from 1');
	if (starts['offset=1'] === 1) ways.push('`offset`');
	if (ways.length > 0) return ways.join(' and ');
	const ignoresAll = Object.values(starts).every((start) => start === 0);
	if (!ignoresAll) return 'none of the expected readings';
	return size === limit ? '`limit` only' : 'not at all';
}

function positionWords(start: Start): string {
	if (typeof start === 'number') return `row ${start + 1} first`;
	return start === 'beyond' ? 'later rows' : 'no rows';
}

/** Asks for second pages of two rows in every way and compares them with the list's first page. @throws {CannotTell} */
export async function pagingOf(list: List, connection: Connection): Promise<Finding> {
	for (let turn = 1; turn <= tries; turn += 1) {
		const seen = await look(list, connection);
		if (!seen.isSteady) continue;
		const positions = Object.entries(seen.starts).map(([name, start]) => `${name}: ${positionWords(start)}`);
		return { reading: readingOf(seen), evidence: [`limit=${limit} gives ${seen.size} rows`, ...positions].join('; ') };
	}
	throw new CannotTell(`the ${list.name} changed while it was read, ${tries} times in a row`);
}

function listPaging(list: List): Probe {
	return { question: `How does the ${list.name} page?`, run: async (account) => await pagingOf(list, account) };
}

export const contactListPaging = listPaging(contactList);
export const contactFilterPaging = listPaging(contactFilter);
export const attributeListPaging = listPaging(attributeList);
export const caseListPaging = listPaging(caseList);
export const companyListPaging = listPaging(companyList);
