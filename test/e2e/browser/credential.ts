import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { takeScreenshot } from './screenshots';

/** Adding a credential, as somebody who is new to n8n does. */
export function describeCredential(desk: () => Desk): void {
	describe('the credential', () => {
		const dialog = () => desk().page.getByTestId('editCredential-modal');
		const fill = async (name: string, text: string) =>
			await dialog().getByTestId(`parameter-input-${name}`).locator('input').fill(text);
		const save = async () => await dialog().getByTestId('credential-save-button').click();

		it('is found by "acquire" and says why a wrong key does not work', async () => {
			const { n8n, page, editor, credential } = desk();
			await n8n.api.request('DELETE', `/credentials/${credential.id}`);
			await editor.openCredentials();
			await page.getByTestId('add-resource-credential').click();
			await page.getByTestId('new-credential-type-select').locator('input').fill('acquire');
			await page.getByRole('option', { name: 'Acquire API' }).click();
			await page.getByTestId('new-credential-type-button').click();
			await fill('subdomain', 'https://acme.acquire.io/settings');
			await fill('apiKey', 'not-the-key');
			await save();
			await dialog().getByText('More details').click();
			await dialog().getByText(/Acquire did not accept the API key.*Settings > For Developers > API Key/).waitFor();
			expect(desk().sandbox.journal.map(({ status }) => status)).toEqual(expect.arrayContaining([401]));
		});

		it('accepts the right key, and asks only for the account, the key and two secrets for webhooks', async () => {
			const { page, sandbox, n8n } = desk();
			await fill('apiKey', sandbox.apiKey);
			await save();
			await dialog().getByText('Connection tested successfully').waitFor();
			expect(await dialog().getByTestId('credential-connection-parameter').count()).toBe(4);
			expect(await cutTexts(dialog())).toEqual([]);
			await takeScreenshot(page, 'credential', [dialog()]);
			expect(sandbox.journal.at(-1)).toMatchObject({ status: 200, headers: { authorization: `Bearer ${sandbox.apiKey}` } });
			const saved = await n8n.api.request<Array<{ name: string; type: string }>>('GET', '/credentials');
			expect(saved).toEqual([expect.objectContaining({ name: 'Acquire account', type: 'acquireApi' })]);
		});
	});
}
