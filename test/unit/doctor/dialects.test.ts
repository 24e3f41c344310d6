import { type Dialect, documentedDialect, namedDialects, type Sandbox, startSandbox } from '../../sandbox';
import { throughProxy } from '../../sandbox/throughProxy';
import { type DoctorRun, runAgainst } from './doctorRun';

const account = 'quiet-harbour';
const apiKey = 'a-key-of-the-tests-01';
/** More than any page size of a dialect, so that the size can be seen. */
const moreRecords = 130;
const dateOf = (isLate: boolean) => `2025-0${isLate ? 4 : 3}-05T09:10:11.000Z`;

const pagingWords: Record<Dialect['paging'], string> = {
	page0: '`page`, counted from 0',
	page1: '`page`, counted from 1',
	offset: '`offset`',
	limitOnly: '`limit` only',
};
const createWords: Record<Dialect['contactText'], string> = {
	fields: 'that in `fields`',
	topLevel: 'that at the top level',
	both: 'the contradiction is rejected',
};
const updateWords: Record<Dialect['contactText'], string> = {
	fields: 'in `fields` only',
	topLevel: 'at the top level only',
	both: 'in both places; two different values: rejected',
};

// A list that has pages and no offset leaves that dialect none but the first of 1.
const notePagingWords: Record<Dialect['paging'], string> = { ...pagingWords, offset: '`page`, counted from 1' };
const csvWords: Record<Dialect['reportCsv'], string> = {
	ignored: 'JSON all the same',
	text: 'CSV',
	link: 'JSON of another form',
	rejected: 'it is rejected',
};

/** What the doctor has to find in a dialect, by question. */
function expectedReadings(dialect: Dialect): Record<string, string> {
	const paging = pagingWords[dialect.paging];
	const isUncapped = dialect.paging === 'limitOnly';
	const size = (cap: number) => (isUncapped ? 'unknown' : `at most ${cap}; ${Math.min(20, cap)} without a limit`);
	const rejectedMissing = dialect.errorStatus === '200' ? 'status 200 with `error`' : `status ${dialect.missingRecord}`;
	return {
		'Create: which of two different names is taken, that in `fields` or that at the top level?': createWords[dialect.contactText],
		'Update: where are name, email and phone read?': updateWords[dialect.contactText],
		'Does an update keep what it does not send?': 'yes, it merges',
		'Can an update set a custom attribute?': 'yes',
		'What does `""` do to a field?': 'the field is empty text',
		'What does `null` do to a field?': 'the field is gone',
		'Is a `country` object added next to `countryId`?': dialect.countryObject ? 'yes' : 'no',
		'Contact filter: does the search mind case?': dialect.searchCase === 'sensitive' ? 'yes' : 'no',
		'Contact filter: does the search find parts of a value?': 'yes, any part',
		'Contact filter: are ids numbers or text?': dialect.filterIds === 'text' ? 'text' : 'numbers',
		'Contact filter: which format do dates have?': dialect.filterDates === 'iso' ? 'ISO 8601' : 'space-separated',
		'How does the contact list page?': paging,
		'How many rows does one answer of the contact list hold?': size(dialect.contactPageSize),
		'In which order does the contact list come?': dialect.contactOrder === 'id' ? 'newest first' : 'last changed first',
		'How does the contact filter page?': paging,
		'How many rows does one answer of the contact filter hold?': size(dialect.contactPageSize),
		'How does the attribute list page?': paging,
		'How many rows does one answer of the attribute list hold?': size(dialect.attributePageSize),
		'Does the attribute list heed `limit`?': 'yes',
		'Create a company: which of two different names is taken, that in `fields` or that at the top level?': 'that in `fields`',
		'How does the company list page?': paging,
		'How many rows does one answer of the company list hold?': size(dialect.contactPageSize),
		'In which order does the company list come?': 'oldest first',
		'How does the case list page?': paging,
		'How many rows does one answer of the case list hold?': size(dialect.contactPageSize),
		'In which order does the case list come?': 'oldest first',
		'Case list: do several conditions all have to hold?': 'yes',
		'How does the note list page?': notePagingWords[dialect.paging],
		'What answers the deletion of a note that is not there?': dialect.deleteMissing === 'zero' ? '`success: true`' : 'it is rejected',
		'What does a report return that is asked for as CSV?': csvWords[dialect.reportCsv],
		'Are the reports there that the documentation does not list any more?': 'yes',
		'What answers a missing permission?': 'unknown',
		'What answers a missing record?': rejectedMissing,
		'What answers the deletion of what is not there?': dialect.deleteMissing === 'zero' ? '`deleted: 0`' : 'it is rejected',
		'Attribute update: is the body flat or wrapped in `data`?': 'unknown',
		'Merge: is the member `sourceIds` or `mergeId`?': 'unknown',
	};
}

const dialects: Array<[string, Partial<Dialect>]> = [
	...Object.entries(namedDialects),
	['small pages', { attributePageSize: 7, contactPageSize: 9, paging: 'page1' }],
];

describe.each(dialects)('the doctor in the dialect %s', (_name, deviations) => {
	const dialect: Dialect = { ...documentedDialect, ...deviations };
	let sandbox: Sandbox;
	let leaveProxy = () => {};
	let run: DoctorRun;
	let before: unknown;
	let newId: number;
	let newPaths: string[];

	const stored = () => {
		const { store } = sandbox;
		return [store.contacts(), store.attributes(), store.blocks(), ...(['case', 'company', 'note'] as const).map((name) => store.records(name))];
	};

	beforeAll(async () => {
		sandbox = await startSandbox({ account, apiKey, dialect: deviations });
		for (let n = 1; n <= moreRecords; n += 1) {
			// One of the contacts, and every other company and case, was changed later than its neighbours: an order by ID and one by last change differ.
			sandbox.store.addContact({ dateUpdated: dateOf(n === moreRecords - 3), fields: { name: `Person ${n}`, email: `person${n}@example.org` } });
			sandbox.store.addRecord('company', { dateUpdated: dateOf(n % 2 === 0), fields: { name: `Person ${n} Ltd` } });
			sandbox.store.addRecord('case', { dateUpdated: dateOf(n % 2 === 0), contactId: 42, status: 'active', title: `Case of Person ${n}` });
		}
		leaveProxy = throughProxy(sandbox.proxyUrl);
		newId = sandbox.store.contactTable.nextId();
		const firstNote = sandbox.store.recordTable('note').nextId();
		newPaths = [`/api/v1/crm/objects/company/${sandbox.store.recordTable('company').nextId()}`, ...[0, 1, 2, 3, 4].map((n) => `/api/v1/crm/note/${firstNote + n}`)];
		before = stored();
		run = await runAgainst(sandbox);
	});
	afterAll(async () => {
		leaveProxy();
		await sandbox.stop();
	});

	it('finds the reading of every question', () => {
		const found = Object.fromEntries([...run.findings].map(([question, { reading }]) => [question, reading]));
		expect(found).toEqual(expectedReadings(dialect));
		expect(run.findings.get('What answers a missing record?')?.evidence).not.toContain('can still be read');
		expect(run.exitCode).toBe(0);
	});

	it('leaves the account as it was', () => {
		expect(stored()).toEqual(before);
	});

	it('makes one contact, one company and notes about the contact, and writes to nothing else', () => {
		const writes = sandbox.journal.filter(({ carriedOutAt }) => carriedOutAt !== undefined);
		const [created, others] = [writes.filter(({ method }) => method === 'POST'), writes.filter(({ method }) => method !== 'POST')];
		const notes = new Array(5).fill('createNote');
		expect(created.map(({ operationId }) => operationId)).toEqual(['createContact', 'createCompany', ...notes]);
		expect(new Set(others.map(({ path }) => path))).toEqual(new Set([`/api/v1/crm/objects/contact/${newId}`, ...newPaths]));
		expect(others.filter(({ path }) => newPaths.includes(path)).map(({ method }) => method)).not.toContain('PUT');
	});

	it('gives the contact no phone number that somebody may have', () => {
		const sent = JSON.stringify(sandbox.journal.map(({ body }) => body));
		const numbers = [...sent.matchAll(/"phone":"(.*?)"/g)].map(([, number]) => number);
		expect(numbers).not.toEqual([]);
		expect(numbers.filter((number) => !/^899\d{9}$/.test(number))).toEqual([]);
	});

	it('keeps within the contract', () => {
		expect(sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);
	});

	it('shows neither the key nor anything personal', () => {
		const table = run.output.slice(run.output.indexOf('| Question'));
		expect(run.output).not.toContain(apiKey);
		expect(table).not.toContain(account);
		expect(run.output).not.toMatch(/Person \d|person\d|@example\.org|Ada|Grace/);
		expect(table).not.toMatch(/@|\d{7}/);
	});
});
