import { credentialTestText } from '../n8nVersion';
import type { TestSetup } from './testSetup';

/** The credential's own test, run by the real n8n as its editor does on "Save". */
export function describeCredentialTest(setup: () => TestSetup): void {
	const testWith = async (data: { subdomain: string; apiKey: string }) =>
		await setup().n8n.api.testCredential('acquireApi', data);

	describe('credential test', () => {
		it('accepts the right key', async () => {
			const { account, apiKey, journal } = setup().sandbox;
			const verdict = await testWith({ subdomain: account, apiKey });
			expect(verdict.status).toBe('OK');
			expect(journal.map(({ status }) => status)).toEqual([200]);
		});

		it('says where a wrong key can be checked', async () => {
			const verdict = await testWith({ subdomain: setup().sandbox.account, apiKey: 'another-key' });
			expect(verdict.status).toBe('Error');
			expect(verdict.message).toContain(credentialTestText('did not accept the API key', 'Authorization failed - please check your credentials'));
		});

		it('rejects a host that responds but is not Acquire', async () => {
			const { apiKey, foreignRequests } = setup().sandbox;
			const verdict = await testWith({ subdomain: 'other', apiKey });
			expect(verdict).toMatchObject({ status: 'Error', message: expect.stringContaining("Check the 'Account Subdomain'") });
			expect(foreignRequests.splice(0)).toHaveLength(1);
		});

		it('says which permission is missing', async () => {
			const { account, apiKey, permissions } = setup().sandbox;
			permissions.delete('contact');
			const verdict = await testWith({ subdomain: account, apiKey });
			expect(verdict.status).toBe('Error');
			expect(verdict.message).toContain(credentialTestText('permission', 'Forbidden - perhaps check your credentials?'));
		});

		it.each(['evil.example/', 'evil.example#', 'a@evil.example/', 'acme.acquire.io@evil.example', 'acme.acquire.io.evil.example'])(
			'sends nothing anywhere for the account %p',
			async (subdomain) => {
				const { apiKey, journal, foreignRequests } = setup().sandbox;
				const verdict = await testWith({ subdomain, apiKey });
				expect(verdict.status).toBe('Error');
				expect(verdict.message).toContain('Account Subdomain');
				expect(journal).toEqual([]);
				expect(foreignRequests).toEqual([]);
			},
		);
	});
}
