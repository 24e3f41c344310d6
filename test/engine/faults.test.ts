import { type Fault, namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

// A fault stands in the place of the response: a dialect changes only how the service rejects, with a status of its own or with 200.
const { documented, odd } = namedDialects;

describe.each(Object.entries({ documented, odd }))('In the %s dialect,', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const update = { contactId: locator('={{ $json.id }}'), fields: { city: '={{ $json.city }}' } };
	const items = [{ id: 101, city: 'Oslo' }, { id: 102, city: 'Bergen' }];

	describe('an update', () => {
		it.each<[string, Fault]>([
			['429', { kind: 'status', status: 429 }],
			['429 with Retry-After', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
			['502', { kind: 'status', status: 502 }],
			['503', { kind: 'html', status: 503 }],
			...lostAnswers,
			['a connection that breaks before the work', { kind: 'reset', when: 'before' }],
			['a connection that breaks within the answer', { kind: 'reset', when: 'duringBody' }],
		])('is sent again after %s', async (_name, fault) => {
			acquire.sandbox.faults.next({ fault });
			const run = await runContactNode(acquire.sandbox, items, update);
			expect(run.error).toBeUndefined();
			expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, fields: { city: 'Oslo' } }, { id: 102, fields: { city: 'Bergen' } }]);
			expect(writes(acquire.sandbox)).toHaveLength(3);
		});

		it('is sent again after a late answer', async () => {
			acquire.sandbox.faults.next({ fault: { kind: 'late', ms: 10_000 } });
			const run = await runContactNode(acquire.sandbox, items, { ...update, options: { timeout: 3_000 } });
			expect(run.error).toBeUndefined();
			expect(writes(acquire.sandbox)).toHaveLength(3);
		});

		it('waits at least as long as Retry-After says', async () => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' } } });
			await runContactNode(acquire.sandbox, [items[0]], update);
			const [first, second] = writes(acquire.sandbox);
			expect(second.at - first.at).toBeGreaterThanOrEqual(990);
		});

		it('is given up after Max Retries, with the reason', async () => {
			acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 503, body: { error: { code: 'X', message: 'Down for maintenance until noon' } } }));
			const run = await runContactNode(acquire.sandbox, [items[0]], { ...update, options: { maxRetries: 1 } });
			expect(run.error?.message).toContain('Down for maintenance until noon');
			expect(writes(acquire.sandbox)).toHaveLength(2);
		});

		it.each<[string, Fault, string]>([
			['HTML with status 200', { kind: 'html', status: 200 }, 'not JSON'],
			['text in place of the envelope', { kind: 'body', status: 200, text: '"fine"' }, 'not JSON'],
			['no data', { kind: 'body', status: 200, text: '{"ok":true}' }, "no 'data'"],
			['data that is text', { kind: 'body', status: 200, text: '{"data":"ok"}' }, 'no record'],
			['data that is a list', { kind: 'body', status: 200, text: '{"data":[1]}' }, 'no record'],
			['a redirect to another host', { kind: 'redirect', status: 307, location: 'https://evil.example/x' }, 'redirect to https://evil.example/x'],
			['a redirect to another account', { kind: 'redirect', status: 302, location: 'https://other.acquire.io/x' }, 'not followed'],
			['a rejection with status 200', { kind: 'body', status: 200, text: '{"error":{"code":"ERROR_INVALID_INPUT","message":"City is too long"}}' }, 'City is too long'],
			['a rejection with status 400', { kind: 'body', status: 400, text: '{"error":{"code":"ERROR_INVALID_INPUT","message":"City is too long"}}' }, 'City is too long'],
			['a missing permission', { kind: 'body', status: 403, text: '{"error":{"code":"ERROR_UNAUTHORIZED_ACCESS","message":"no contacts for you"}}' }, 'no contacts for you'],
		])('reports %s, and sends it once', async (_name, fault, words) => {
			acquire.sandbox.faults.schedule(() => fault);
			const run = await runContactNode(acquire.sandbox, [items[0]], update);
			expect(run.error?.message).toContain(words);
			expect(writes(acquire.sandbox)).toHaveLength(1);
		});

		it('shows at most 200 characters of an answer that is not JSON', async () => {
			acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text: 'x'.repeat(10_000_000) }));
			const run = await runContactNode(acquire.sandbox, [items[0]], update);
			expect(run.error?.message).toContain('x'.repeat(200));
			expect(run.error?.message).not.toContain('x'.repeat(201));
		});

		it('does not show a key that the service echoes', async () => {
			acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 400, text: JSON.stringify({ error: { message: `Key ${acquire.sandbox.apiKey} is odd` } }) }));
			const run = await runContactNode(acquire.sandbox, [items[0]], update);
			expect(run.error?.message).toContain('Key *** is odd');
			expect(JSON.stringify(run.raw)).not.toContain(acquire.sandbox.apiKey);
		});

		it('lets __proto__ in an answer pollute no prototype', async () => {
			acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text: '{"data":{"id":101,"__proto__":{"polluted":true},"fields":{}}}' }));
			const run = await runContactNode(acquire.sandbox, [items[0]], update);
			expect(run.error).toBeUndefined();
			expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		});
	});
});
