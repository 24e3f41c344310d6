import { eventSource } from '../../../nodes/AcquirePollTrigger/eventSources';
import { fakeClient } from '../fakes/fakeClient';

const sightingOf = (event: string, row: object) => eventSource(event, () => 1).sighting(row as never);
const created = Date.parse('2026-03-05T09:10:11.000Z');
const contact = (dateUpdated: unknown, dateCreated: unknown = new Date(created).toISOString()) => ({ id: '7', dateCreated, dateUpdated });

describe('an updated contact', () => {
	it('was changed more than a second after it was created, and stands at the time of that', () => {
		const changed = (ms: number) => sightingOf('updatedContact', contact(new Date(created + ms).toISOString()));
		expect([0, 999, 1000].map(changed)).toEqual([undefined, undefined, undefined]);
		expect(changed(1001)).toMatchObject({ id: 7, position: created + 1001 });
	});

	it('has an ID and a time of change, and need not tell when it was created', () => {
		expect(sightingOf('updatedContact', contact('yesterday'))).toBeUndefined();
		expect(sightingOf('updatedContact', { ...contact('2026-03-05T09:20:00Z'), id: 'x' })).toBeUndefined();
		expect(sightingOf('updatedContact', contact('2026-03-05T09:20:00Z', null))).toMatchObject({ id: 7 });
	});
});

describe('a new record', () => {
	it.each(['newArticle', 'newCase', 'newCompany', 'newContact', 'newFeedback'])('of %s stands at its ID', (event) => {
		expect(sightingOf(event, { id: '12' })).toEqual({ id: 12, position: 12, row: { id: '12' } });
		expect(sightingOf(event, { id: null })).toBeUndefined();
	});

	it.each(['newArticle', 'newAuditLogEntry', 'newCase', 'newCompany', 'newContact', 'newFeedback', 'updatedContact'])('of %s is looked for in the order of its list, unless that is the order of other records', (event) => {
		expect(eventSource(event, () => 1).isUnordered).toBe(event === 'newFeedback' ? true : undefined);
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
	async function readList(event: string, count: number): Promise<number> {
		const rows = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, feedbacks: [{ id: index + 1 }] }));
		let read = 0;
		for await (const { id } of eventSource(event, () => 1).rows(fakeClient(() => ({ count, data: rows, articles: rows })))) read += Number(id !== undefined);
		return read;
	}

	it.each([
		['newCompany', 'The list of companies'],
		['newCase', 'The list of cases'],
		['newFeedback', 'The list of cases'],
		['newArticle', 'The list of articles'],
		['newAuditLogEntry', 'The audit log'],
	])('stops the poll for %s, in which what is new would never show', async (event, recordName) => {
		await expect(readList(event, 250)).rejects.toThrow(`${recordName} is incomplete: Acquire counts 250 entries but returned only 100`);
	});

	it('is read where only a few rows have slipped between pages', async () => {
		expect(await readList('newCompany', 150)).toBe(100);
	});
});
