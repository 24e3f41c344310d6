import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../sandbox';
import { ACCOUNT_NODE, runAccountNode } from './harness/acquireAccount';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { KNOWLEDGE_NODE, runKnowledgeNode } from './harness/acquireKnowledgeBase';
import { locator } from './harness/locator';
import { lostCalls } from './harness/unrepeatableCalls';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const create = { operation: 'create', fields: { email: '={{ $json.e }}' } };
const rejected: Fault = { kind: 'body', status: 400, text: '{"error":{"message":"busy"}}' };
const lost: Fault = { kind: 'status', status: 504, workDone: true };
const addresses = (...names: string[]) => names.map((name) => ({ e: `${name}@example.com` }));

/** Creates the contacts; the address of each says how it fares. All are in flight at once, unless told otherwise. */
async function createAll(items: IDataObject[], concurrency = items.length) {
	acquire.sandbox.faults.schedule(({ body }) => {
		const text = JSON.stringify(body);
		if (text.includes('lost')) return lost;
		return text.includes('rejected') ? rejected : undefined;
	});
	return await runContactNode(acquire.sandbox, items, { ...create, options: { concurrency } });
}

// Which of the items in flight stops the run is a matter of time.
describe('the message of a run that an item stops', () => {
	it('names an item in flight that may have been created', async () => {
		const { error } = await createAll(addresses('rejected', 'lost'));
		expect(error?.message).toContain('Outcome unknown: item 1');
		expect(error?.message).not.toContain('Completed');
		expect(error?.description).toMatch(/Check in Acquire (whether this was done before you send it|before you send item 1) again/);
		expect(error?.description).not.toContain('Nothing was changed');
	});

	it('tells it from those that were completed', async () => {
		const { error } = await createAll(addresses('lost', 'ok', 'rejected'));
		expect(error?.message).toContain('. Completed: item 1. Outcome unknown: item 0');
		expect(error?.description).toContain('Do not send completed items again.');
	});

	it('tells it from those that were not sent', async () => {
		const { error } = await createAll(addresses('ok', 'lost', 'never', 'never'), 1);
		expect(error?.message).toMatch(/^The contact may have been created: .* \[item 1\]\. Completed: item 0\. Outcome unknown: item 1\. Not sent: items 2 to 3$/);
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});
});

describe('the message of a run that only reads', () => {
	it('names the item that stops it, and warns of none that was read', async () => {
		const { error } = await runContactNode(acquire.sandbox, [{ id: 101 }, { id: 99999 }, { id: 102 }], { operation: 'get', contactId: locator('={{ $json.id }}'), options: { concurrency: 1 } });
		expect(error?.message).toMatch(/^Contact 99999 was not found in Acquire.* \[item 1\]$/);
		expect(error?.description).toMatch(/^Check the ID\..* Nothing was changed in Acquire\.$/);
	});
});

describe('the way out of a call that must not be repeated', () => {
	it.each(lostCalls)('is to look, not to try again: $what after $how', async ({ fault, parameters }) => {
		const lookFirst = 'Check in Acquire whether this was done before you send it again; otherwise it may be done twice.';
		for (const onError of ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const) {
			acquire.sandbox.reset();
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault });
			const run = await runContactNode(acquire.sandbox, [{}], parameters, { settings: { onError } });
			const [failed] = run.json(CONTACT_NODE, onError === 'continueErrorOutput' ? 1 : 0);
			expect(run.error?.description ?? failed.message).toBe(lookFirst);
		}
	});

	it('is to try again later where the call does no more if it is sent twice', async () => {
		acquire.sandbox.faults.schedule(() => lost);
		const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), fields: { city: 'Oslo' }, options: { maxRetries: 0 } });
		expect(run.error?.message).toMatch(/^The contact may have been updated: Acquire returned HTTP 504/);
		expect(run.error?.description).toBe('Try again later.');
	});
});

describe('the items that were not sent since another one stopped the run', () => {
	it('are not said to have been changed', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 502, workDone: true } });
		acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 401, text: '{"error":{"code":"ERROR_UNAUTHORIZED","message":"revoked"}}' }));
		const update = { contactId: locator('={{ $json.id }}'), fields: { city: 'Oslo' }, options: { concurrency: 1 } };
		const run = await runContactNode(acquire.sandbox, [{ id: 101 }, { id: 102 }], update, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).map(({ error }) => error)).toEqual([
			'The contact may have been updated: Acquire did not accept the API key: revoked',
			'Acquire did not accept the API key: revoked',
		]);
	});

	/** Answers the first request of the method, and rejects the key in all after it. */
	function rejectAfter(method: string, fault?: Fault) {
		let isRejected = false;
		acquire.sandbox.faults.schedule((request) => {
			if (isRejected) return { kind: 'body', status: 401, text: '{"error":{"code":"ERROR_UNAUTHORIZED","message":"revoked"}}' };
			isRejected = request.method === method;
			return isRejected ? fault : undefined;
		});
	}
	const settings = { onError: 'continueRegularOutput' as const };
	const byId = locator('={{ $json.id }}');
	const one = { concurrency: 1 };

	it.each([
		{
			what: 'a deletion that is checked',
			run: async () => {
				rejectAfter('DELETE', { kind: 'body', status: 200, text: '{"data":{"deleted":0}}' });
				return (await runAccountNode(acquire.sandbox, 'role.delete', { roleId: byId, options: one }, { input: [{ id: 3 }, { id: 9 }], settings })).json(ACCOUNT_NODE);
			},
			told: 'It may have been deleted: Acquire deleted nothing, and it could not be checked whether Role 3 is still there: ',
		},
		{
			what: 'an attribute that is sent in another form',
			run: async () => {
				rejectAfter('PUT', { kind: 'body', status: 200, text: '{"data":{"id":25,"key":"plan","config":{}}}' });
				const parameters = { resource: 'customAttribute', operation: 'update', attributeId: byId, label: 'x', options: one };
				return (await runContactNode(acquire.sandbox, [{ id: 25 }, { id: 26 }], parameters, { settings })).json(CONTACT_NODE);
			},
			told: 'Acquire accepted the change, but does not show it. Sent in another form, it failed: ',
		},
		{
			what: 'an article that was archived or deleted',
			run: async () => {
				rejectAfter('DELETE');
				return (await runKnowledgeNode(acquire.sandbox, 'article.delete', { articleId: byId, removal: 'delete', options: one }, { input: [{ id: 101 }, { id: 102 }], settings })).json(KNOWLEDGE_NODE);
			},
			told: 'Acquire archived or deleted article 101, and it could not be checked which of the two: ',
		},
	])('are not told the story of $what', async ({ run, told }) => {
		const rejection = 'Acquire did not accept the API key: revoked';
		expect((await run()).map(({ error }) => error)).toEqual([`${told}${rejection}`, rejection]);
	});
});
