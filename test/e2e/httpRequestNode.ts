import type { Rig } from './rig';
import { httpRequest, workflow, START } from './workflow';

const ATTRIBUTES = 'https://acme.acquire.io/api/v1/crm/objects/object-field';

/** n8n's HTTP Request node with the Acquire credential, in the versions 4.2 and 4.5 (the newest of n8n 2.41.1). */
export function describeHttpRequestNode(rig: () => Rig): void {
	describe.each([4.2, 4.5])('HTTP Request %p with the Acquire credential', (version) => {
		const get = async (url: string) =>
			await rig().n8n.api.runWorkflow(workflow(httpRequest(rig().credential, version, url)), START);

		it('reaches an endpoint of the account', async () => {
			const run = await get(ATTRIBUTES);
			const { sandbox } = rig();
			expect(run.status).toBe('success');
			expect(JSON.stringify(run.json('HTTP Request'))).toContain('loyalty_tier');
			expect(sandbox.journal.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${sandbox.apiKey}`]);
		});

		it('sends nothing to another host', async () => {
			const run = await get('https://evil.example/api/v1/crm/objects/object-field');
			expect(run.status).toBe('error');
			expect(run.errorMessage).toContain('only works for https://acme.acquire.io');
			expect(rig().sandbox.foreignRequests).toEqual([]);
			expect(rig().sandbox.journal).toEqual([]);
		});

		it('does not take the key along when it is sent to another host', async () => {
			const { sandbox } = rig();
			const fault = { kind: 'redirect' as const, status: 307, location: 'https://evil.example/taken' };
			sandbox.faults.next({ fault });
			const run = await get(ATTRIBUTES);
			expect(sandbox.journal.map(({ status }) => status)).toEqual([307]);
			expect(run.status).toBe('error');
			expect(JSON.stringify(sandbox.foreignRequests)).not.toContain(sandbox.apiKey);
		});
	});
}
