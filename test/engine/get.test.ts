import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { useSandbox } from './harness/useSandbox';

const get = { operation: 'get', contactId: locator('={{ $json.to }}') };

describe.each(Object.entries(namedDialects))('Get in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('gives three contacts, by id, by text and by address, as Acquire returned them', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 106 }, { to: ' 101 ' }, { to: 'Grace@Example.com' }], get);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toMatchObject([
			{ id: 106, archive: 'no', meta: {}, fields: { name: 'Nomail Example', phone: '5550106' } },
			{ id: 101, fields: { name: 'Ada Example', loyalty_tier: 'gold' } },
			{ id: 102, fields: { name: 'Grace Example' } },
		]);
		expect('country' in (run.json(CONTACT_NODE)[1].fields as object)).toBe(acquire.sandbox.dialect.countryObject);
	});

	it('returns the relations and columns asked for', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }, { to: 102 }, { to: 106 }], {
			...get,
			options: { relations: ['company', 'cases'], select: ['clientName', 'dateCreated'] },
		});
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map((json) => Object.keys(json).sort())).toEqual(Array(3).fill(['cases', 'clientName', 'company', 'dateCreated', 'id']));
		expect(run.json(CONTACT_NODE)[0]).toMatchObject({ id: 101, clientName: 'Firefox', company: { id: 11 }, cases: [{ id: 501 }] });
		expect(acquire.sandbox.journal[0].query).toEqual({ relations: ['company', 'cases'], select: ['id', 'clientName', 'dateCreated'] });
	});

	it('shows each chosen column, also one that the simplified output lacks', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...get, output: 'simple', options: { select: ['clientName', 'dateCreated'] } });
		expect(run.json(CONTACT_NODE)).toEqual([{ id: 101, clientName: 'Firefox', dateCreated: expect.stringMatching(/^\d{4}-/) }]);
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: get,
			items: [{ to: 101 }, { to: 99999, note: 'kept' }, { to: 'ada@example.com' }, { to: 106 }],
			bad: 1,
			words: 'Contact 99999 was not found in Acquire',
		});
	});
});

describe('Get', () => {
	const acquire = useSandbox();

	it('reads one contact for several items at once', async () => {
		const peak = peakInFlight(acquire.sandbox, 100);
		const run = await runContactNode(acquire.sandbox, Array.from({ length: 5 }, () => ({ to: 101 })), get);
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(Array(5).fill(101));
		expect(peak()).toBeGreaterThan(1);
	});

	it.each([
		['text', 'company, visits', ['company', 'visits']],
		['JSON text', '["tags","timeline"]', ['tags', 'timeline']],
		['one name', 'fields', 'fields'],
	])('takes relations given as %s', async (_case, relations, sent) => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...get, options: { relations: `={{ ${JSON.stringify(relations)} }}` } });
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.journal[0].query.relations).toEqual(sent);
	});

	it.each([
		['simple', { output: 'simple' }, ['city', 'country', 'dateCreated', 'dateUpdated', 'email', 'id', 'name', 'phone', 'state']],
		['selected', { output: 'selected', outputFields: ['loyalty_tier', 'clientName'] }, ['clientName', 'id', 'loyalty_tier']],
	])('gives the %s output', async (_output, output, keys) => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...get, ...output });
		const [contact] = run.json(CONTACT_NODE);
		expect(Object.keys(contact).sort()).toEqual(keys);
		expect(contact.id).toBe(101);
		expect(Object.values(contact).filter((value) => typeof value === 'object')).toEqual([]);
	});

	it.each([
		['an id below 1', 0, "'Contact' is neither a contact ID nor an email address", true],
		['a path', '101/../102', "'Contact' is neither", true],
		['an empty value', '', "'Contact' is empty", true],
		['nothing', null, "'Contact' is empty", true],
		['an unknown address', 'nobody@example.com', 'No contact in Acquire has the email address nobody@example.com', false],
		['an ambiguous address', 'twin@example.com', 'IDs 104, 103', false],
	])('rejects %s before it gets any contact', async (_case, to, words, namesParameter) => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }, { to }], get);
		expect(run.error?.message).toContain(words);
		expect(run.error?.message).toContain('[item 1]');
		expect(requestsTo(acquire.sandbox, 'getContact')).toEqual([]);
		const going = await runContactNode(acquire.sandbox, [{ to: 101 }, { to }], get, { settings: { onError: 'continueRegularOutput' } });
		expect(going.json(CONTACT_NODE)).toMatchObject([{ id: 101 }, { error: expect.stringContaining(words) }]);
		if (namesParameter) expect(going.json(CONTACT_NODE)[1].details).toEqual({ parameter: 'Contact' });
	});

	it.each([
		['a relation that contacts do not have', { relations: ['company', 'cats'] }, `'Relations' must be one of cases, company, fields, tags, timeline, visits: "cats"`, 'Relations'],
		['relations that are no names', { relations: '={{ [{ a: 1 }] }}' }, "'Relations' must be one of cases", 'Relations'],
		['columns that are no names', { select: '={{ [1] }}' }, "'Columns to Return' must be one of", 'Columns to Return'],
		['a column that contacts do not have', { select: '={{ "dateCreated, email" }}' }, `'Columns to Return' must be one of companyId, `, 'Columns to Return'],
	])('rejects %s before any request', async (_case, options, words, parameter) => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...get, options }, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)[0].error).toContain(words);
		expect(run.json(CONTACT_NODE)[0].details).toEqual({ parameter });
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('is sent again after a lost answer', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504 } });
		acquire.sandbox.faults.next({ fault: { kind: 'truncatedJson' } });
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }, { to: 102 }, { to: 106 }], get);
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([101, 102, 106]);
		expect(acquire.sandbox.journal).toHaveLength(5);
	});
});
