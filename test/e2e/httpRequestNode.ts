import { isN8n1 } from '../n8nVersion';
import type { TestSetup } from './testSetup';
import { httpRequest, START, workflow } from './workflow';

const ATTRIBUTES = 'https://acme.acquire.io/api/v1/crm/objects/object-field';

/** The newest HTTP Request of the n8n under test. */
const NEWEST = isN8n1 ? 4.3 : 4.5;

/** n8n's HTTP Request node with the Acquire credential, in an old version that many workflows have and in the newest. */
export function describeHttpRequestNode(setup: () => TestSetup): void {
	describe.each([4.2, NEWEST])('HTTP Request %p with the Acquire credential', (version) => {
		const get = async (url: string) =>
			await setup().n8n.api.runWorkflow(workflow(httpRequest(setup().credential, version, url)), START);

		it('reaches an endpoint of the account', async () => {
			const run = await get(ATTRIBUTES);
			const { sandbox } = setup();
			expect(run.status).toBe('success');
			expect(JSON.stringify(run.json('HTTP Request'))).toContain('loyalty_tier');
			expect(sandbox.journal.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${sandbox.apiKey}`]);
		});

		it('sends nothing to another host', async () => {
			const run = await get('https://evil.example/api/v1/crm/objects/object-field');
			expect(run.status).toBe('error');
			expect(run.errorMessage).toContain('only works for https://acme.acquire.io');
			expect(setup().sandbox.foreignRequests).toEqual([]);
			expect(setup().sandbox.journal).toEqual([]);
		});

		it('does not take the key along when it is sent to another host', async () => {
			const { sandbox } = setup();
			const fault = { kind: 'redirect' as const, status: 307, location: 'https://evil.example/taken' };
			sandbox.faults.next({ fault });
			const run = await get(ATTRIBUTES);
			expect(sandbox.journal.map(({ status }) => status)).toEqual([307]);
			expect(run.status).toBe('error');
			expect(JSON.stringify(sandbox.foreignRequests)).not.toContain(sandbox.apiKey);
		});

		it('reaches an endpoint that no operation of ours calls', async () => {
			const { sandbox } = setup();
			const tags = { count: 1, data: [{ id: 3, name: 'newsletter', color: '#3366ff', userId: 7, type: ['contact'] }] };
			sandbox.answerOutsideContract('GET /api/v1/crm/label', tags);
			const run = await get('https://acme.acquire.io/api/v1/crm/label?search=news');
			expect([run.status, run.errorMessage]).toEqual(['success', undefined]);
			expect(run.json('HTTP Request')).toEqual([{ data: tags }]);
			expect(sandbox.journal.map(({ path, status, operationId }) => [path, status, operationId])).toEqual([['/api/v1/crm/label', 200, undefined]]);
		});

		it('takes such a call to no other host', async () => {
			const run = await get('https://evil.example/api/v1/crm/label');
			expect(run.errorMessage).toContain('only works for https://acme.acquire.io');
			expect(setup().sandbox.foreignRequests).toEqual([]);
		});
	});
}
