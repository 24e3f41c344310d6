import type { IDataObject } from 'n8n-workflow';
import { wantedCases } from '../../../../nodes/AcquireConversation/case/filters';
import { farFromUtc } from '../../farFromUtc';

farFromUtc();

const row = { id: 7, status: 'closed', contactId: 4, closedBy: '12', visitId: 'Ab-1', queueId: null };

const isWanted = (shown: IDataObject, filters: object) => wantedCases(filters as never)?.(shown);

describe('wantedCases', () => {
	it.each([
		['status', 'closed'], ['status', 'Closed'], ['status', 'close'], ['contactId', '4'], ['contactId', '04'], ['closedBy', '012'], ['visitId', 'ab-1'],
		['title', 'not compared'], ['parentId', 'did not come'],
	])('keeps a case whose %s is wanted as %j', (column, value) => {
		expect(isWanted(row, { closedBy: 12, conditions: [{ column, value }] })).toBe(true);
	});

	it.each([['status', 'active'], ['contactId', '40'], ['contactId', 'x'], ['closedBy', '1'], ['visitId', 'Ab-10'], ['queueId', '1'], ['id', '07x']])('drops a case whose %s is wanted as %j', (column, value) => {
		expect(isWanted(row, { conditions: [{ column, value }] })).toBe(false);
	});

	it("keeps a closed case also where Acquire says 'close'", () => {
		expect(['close', 'closed', 'active', undefined].map((status) => isWanted({ ...row, status }, { status: 'closed' }))).toEqual([true, true, false, true]);
	});

	it.each([['close', 'Close'], ['Close', 'CLOSED'], ['CLOSE', 'closed'], ['Closed', ' close']])('keeps a case with the status %j where %j is wanted, whatever the case', (status, value) => {
		expect(isWanted({ ...row, status }, { conditions: [{ column: 'status', value }] })).toBe(true);
	});

	it('takes no other column for a status', () => {
		expect(['close', 'closed'].map((visitId) => isWanted({ ...row, visitId }, { conditions: [{ column: 'visitId', value: 'close' }] }))).toEqual([true, false]);
	});

	it('takes a date without a zone for UTC', () => {
		expect(isWanted({ ...row, dateCreated: '2026-03-05 09:10:11' }, { createdAfter: '2026-03-05T09:00:00.000Z' })).toBe(true);
	});

	it.each([
		['createdAfter', { dateCreated: '2026-03-05 09:00:00' }],
		['updatedAfter', { dateUpdated: '2026-03-05 09:00:00', dateCreated: '2026-03-01 00:00:00' }],
		['updatedAfter', { dateUpdated: null, dateCreated: '2026-03-05 09:00:00' }],
		['closedAfter', { dateClosed: '2026-03-05 09:00:00', dateCreated: '2026-03-01 00:00:00' }],
	])('takes %s from that very second on: %j', (filter, dates) => {
		const kept = ['08:59:59', '09:00:00', '09:00:01'].map((time) => isWanted({ ...row, ...dates }, { [filter]: `2026-03-05T${time}.000Z` } as never));
		expect(kept).toEqual([true, true, false]);
	});

	it('takes createdBefore up to the second before', () => {
		const kept = ['09:00:00', '09:00:01'].map((time) => isWanted({ ...row, dateCreated: '2026-03-05 09:00:00' }, { createdBefore: `2026-03-05T${time}.000Z` } as never));
		expect(kept).toEqual([false, true]);
	});

	it.each(['createdAfter', 'createdBefore', 'updatedAfter', 'updatedBefore', 'closedAfter', 'closedBefore'])('drops a case without the date for %s', (filter) => {
		expect(isWanted({ ...row, dateClosed: null }, { [filter]: '2026-03-05T09:00:00.000Z' } as never)).toBe(false);
	});

	it.each([
		[true, [{ type: 'user', userId: 2, status: 'joined' }]],
		[true, [{ type: 'user', userId: 3 }, { type: 'user', userId: '2' }]],
		[false, [{ type: 'user', userId: 3 }]],
		[false, [{ type: 'contact', userId: 2 }]],
		[false, [{ type: 'user', userId: 2, status: 'rejected' }]],
		[false, []],
		[false, undefined],
	])('tells by its users whether agent 2 takes part: %j for %j', (isKept, users) => {
		expect(isWanted({ ...row, users }, { agentId: 2 } as never)).toBe(isKept);
	});

	it.each([
		row,
		{ ...row, contactId: '4' },
		{ ...row, contactId: undefined, contact: { id: 4 } },
		{ ...row, contactId: undefined, contact: { id: '4', fields: { name: 'Ada' } } },
		{ ...row, contactId: 4, contact: { id: 40 } },
		{ ...row, contactId: { id: 4 } },
	])('drops the case of another contact, whom Acquire may have joined: %j', (shown) => {
		expect([isWanted(shown, { contactId: 4 }), isWanted(shown, { contactId: 40 })]).toEqual([true, false]);
		expect(isWanted(shown, { conditions: [{ column: 'contactId', value: '04' }] })).toBe(true);
	});

	it.each([{}, { conditions: [] }, { conditions: [{ column: 'title', value: 'x' }] }, { select: ['id'], relations: ['contact'] }])('compares nothing for %j', (filters) => {
		expect(wantedCases(filters as never)).toBeUndefined();
	});
});
