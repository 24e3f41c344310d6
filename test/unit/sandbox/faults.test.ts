import type { Fault } from '../../sandbox';
import { until } from '../../until';
import { contactPath, useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

const update = { method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: 'Rivertown' } } };
const cityNow = () => under.sandbox.store.contact(101)?.fields.city;

/** Sends one update under a fault. */
function updateUnder(fault: Fault) {
	under.sandbox.faults.next({ fault });
	return under.send(update);
}

describe('a status instead of the work', () => {
	it.each([
		[429, { 'retry-after': '7' }],
		[429, { 'retry-after': 'Wed, 21 Oct 2037 07:28:00 GMT' }],
		[502, {}],
		[503, { 'retry-after': '1' }],
		[504, {}],
	])('%i with %j', async (status, headers) => {
		const answer = await updateUnder({ kind: 'status', status, headers });
		expect(answer.status).toBe(status);
		expect(answer.headers).toMatchObject(headers);
		expect(cityNow()).toBe('Springfield');
		expect(under.sandbox.journal).toMatchObject([{ status, carriedOut: false }]);
		expect((await under.send(update)).status).toBe(200);
	});

	it('does the work if told so', async () => {
		const answer = await updateUnder({ kind: 'status', status: 504, body: { any: 1 }, workDone: true });
		expect(answer.json).toEqual({ any: 1 });
		expect(cityNow()).toBe('Rivertown');
	});
});

describe('a broken connection', () => {
	it.each([
		['before', 'Springfield', false],
		['after', 'Rivertown', true],
		['duringBody', 'Rivertown', true],
	] as const)('%s the work leaves the city %s', async (when, city, carriedOut) => {
		await expect(updateUnder({ kind: 'reset', when })).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(cityNow()).toBe(city);
		expect(under.sandbox.journal).toMatchObject([{ status: 0, carriedOut }]);
	});

	it('comes after headers and half of the body with duringBody, before any with after', async () => {
		await expect(updateUnder({ kind: 'reset', when: 'duringBody' })).rejects.toThrow('aborted');
		await expect(updateUnder({ kind: 'reset', when: 'after' })).rejects.not.toThrow('aborted');
	});
});

it('late: the work is done at once, the answer is not', async () => {
	const answer = updateUnder({ kind: 'late', ms: 400 });
	await until(() => cityNow() === 'Rivertown');
	expect(under.sandbox.journal).toMatchObject([{ status: 0, carriedOut: true }]);
	expect((await answer).status).toBe(200);
	expect(Date.now() - under.sandbox.journal[0].at).toBeGreaterThanOrEqual(395);
});

it('truncatedJson: a complete answer that does not parse', async () => {
	const { status, text, json } = await updateUnder({ kind: 'truncatedJson' });
	expect(status).toBe(200);
	expect(text).toMatch(/^\{"data":\{"id":101,/);
	expect(json).toBeUndefined();
	expect(cityNow()).toBe('Rivertown');
});

it('the fault html sends a page', async () => {
	const { status, headers, text } = await updateUnder({ kind: 'html', status: 200 });
	expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
	expect(text).toContain('<!doctype html>');
});

it('the fault redirect sends its location', async () => {
	const { status, headers } = await updateUnder({ kind: 'redirect', status: 307, location: 'https://evil.example/' });
	expect([status, headers.location]).toEqual([307, 'https://evil.example/']);
});

it('the fault body sends its text, of 10 MB too', async () => {
	const { status, text } = await updateUnder({ kind: 'body', status: 200, text: 'x'.repeat(10_000_000) });
	expect([status, text.length]).toEqual([200, 10_000_000]);
});

it('plans faults for chosen requests and a number of times, then asks the schedules', async () => {
	const { faults } = under.sandbox;
	faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'html', status: 502 }, times: 2 });
	faults.schedule((request, n) => (n === 4 && request.path.endsWith('/101') ? { kind: 'html', status: 503 } : undefined));
	const statuses: number[] = [];
	for (const request of [{ path: `${contactPath}/101` }, update, update, update, update]) statuses.push((await under.send(request)).status);
	expect(statuses).toEqual([200, 502, 502, 503, 200]);
	expect(under.sandbox.journal.map(({ carriedOutAt }) => carriedOutAt)).toEqual([undefined, undefined, undefined, undefined, 1]);
});
