import type { IDataObject } from 'n8n-workflow';
import type { ReceivedRequest } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { runKnowledgeNode } from './harness/acquireKnowledgeBase';
import { addCompany, COMPANY_NODE, runCompanyNode } from './harness/acquireCompany';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const getAll = { operation: 'getAll', returnAll: true };
const isAttributeList = ({ path }: ReceivedRequest) => path.endsWith('/object-field');
const pageOf = ({ query }: ReceivedRequest) => Number(query.page ?? 0);
const inATime = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

const LATE_MS = 150;

/** Expects that so many met at most; on a busy machine fewer do. */
function expectPeak(peak: number, most: number): void {
	expect(peak).toBeLessThanOrEqual(most);
	expect(peak).toBeGreaterThanOrEqual(Math.min(most, 2));
}

describe('A list', () => {
	const acquire = useSandbox();
	const fill = (count: number) => acquire.sandbox.store.seed({ contacts: Array.from({ length: count }, (_, n) => ({ id: 1_001 + n, fields: { name: `Contact ${n}` } })) });
	const addAttributes = (count: number) => {
		for (let n = 0; n < count; n++) acquire.sandbox.store.addAttribute({ object: 'contact', key: `extra_${n}`, type: 'text', config: {}, system: 'no' });
	};
	const credentials = () => credentialsOf(acquire.sandbox);

	it.each([{ options: {}, pages: 4 }, { options: { pagesAtOnce: 2 }, pages: 2 }, { options: { pagesAtOnce: '1' }, pages: 1 }])('has up to $pages pages in flight with $options', async ({ options, pages }) => {
		fill(1_150);
		const peak = peakInFlight(acquire.sandbox, LATE_MS);
		const run = await runContactNode(acquire.sandbox, [{}], { ...getAll, options });
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(Array.from({ length: 1_150 }, (_, n) => 2_150 - n));
		expectPeak(peak(), pages);
	});

	it('reads ahead where its rows are compared, whatever its limit', async () => {
		for (let n = 0; n < 600; n++) addCompany(acquire.sandbox, { name: `Company ${n}` });
		const peak = peakInFlight(acquire.sandbox, LATE_MS);
		const run = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { limit: 1, filters: { search: 'Company 555' } });
		expect(run.json(COMPANY_NODE)).toHaveLength(1);
		expectPeak(peak(), 4);
	});

	it('asks for no page beyond its limit', async () => {
		fill(1_150);
		await runContactNode(acquire.sandbox, [{}], { operation: 'getAll', limit: 500 });
		expect(acquire.sandbox.journal.map(pageOf).sort()).toEqual([0, 1, 2, 3, 4]);
	});

	it('of plain records reads ahead too', async () => {
		addAttributes(200);
		const peak = peakInFlight(acquire.sandbox, LATE_MS);
		const run = await runContactNode(acquire.sandbox, [{}], { resource: 'customAttribute', operation: 'getAll', object: 'contact', returnAll: true });
		expect(run.json(CONTACT_NODE).length).toBeGreaterThan(200);
		expectPeak(peak(), 4);
	});

	it('fails with the page that was rejected, and retries none after it', async () => {
		fill(1_150);
		acquire.sandbox.faults.schedule((request) => {
			if (pageOf(request) === 4) return { kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'no page 4' } } };
			return pageOf(request) > 4 ? { kind: 'status', status: 503, headers: { 'retry-after': '1' } } : undefined;
		});
		const run = await runContactNode(acquire.sandbox, [{}], getAll);
		expect(run.error?.message).toContain('no page 4');
		await inATime(2_200);
		const asked = acquire.sandbox.journal.map(pageOf);
		expect(asked).toEqual([...new Set(asked)]);
	});

	it('ends quietly with the pages beyond its end that are still in flight', async () => {
		fill(315);
		acquire.sandbox.faults.schedule((request) => (pageOf(request) > 3 ? { kind: 'status', status: 503, headers: { 'retry-after': '1' } } : undefined));
		const run = await runContactNode(acquire.sandbox, [{}], getAll);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toHaveLength(315);
		await inATime(2_200);
		const asked = acquire.sandbox.journal.map(pageOf);
		expect(asked).toEqual([...new Set(asked)]);
	});

	it.each([
		{ resource: 'article', path: '/kb/article', call: 'article.get', parameters: { articleId: locator('row-305') }, named: (n: number) => ({ articleSlug: `row-${n}` }) },
		{ resource: 'category', path: '/kb/category', call: 'category.update', parameters: { categoryId: locator('row-305'), updateFields: { description: 'x' } }, named: (n: number) => ({ name: `row-${n}` }) },
	] as const)('of records of the kind $resource does not ask again for pages beyond its end', async ({ resource, path, call, parameters, named }) => {
		const { store, faults, journal } = acquire.sandbox;
		const [example] = store.records(resource);
		for (let n = store.records(resource).length; n < 310; n++) store.addRecord(resource, { ...example, ...named(n), id: 10_000 + n });
		const isPage = ({ method, path: called }: ReceivedRequest) => method === 'GET' && called.endsWith(path);
		faults.schedule((request) => (isPage(request) && pageOf(request) > 4 ? { kind: 'status', status: 503, headers: { 'retry-after': '3' } } : undefined));
		const run = await runKnowledgeNode(acquire.sandbox, call, parameters);
		expect(run.error).toBeUndefined();
		const ended = Date.now();
		await inATime(4_200);
		// What was on its way may have arrived.
		expect(journal.filter((entry) => isPage(entry) && entry.at > ended + 2_000)).toEqual([]);
		expect(journal.some((entry) => isPage(entry) && pageOf(entry) > 4)).toBe(true);
	});

	it('says so where its pages do not extend it', async () => {
		const rows = Array.from({ length: 20 }, (_, n) => ({ id: n + 1, object: 'contact', key: `key_${n}` }));
		acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text: JSON.stringify({ data: { page: 0, offset: 0, limit: 20, count: 34, data: rows } }) }));
		const run = await runContactNode(acquire.sandbox, [{}, {}], { resource: 'customAttribute', operation: 'getAll', object: 'contact', returnAll: true });
		expect(run.json(CONTACT_NODE)).toHaveLength(40);
		expect(run.hints(CONTACT_NODE)).toEqual(['The list of custom attributes is incomplete: Acquire counts 34 entries but returned only 20']);
	});

	it('of attributes is read with few waits before an update', async () => {
		addAttributes(520);
		const peak = peakInFlight(acquire.sandbox, LATE_MS, isAttributeList);
		const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), customFields: { field: [{ key: 'loyalty_tier', value: 'silver' }] } });
		expect(run.error).toBeUndefined();
		expectPeak(peak(), 4);
	});

	it('of attributes is asked for in large pages', async () => {
		acquire.sandbox.setDialect({ attributePageSize: 1_000 });
		addAttributes(400);
		const parameters: IDataObject = { contactId: locator(101), customFields: { field: [{ key: 'loyalty_tier', value: 'silver' }] } };
		await runContactNode(acquire.sandbox, [{}], parameters);
		expect(acquire.sandbox.journal.filter(isAttributeList)).toHaveLength(1);
	});

	it('of attributes to check by does not hold an update up where Acquire is busy', async () => {
		acquire.sandbox.faults.schedule((request) => (isAttributeList(request) ? { kind: 'status', status: 503, headers: { 'retry-after': '30' } } : undefined));
		const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), customFields: { field: [{ key: 'loyalty_tier', value: 'silver' }] } });
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.journal.filter(isAttributeList)).toHaveLength(1);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('in the editor reads ahead', async () => {
		addAttributes(200);
		const peak = peakInFlight(acquire.sandbox, LATE_MS);
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		expect(options.length).toBeGreaterThan(200);
		expectPeak(peak(), 4);
	});
});
