import { createContactRequest, updateContactRequest } from '../../nodes/AcquireContact/contact/requests';
import { openAcquireClient } from '../../nodes/service/acquireClient';
import { isN8n1 } from '../n8nVersion';
import { throughProxy } from '../sandbox/throughProxy';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';
import { requestProtection } from './harness/requestProtection';

const create = createContactRequest({ fields: { name: 'Ada' } });
const update = updateContactRequest(101, { fields: { city: 'Oslo' } });

/** Opens a client whose second attempt would wait for as long as Acquire may ask for, and counts its attempts. */
async function open() {
	const { context } = executeContext({ credentials: credentialsOf({ account: 'acme', apiKey: 'sandbox-key' }) });
	const attempts = jest.spyOn(context.helpers, 'httpRequestWithAuthentication');
	return { client: await openAcquireClient(context, { maxRetries: 2, timeout: 10_000 }), attempts };
}

// n8n 1.x has no such protection.
if (!isN8n1) {
	describe("A request that n8n's protection against server-side request forgery blocks", () => {
		let leaveProtection = () => {};
		beforeEach(() => void (leaveProtection = requestProtection('10.1.2.3')));
		afterEach(() => leaveProtection());

		it.each([['create', create], ['update', update]])('has changed nothing, is not sent again and says why: %s', async (_what, request) => {
			const { client, attempts } = await open();
			await expect(client.request(request)).rejects.toMatchObject({
				message: 'The request was blocked because it resolves to a restricted IP address',
				description: expect.stringContaining('10.1.2.3'),
				details: { code: 'SsrfBlockedIpError' },
				effect: 'none',
			});
			expect(attempts).toHaveBeenCalledTimes(1);
		});
	});

	describe('A host name that cannot be looked up while that protection is on', () => {
		const failure = Object.assign(new Error('getaddrinfo EAI_FAIL acme.acquire.io'), { code: 'EAI_FAIL' });
		let leaveProtection = () => {};
		beforeEach(() => void (leaveProtection = requestProtection(failure)));
		afterEach(() => leaveProtection());

		it('leaves a create unsent, which is tried again and has changed nothing', async () => {
			const { client, attempts } = await open();
			await expect(client.request(create)).rejects.toMatchObject({ details: { code: 'EAI_FAIL' }, effect: 'none' });
			expect(attempts).toHaveBeenCalledTimes(3);
		});
	});
}

describe('A request through a proxy whose URL is invalid', () => {
	let leaveProxy = () => {};
	beforeEach(() => void (leaveProxy = throughProxy('http://user:secret@proxy example:3128')));
	afterEach(() => leaveProxy());

	it('has changed nothing, is not sent again and shows no password of the proxy', async () => {
		const { client, attempts } = await open();
		const error = await client.request(create).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ message: 'The URL of the proxy that n8n is set to use is not valid', effect: 'none' });
		expect(JSON.stringify(error)).not.toContain('secret');
		expect(attempts).toHaveBeenCalledTimes(1);
	});
});
