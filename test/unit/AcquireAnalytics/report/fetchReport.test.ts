import type { IDataObject } from 'n8n-workflow';
import { fetchReport } from '../../../../nodes/AcquireAnalytics/report/fetchReport';
import { zonedPeriod } from '../../../../nodes/AcquireAnalytics/report/zonedPeriod';
import { ItemError } from '../../../../nodes/input/itemError';
import { waitBeforeRetry } from '../../../../nodes/service/retryPolicy';
import { fakeClient } from '../../fakes/fakeClient';
import { reportNamed } from './contractReport';

const march = zonedPeriod({ from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-03-31T23:59:59Z') }, 'UTC');

/** Reads the report of the chats, of which Acquire returns this. */
function fetchChats(chatOverview: IDataObject, asksForCsv = false) {
	const client = fakeClient(() => ({ chatOverview }));
	return { client, fetched: fetchReport(client, reportNamed('chatOverview'), march, {}, asksForCsv) };
}

describe('a report that Acquire could not make', () => {
	it.each([false, 'false'])('is an error where its own part of the response says so: success %p', async (success) => {
		const { fetched } = fetchChats({ success, message: 'Report service is not available', data: null, output: 'json' });
		await expect(fetched).rejects.toThrow('Acquire reported that the request did not succeed: Report service is not available');
	});

	it('is an error where what it holds says so, with secrets left out of the reason', async () => {
		const { fetched } = fetchChats({ success: true, data: { success: false, message: 'Wrong {"token":"abc123"}' } });
		await expect(fetched).rejects.toThrow('Acquire reported that the request did not succeed: Wrong {"token"…');
	});

	it('is read as JSON where CSV was asked for, and is an error then', async () => {
		const { client, fetched } = fetchChats({ success: false, output: 'json' }, true);
		await expect(fetched).rejects.toThrow('Acquire reported that the request did not succeed');
		expect(client.requests.map(({ query }) => query?.output)).toEqual(['csv', 'json']);
	});

	it('is none where nothing is said of success', async () => {
		await expect(fetchChats({ data: {} }).fetched).resolves.toMatchObject({ body: { data: {} } });
	});
});

describe('a report whose CSV Acquire does not return', () => {
	const isRetried = (status: number) => waitBeforeRetry({ kind: 'response', status }, { idempotent: true, retries: 0, maxRetries: 1, now: 0, random: 0 }) !== undefined;
	const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);

	it.each(statuses.filter(isRetried))('is not asked for again as JSON after %s, which the client has tried again already', async (status) => {
		const client = fakeClient(() => new ItemError('No', { details: { status } }));
		await expect(fetchReport(client, reportNamed('chatOverview'), march, {}, true)).rejects.toThrow('No');
		expect(client.requests.map(({ query }) => query?.output)).toEqual(['csv']);
	});
});
