import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { takeScreenshot } from './screenshots';

/** Update with fields that are chosen one by one. */
export function describeUpdate(desk: () => Desk): void {
	describe('Update a contact', () => {
		const fieldsOf = (id: number) => desk().sandbox.store.contact(id)?.fields;

		it('updates a contact that is picked from the searched list', async () => {
			const { editor, n8n, page, sandbox } = desk();
			const [ada, grace] = [fieldsOf(101), fieldsOf(102)];
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Pick a contact'));
			const node = await editor.addAcquireContact('Update a contact');
			await node.parameter('contactId').getByTestId('rlc-input').click();
			const listed = page.getByTestId('rlc-item');
			await listed.filter({ hasText: 'ada@example.com' }).waitFor();
			expect(await listed.count()).toBe(sandbox.store.contacts().length);
			await page.getByTestId('rlc-search').fill('grace');
			await listed.filter({ hasText: 'ada@example.com' }).waitFor({ state: 'hidden' });
			await listed.first().waitFor();
			expect(await listed.allInnerTexts()).toEqual(['Grace Example, grace@example.com (102)']);
			await takeScreenshot(page, 'contact-list');
			await listed.click();
			await node.addTo('Fields', /^City/);
			await node.type('city', 'Arlington');
			await node.execute();
			expect(fieldsOf(102)).toEqual({ ...grace, city: 'Arlington' });
			expect(fieldsOf(101)).toEqual(ada);
		});

		it('updates the contact whose address is dragged onto the locator, and clears only what is to be cleared', async () => {
			const { editor, n8n, page } = desk();
			const before = fieldsOf(101);
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Form to contact'));
			const node = await editor.addAcquireContact('Update a contact');
			await node.drag('Email', 'contactId');
			expect(await node.parameter('contactId').innerText()).toContain('{{ $json.Email }}');
			await node.addTo('Fields', /^Name/);
			await node.drag('Name', 'name');
			await node.addTo('Fields', /^City/);
			await node.drag('City', 'city');
			await node.parameters.getByTestId('fixed-collection-add').click();
			await node.choose(node.parameter('key'), /^Job Title/);
			await node.drag('Job title', 'value');
			await node.parameters.getByTestId('fixed-collection-add').click();
			await node.choose(node.parameter('key'), /^Loyalty Tier/);
			await node.drag('Loyalty tier', 'value');
			await node.addTo('Options', /^Clear Field/);
			await node.choose(node.parameter('fieldsToClear'), /^Phone/);
			await node.leaveControl();
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'update', [node.input, node.parameters], node.rows().last());
			// What the form does not have, the editor shows in red.
			await node.addTo('Fields', /^State/);
			await node.typeExpression('state', '{{ $json.State }}');
			await node.leaveControl();
			await node.execute();
			expect(fieldsOf(101)).toEqual({ ...before, name: 'Ada Lovelace', job_title: 'Analyst', phone: '' });

			await node.output.getByTestId('radio-button-schema').click();
			const returned = node.output.getByTestId('run-data-schema-item');
			await returned.filter({ hasText: 'Ada Lovelace' }).first().waitFor();
			await takeScreenshot(page, 'result', [node.output], returned.filter({ hasText: 'job_title' }).last());
		});
	});
}
