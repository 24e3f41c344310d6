import type { TestSetup } from './testSetup';
import { START, updateContact, workflow } from './workflow';

const FIELDS = {
	fields: { name: '={{ $json.name }}', city: '={{ $json.city }}', phone: '={{ $json.phone }}' },
	customFields: { field: [{ key: 'loyalty_tier', value: '={{ $json.tier }}' }] },
};

/** Acquire Contact with expressions that n8n 2.x evaluates in its isolates. */
export function describeUpdateContact(setup: () => TestSetup): void {
	const fieldsOf = (id: number) => setup().sandbox.store.contact(id)?.fields;

	describe('Acquire Contact, Update', () => {
		it('writes what each item says, by id and by email, and wipes nothing that is blank, null or missing', async () => {
			const { n8n, sandbox, credential } = setup();
			const before = { ada: fieldsOf(101), grace: fieldsOf(102), merged: fieldsOf(105) };
			const run = await n8n.api.runWorkflow(
				workflow(updateContact(credential, '={{ $json.contact }}', FIELDS), [
					{ contact: 101, name: 'Ada Lovelace', city: '', phone: null },
					{ contact: 'GRACE@example.com', name: null, city: 'Arlington', tier: 'silver' },
					{ contact: 'first@example.com', name: '', city: 'Paris', phone: '5550199', tier: null },
				]),
				START,
			);
			expect([run.status, run.errorMessage]).toEqual(['success', undefined]);
			expect(fieldsOf(101)).toEqual({ ...before.ada, name: 'Ada Lovelace' });
			expect(fieldsOf(102)).toEqual({ ...before.grace, city: 'Arlington', loyalty_tier: 'silver' });
			expect(fieldsOf(105)).toEqual({ ...before.merged, city: 'Paris', phone: '5550199' });
			expect(run.json('Update').map(({ id }) => id)).toEqual([101, 102, 105]);
			expect(run.items('Update').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
			expect(sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);
		});

		it('hands a rejected item to the error output with its input, and carries out the others', async () => {
			const { n8n, credential } = setup();
			const items = [
				{ contact: 'ada@example.com', city: 'London' },
				{ contact: 'nobody@example.com', city: 'Nowhere' },
				{ contact: 102, city: 'New York' },
			];
			const node = updateContact(credential, '={{ $json.contact }}', FIELDS, { onError: 'continueErrorOutput' });
			const run = await n8n.api.runWorkflow(workflow(node, items), START);
			expect(run.status).toBe('success');
			expect(run.json('Update').map(({ id }) => id)).toEqual([101, 102]);
			expect(run.json('Update', 1)).toEqual([
				expect.objectContaining({ ...items[1], error: expect.stringContaining('nobody@example.com') }),
			]);
			expect([fieldsOf(101)?.city, fieldsOf(102)?.city]).toEqual(['London', 'New York']);
		});

		it('stops on an unknown address before anything is written', async () => {
			const { n8n, sandbox, credential } = setup();
			const items = [{ contact: 'ada@example.com', city: 'London' }, { contact: 'nobody@example.com', city: 'Nowhere' }];
			const run = await n8n.api.runWorkflow(workflow(updateContact(credential, '={{ $json.contact }}', FIELDS), items), START);
			expect(run.status).toBe('error');
			expect(run.errorMessage).toContain('nobody@example.com');
			expect(sandbox.journal.filter(({ method }) => method === 'PUT')).toEqual([]);
		});
	});
}
