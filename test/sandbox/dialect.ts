/**
 * What Acquire's documentation leaves open, one member a question. The sandbox answers each in the way the current dialect says, so
 * that a client which holds in every dialect holds whichever of these the live service does. What a member leaves out is not played.
 */
export interface Dialect {
	/** Where name, email and phone are read. `both` takes either place and rejects two different values. */
	contactText: 'fields' | 'topLevel' | 'both';
	/** Status of ERROR_RECORD_NOT_FOUND: the table of types says 400, the list of statuses 404. */
	missingRecord: 400 | 404;
	/** `200` sends every error (a wrong key included) with status 200. Contract violations stay 400. */
	errorStatus: 'http' | '200';
	/** Which paging members count, in all lists. `limitOnly` has no further pages but honours any limit. */
	paging: 'page0' | 'page1' | 'offset' | 'limitOnly';
	/** Most rows that one response of the attribute list holds, and its default. */
	attributePageSize: number;
	/** Most rows that one response of the contact list, the contact filter, the block list or a plain resource's paged list holds. */
	contactPageSize: number;
	/** By what the contact list falls: in the vendor's example by both. */
	contactOrder: 'id' | 'lastDateUpdated';
	/** Whether ids in filter rows are numbers or numeric text. */
	filterIds: 'number' | 'text';
	/** Dates in filter rows: `2024-03-05 09:10:11` or ISO 8601. */
	filterDates: 'spaceSeparated' | 'iso';
	/** Whether a `country` object is added next to a known `countryId`. */
	countryObject: boolean;
	searchCase: 'insensitive' | 'sensitive';
	/** Which body an attribute update takes: the members themselves, or wrapped in `data`. */
	attributeUpdateBody: 'flat' | 'wrapped' | 'either';
	/** Which member of a merge names the contacts that are merged. */
	mergeMember: 'sourceIds' | 'mergeId' | 'either';
	/** What an update makes of what it does not send: kept, or emptied. Contacts, and the attributes of a company, are kept in both. */
	updates: 'merge' | 'replace';
	/** Deleting what is not there: `{ deleted: 0 }`, or an error. */
	deleteMissing: 'zero' | 'error';
	/** Under which path sequences and branches are: each call where its page has it, or all in one place. */
	sequencePath: 'documented' | 'lead' | 'seq';
	/** What a report that is asked for as CSV returns: JSON all the same, CSV, JSON that says where the file is, or an error. */
	reportCsv: 'ignored' | 'text' | 'link' | 'rejected';
}

/** The reading that follows the vendor's examples; what a sandbox speaks unless told otherwise. */
export const documentedDialect: Readonly<Dialect> = {
	contactText: 'both',
	missingRecord: 400,
	errorStatus: 'http',
	paging: 'page0',
	attributePageSize: 20,
	contactPageSize: 100,
	contactOrder: 'id',
	filterIds: 'number',
	filterDates: 'spaceSeparated',
	countryObject: true,
	searchCase: 'insensitive',
	attributeUpdateBody: 'either',
	mergeMember: 'either',
	updates: 'merge',
	deleteMissing: 'zero',
	sequencePath: 'documented',
	reportCsv: 'ignored',
};

/** Named sets of deviations from the documented dialect; together they take every value of every member. */
export const namedDialects: Record<string, Partial<Dialect>> = {
	documented: {},
	strict: {
		contactText: 'topLevel',
		missingRecord: 404,
		paging: 'page1',
		contactPageSize: 20,
		filterIds: 'text',
		attributeUpdateBody: 'flat',
		mergeMember: 'sourceIds',
		deleteMissing: 'error',
		sequencePath: 'seq',
		reportCsv: 'text',
	},
	lenient: {
		contactText: 'fields',
		errorStatus: '200',
		paging: 'offset',
		contactPageSize: 50,
		contactOrder: 'lastDateUpdated',
		filterDates: 'iso',
		countryObject: false,
		searchCase: 'sensitive',
		sequencePath: 'lead',
		reportCsv: 'link',
	},
	odd: {
		contactText: 'fields',
		missingRecord: 404,
		errorStatus: '200',
		paging: 'limitOnly',
		filterIds: 'text',
		searchCase: 'sensitive',
		attributeUpdateBody: 'wrapped',
		mergeMember: 'mergeId',
		updates: 'replace',
		deleteMissing: 'error',
		reportCsv: 'rejected',
	},
};
