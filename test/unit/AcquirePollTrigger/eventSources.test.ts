import { eventSource } from '../../../nodes/AcquirePollTrigger/eventSources';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { fakeClient } from '../fakes/fakeClient';
import { farFromUtc } from '../farFromUtc';

farFromUtc();

const sightingOf = (event: string, row: object) => eventSource(event, 1).sighting(row as never);
const created = Date.parse('2026-03-05T09:10:11.000Z');
const contact = (dateUpdated: unknown, dateCreated: unknown = new Date(created).toISOString()) => ({ id: '7', dateCreated, dateUpdated });

describe('an updated contact', () => {
	it('was changed more than a second after it was created, and stands at the time of that', () => {
		const changed = (ms: number) => sightingOf('updatedContact', contact(new Date(created + ms).toISOString()));
		expect([0, 999, 1000].map(changed)).toEqual([undefined, undefined, undefined]);
		expect(changed(1001)).toMatchObject({ id: 7, position: created + 1001 });
	});

	it('tells when it was created, by which the list may go', () => {
		expect(sightingOf('updatedContact', contact('2026-03-05T09:20:00Z'))).toMatchObject({ created });
		expect(sightingOf('updatedContact', contact('2026-03-05T09:20:00Z', null))).toMatchObject({ created: Number.NaN });
	});

	it('has an ID and a time of change, and need not tell when it was created', () => {
		expect(sightingOf('updatedContact', contact('yesterday'))).toBeUndefined();
		expect(sightingOf('updatedContact', { ...contact('2026-03-05T09:20:00Z'), id: 'x' })).toBeUndefined();
		expect(sightingOf('updatedContact', contact('2026-03-05T09:20:00Z', null))).toMatchObject({ id: 7 });
	});

	it('takes dates without a zone for UTC, as does an entry of the audit log', () => {
		expect(sightingOf('updatedContact', contact('2026-03-05 09:20:00'))).toMatchObject({ position: Date.parse('2026-03-05T09:20:00Z') });
		expect(sightingOf('newAuditLogEntry', { id: 12, actionDate: '2026-03-05 09:10:11' })).toMatchObject({ second: Date.parse('2026-03-05T09:10:11Z') / 1000 });
	});
});

describe('a new record', () => {
	it.each(['newArticle', 'newCase', 'newCompany', 'newContact', 'newFeedback'])('of %s stands at its ID', (event) => {
		expect(sightingOf(event, { id: '12' })).toEqual({ id: 12, position: 12, row: { id: '12' } });
		expect(sightingOf(event, { id: null })).toBeUndefined();
	});

	it.each(['newArticle', 'newAuditLogEntry', 'newCase', 'newCompany', 'newContact', 'newFeedback', 'updatedContact'])('of %s is looked for in the order of its list, unless that is the order of other records', (event) => {
		expect(eventSource(event, 1).isUnordered).toBe(event === 'newFeedback' ? true : undefined);
	});

	it('of the audit log stands at its ID too, in the second of its date', () => {
		const second = Date.parse('2026-03-05T09:10:11Z') / 1000;
		expect(['11.000', '11.999', '12.000'].map((seconds) => sightingOf('newAuditLogEntry', { id: 12, actionDate: `2026-03-05T09:10:${seconds}Z` })?.second)).toEqual([second, second, second + 1]);
		expect(sightingOf('newAuditLogEntry', { id: 12, actionDate: null })).toMatchObject({ id: 12, position: 12 });
		expect(sightingOf('newAuditLogEntry', { actionDate: '2026-03-05T09:10:11Z' })).toBeUndefined();
	});
});

describe('a list that Acquire gives out only in part', () => {
	/** Reads the list of an event of which Acquire counts so many rows, and returns the first hundred whichever page is asked for. */
	async function missingIn(event: string, count: number): Promise<unknown[]> {
		const rows = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, feedbacks: [{ id: index + 1 }] }));
		const missing: unknown[] = [];
		const found: unknown[] = [];
		for await (const row of eventSource(event, 1).rows(fakeClient(() => ({ count, data: rows, articles: rows })), (message) => missing.push(message))) found.push(row);
		expect(found).toHaveLength(100);
		return missing;
	}

	it.each([
		['newCompany', 'The list of companies'],
		['newCase', 'The list of cases'],
		['newFeedback', 'The list of cases'],
		['newArticle', 'The list of articles'],
		['newAuditLogEntry', 'The audit log'],
	])('of %s says what is missing', async (event, recordName) => {
		expect(await missingIn(event, 101)).toEqual([`${recordName} is incomplete: Acquire counts 101 entries but returned only 100`]);
		expect(await missingIn(event, 100)).toEqual([]);
	});

	it.each([200, 100, 40])('may only have moved where further pages differ from the first, and only %d of the counted rows come', async (count) => {
		const missing: unknown[] = [];
		const all = Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
		const pageOf = ({ query }: AcquireRequest) => all.slice(100 * Number(query?.page ?? 0)).slice(0, 100);
		const found: unknown[] = [];
		for await (const row of eventSource('newCompany', 1).rows(fakeClient((request) => ({ count: 250, data: pageOf(request) })), (message) => missing.push(message))) found.push(row);
		expect([found.length, missing]).toStrictEqual([count, [undefined]]);
	});
});
