import { goneCheck } from '../../nodes/operations/deletion';
import { deleted } from '../../nodes/operations/results';
import { type ClientOptions, openAcquireClient } from '../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../nodes/service/acquireRequest';
import { endpointRequest } from '../../nodes/service/endpointRequest';
import { Transport } from '../../nodes/service/transport';
import { createContactRequest, getContactRequest, updateContactRequest } from '../../nodes/AcquireContact/contact/requests';
import type { Fault } from '../sandbox';
import { until } from '../until';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';

const acquire = useSandbox();

/** A client in n8n-core's own context, for the sandbox's account. */
async function open({ maxRetries = 3, timeout = 5_000, notBefore, signal }: Partial<ClientOptions> & { signal?: AbortSignal } = {}) {
	const { context, credentialReads } = executeContext({ signal, credentials: credentialsOf(acquire.sandbox) });
	return { client: await openAcquireClient(context, { maxRetries, timeout, notBefore }), credentialReads };
}

const update = (id = 101) => updateContactRequest(id, { fields: { city: 'Oslo' } });
const create = createContactRequest({ fields: { name: 'Ada' } });
const remove: AcquireRequest = { method: 'DELETE', path: '/crm/objects/contact/101', recordName: 'Contact 101', onlyReads: false, idempotent: true, unknownEffect: 'It may have been deleted' };
const busy: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '0' } };
const notFound: Fault = { kind: 'status', status: 404, body: { error: { code: 'ERROR_RESOURCE_NOT_FOUND', message: 'no such contact' } } };
const rejectedKey: Fault = { kind: 'status', status: 401, body: { error: { code: 'ERROR_UNAUTHORIZED', message: 'revoked' } } };
/** Plans the fault for the next request. */
const next = (fault: Fault, times = 1) => acquire.sandbox.faults.next({ fault, times });

describe('A request', () => {
	it('returns the record of the response', async () => {
		const { client } = await open();
		expect(await client.request(update())).toMatchObject({ id: 101, fields: { city: 'Oslo' } });
	});

	it('goes to /api/v1 with the key as bearer token, and asks for JSON', async () => {
		const { client } = await open();
		await client.request(update());
		const [{ method, path, query, headers, body }] = acquire.sandbox.journal;
		expect({ method, path, query, body }).toEqual({ method: 'PUT', path: '/api/v1/crm/objects/contact/101', query: {}, body: { fields: { city: 'Oslo' } } });
		expect(headers.authorization).toBe(`Bearer ${acquire.sandbox.apiKey}`);
		expect(headers.accept).toContain('application/json');
		expect(headers['content-type']).toContain('application/json');
	});

	it('repeats a key of the query for each entry of a list', async () => {
		const { client } = await open();
		await client.request(getContactRequest(101, { select: ['id', 'companyId'] }));
		expect(acquire.sandbox.journal[0].query).toEqual({ select: ['id', 'companyId'] });
	});

	it('returns data that is not a record only to a reader that takes it', async () => {
		const { client } = await open();
		next({ kind: 'body', status: 200, text: '{"data":[1]}' }, 2);
		expect(await client.request(update(), (data) => data)).toEqual([1]);
		await expect(client.request(update())).rejects.toThrow('no record');
	});

	it('is not sent again after the time within which that may be', async () => {
		const { client } = await open();
		next({ kind: 'status', status: 503, headers: { 'retry-after': '5' } });
		await expect(client.request({ ...getContactRequest(101), retryWithin: 1_000 })).rejects.toThrow('HTTP 503');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('is sent again within that time', async () => {
		const { client } = await open();
		next(busy);
		expect(await client.request({ ...getContactRequest(101), retryWithin: 5_000 })).toMatchObject({ id: 101 });
	});

	it('is not sent again once it is abandoned', async () => {
		const { client } = await open();
		let isAbandoned = false;
		next({ kind: 'status', status: 503, headers: { 'retry-after': '60' } });
		const request = client.request({ ...getContactRequest(101), isAbandoned: () => isAbandoned });
		void until(() => acquire.sandbox.journal[0]?.status === 503).then(() => setTimeout(() => (isAbandoned = true), 100));
		await expect(request).rejects.toThrow('canceled');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('leaves the credential alone: it was read when the client was opened', async () => {
		const { client, credentialReads } = await open();
		await client.request(update());
		await client.request(update());
		expect(credentialReads()).toBe(1);
	});
});

describe('A repeated request', () => {
	it('does not count as repeated where the service said that it did nothing', async () => {
		const { client } = await open();
		next(busy);
		expect(await client.request(update(), (_data, { repeated }) => repeated)).toBe(false);
		expect(acquire.sandbox.journal).toHaveLength(2);
	});

	it.each(lostAnswers)('counts as repeated after %s, also if it is told to wait then', async (_case, fault) => {
		const { client } = await open();
		next(fault);
		next(busy);
		expect(await client.request(update(), (_data, { repeated }) => repeated)).toBe(true);
		expect(acquire.sandbox.journal).toHaveLength(3);
	});

	it('comes as late as Retry-After asks', async () => {
		const { client } = await open();
		next({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });
		await client.request(update());
		const [first, second] = acquire.sandbox.journal;
		expect(second.at - first.at).toBeGreaterThanOrEqual(990);
	});

	it('that finds nothing to delete is reported as done', async () => {
		const { client } = await open();
		next({ kind: 'reset', when: 'after' });
		next(notFound);
		expect(await client.request(remove, (data, delivery) => ({ data, ...delivery }))).toEqual({ data: {}, repeated: true, absent: true });
	});

	it('that finds nothing to update fails, and says that an earlier attempt may have changed it', async () => {
		const { client } = await open();
		next({ kind: 'reset', when: 'before' });
		next(notFound);
		await expect(client.request(update())).rejects.toMatchObject({
			message: expect.stringMatching(/^The contact may have been updated: Contact 101 was not found in Acquire/),
			effect: 'possible',
		});
	});

	it('fails a delete for any other reason than a missing record', async () => {
		const { client } = await open();
		next({ kind: 'reset', when: 'before' });
		next({ kind: 'status', status: 403, body: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS', message: 'not you' } } });
		await expect(client.request(remove)).rejects.toThrow('not you');
	});
});

describe('A request that fails', () => {
	it('because there is nothing to delete, at the first attempt, is an error', async () => {
		const { client } = await open();
		next(notFound);
		await expect(client.request(remove)).rejects.toThrow('was not found');
	});

	it('fails after Max Retries with the network\'s code and the possible effect', async () => {
		const { client } = await open({ maxRetries: 1 });
		next({ kind: 'reset', when: 'before' }, 2);
		await expect(client.request(update())).rejects.toMatchObject({
			message: 'The contact may have been updated: Could not connect to Acquire, or the connection was lost',
			details: { code: 'ECONNRESET' },
			effect: 'possible',
		});
		expect(acquire.sandbox.journal).toHaveLength(2);
	});

	it('keeps its unknown effect although the last response says that nothing was done', async () => {
		const { client } = await open({ maxRetries: 1 });
		next({ kind: 'reset', when: 'after' });
		next({ kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'odd' } } });
		await expect(client.request(update())).rejects.toMatchObject({ message: 'The contact may have been updated: Acquire rejected the request: odd', effect: 'possible' });
	});

	it('has no effect if Acquire rejects it at once', async () => {
		const { client } = await open();
		next({ kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'odd' } } });
		await expect(client.request(update())).rejects.toMatchObject({ message: 'Acquire rejected the request: odd', effect: 'none' });
	});

	it('and must not be repeated is sent once, and never again', async () => {
		const { client } = await open();
		next({ kind: 'reset', when: 'after' });
		await expect(client.request(create)).rejects.toMatchObject({ message: expect.stringContaining('The contact may have been created'), effect: 'possibleNotRepeatable' });
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('because of a redirect does not follow it, and names its target', async () => {
		const { client } = await open();
		next({ kind: 'redirect', status: 307, location: 'https://acme.acquire.io/api/v1/crm/objects/contact/102' });
		await expect(client.request(update())).rejects.toThrow('redirect to https://acme.acquire.io/api/v1/crm/objects/contact/102');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it.each([
		{ request: createContactRequest({ fields: { name: 'New' } }), what: 'that must not be repeated', effect: 'possibleNotRepeatable', message: 'The contact may have been created: no such member' },
		{ request: update(), what: 'that may be repeated', effect: 'possible', message: 'The contact may have been updated: no such member' },
		{ request: getContactRequest(101), what: 'that only reads', effect: 'none', message: 'no such member' },
	])('because its reader fails unforeseen keeps the effect of one $what', async ({ request, effect, message }) => {
		const { client } = await open();
		const read = () => {
			throw new TypeError('no such member');
		};
		await expect(client.request(request, read)).rejects.toMatchObject({ message, effect });
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('because a 303 points to what became of it may have had its effect', async () => {
		const { client } = await open();
		next({ kind: 'redirect', status: 303, location: 'https://acme.acquire.io/done' });
		await expect(client.request(create)).rejects.toMatchObject({ message: expect.stringMatching(/^The contact may have been created: .*redirect to/), effect: 'possibleNotRepeatable' });
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('because the response is late says so', async () => {
		const { client } = await open({ maxRetries: 0, timeout: 100 });
		next({ kind: 'late', ms: 1_000 });
		await expect(client.request(update())).rejects.toThrow('did not respond in time');
	});
});

describe('What the service asked for with Retry-After', () => {
	const busyFor = (seconds: number): Fault => ({ kind: 'status', status: 429, headers: { 'retry-after': String(seconds) } });

	it('is kept for who comes after the last try, the latest of all', async () => {
		const { client } = await open({ maxRetries: 0 });
		expect(client.notBefore()).toBe(0);
		const start = Date.now();
		next(busyFor(40));
		next(busyFor(20));
		await expect(client.request(update())).rejects.toMatchObject({ details: { status: 429 } });
		await expect(client.request(update())).rejects.toMatchObject({ details: { status: 429 } });
		expect(client.notBefore()).toBeGreaterThanOrEqual(start + 40_000);
		expect(client.notBefore()).toBeLessThanOrEqual(Date.now() + 40_000);
	});

	it('lets a new client send nothing before', async () => {
		const notBefore = Date.now() + 300;
		const { client } = await open({ notBefore });
		await client.request(update());
		expect(acquire.sandbox.journal[0].at).toBeGreaterThanOrEqual(notBefore - 5);
	});
});

describe('After a rejected key', () => {
	it('nothing is sent any more', async () => {
		const { client } = await open();
		next(rejectedKey);
		await expect(client.request(update())).rejects.toMatchObject({ message: expect.stringContaining('revoked'), stopsRun: true });
		await expect(client.request(update(102))).rejects.toMatchObject({ message: expect.stringContaining('revoked'), effect: 'none' });
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('a request that waits for its next attempt is not sent either', async () => {
		const { client } = await open();
		next({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const waiting = errorOf(client.request(update()));
		await untilSent(1);
		next(rejectedKey);
		await expect(client.request(update(102))).rejects.toThrow('revoked');
		expect(await waiting).toMatchObject({ message: expect.stringContaining('revoked') });
		expect(acquire.sandbox.journal).toHaveLength(2);
	});

	it('a request that waits is not told what another one may have done whose effect was being checked', async () => {
		const { client } = await open();
		next({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const waiting = errorOf(client.request(endpointRequest('deleteRole', {}, { query: { id: 9 }, recordName: 'Role 9' })));
		await untilSent(1);
		next({ kind: 'body', status: 200, text: '{"data":{"deleted":0}}' });
		next(rejectedKey);
		const isGone = goneCheck(client, 'deleteRole', 3, 'Role 3');
		const removing = client.request(endpointRequest('deleteRole', {}, { query: { id: 3 }, recordName: 'Role 3' }), async (data, delivery) => await deleted(data, { ...delivery, ids: { roleId: 3 }, recordName: 'Role 3', isGone }));
		await expect(removing).rejects.toMatchObject({ message: expect.stringContaining('could not be checked whether Role 3 is still there'), effect: 'possible' });
		expect(await waiting).toMatchObject({ message: expect.stringMatching(/^Acquire did not accept the API key/), effect: 'none' });
	});

	it('any other rejection stops nothing', async () => {
		const { client } = await open();
		await expect(client.request(update(99999))).rejects.toMatchObject({ stopsRun: false });
		await client.request(update());
	});
});

describe('In a canceled execution', () => {
	async function openCancellable() {
		const controller = new AbortController();
		const { client } = await open({ signal: controller.signal });
		return { client, cancel: () => controller.abort() };
	}

	it('nothing is sent', async () => {
		const { client, cancel } = await openCancellable();
		expect(client.isCanceled()).toBe(false);
		cancel();
		expect(client.isCanceled()).toBe(true);
		await expect(client.request(update())).rejects.toMatchObject({ message: 'The execution was canceled', effect: 'none' });
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('the wait for the first request ends at once', async () => {
		const controller = new AbortController();
		const isCanceled = jest.spyOn(Transport.prototype, 'isCanceled');
		const opening = open({ signal: controller.signal, notBefore: Date.now() + 60_000 });
		await until(() => isCanceled.mock.calls.length > 0);
		isCanceled.mockRestore();
		const canceledAt = Date.now();
		controller.abort();
		const { client } = await opening;
		expect(Date.now() - canceledAt).toBeLessThan(10_000);
		await expect(client.request(update())).rejects.toThrow('The execution was canceled');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('a pause before the next attempt ends at once', async () => {
		const { client, cancel } = await openCancellable();
		next({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const waiting = errorOf(client.request(update()));
		await until(() => client.notBefore() > 0);
		const canceledAt = Date.now();
		cancel();
		expect(await waiting).toMatchObject({ message: expect.stringContaining('The execution was canceled') });
		expect(Date.now() - canceledAt).toBeLessThan(10_000);
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('a request in flight ends at once, with an unknown effect', async () => {
		const { client, cancel } = await openCancellable();
		next({ kind: 'late', ms: 60_000 });
		const onItsWay = errorOf(client.request(update()));
		await untilSent(1);
		cancel();
		expect(await onItsWay).toMatchObject({ message: 'The contact may have been updated: The execution was canceled', effect: 'possible' });
		expect(acquire.sandbox.journal).toHaveLength(1);
	});
});

/** Resolves when the sandbox has received so many requests. */
const untilSent = async (count: number) => await until(() => acquire.sandbox.journal.length >= count);

/** What the request rejects with; what it resolves with, if it does not. */
const errorOf = async (request: Promise<unknown>) => await request.catch((error: unknown) => error);
