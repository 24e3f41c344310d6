import { type PublishedForm, publishFormExample, submitForm } from '../../scripts/start/formExample';
import { submitOnce } from '../../scripts/start/submitOnce';
import type { TestSetup } from './testSetup';

/** The example "Form → Update contact", imported, published and submitted as `npm start -- --once` does. */
export function describeFormExample(setup: () => TestSetup): void {
	describe('example "Form → Update contact"', () => {
		let form: PublishedForm;
		beforeAll(async () => {
			form = await publishFormExample(setup().n8n, setup().credential);
		}, 60_000);

		it('updates the contact that the form names', async () => {
			const { n8n, sandbox } = setup();
			const lines: string[] = [];
			await submitOnce(n8n.api, form, sandbox, (line) => lines.push(line));
			const ada = sandbox.store.contact(101);
			expect(ada?.fields).toMatchObject({ name: 'Ada Lovelace', city: 'London', loyalty_tier: 'silver', phone: '5550100' });
			expect(lines.join('\n')).toContain('"city":"London"');
		});

		it('tells the submitter that the contact could not be updated', async () => {
			await expect(submitForm(form, { Email: 'nobody@example.com', City: 'London' })).rejects.toThrow('The form was answered with 500');
		});
	});
}
