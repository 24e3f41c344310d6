import type { Icon, ICredentialDataDecryptedObject, ICredentialTestRequest, ICredentialType, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';
import { accountKey, accountOrigin } from '../nodes/service/account';
import { ItemError } from '../nodes/input/itemError';
import { isObject } from '../nodes/input/object';

const KEYS = "in Acquire under 'Settings > For Developers > API Key'";
const WRONG_KEY = `Acquire did not accept the API key. Check it, or create a new one ${KEYS}.`;
const NO_CONTACTS =
	"This address did not respond with a contact list, so it is not Acquire's API for your account. Check the 'Account Subdomain': it is the first part of your dashboard's address. A sign-in page or a proxy may also have responded in place of Acquire.";
const ADD_PERMISSION = `Add the permission ${KEYS}, or create a new key with it.`;
const NO_PERMISSION = 'The key lacks the permission to read contacts';

// A caller could name a proxy, and have n8n trust it: that proxy would read the key. With the certificate checked it sees a tunnel alone.
const CHECKED_TLS = { rejectUnauthorized: true, skipSslCertificateValidation: false, agentOptions: undefined };

/** Account, API key and the triggers' secrets. The one place where a request gets the key, and where it is pinned to the account's host. */
export class AcquireApi implements ICredentialType {
	name = 'acquireApi';

	displayName = 'Acquire API';

	icon: Icon = { light: 'file:../icons/acquire.svg', dark: 'file:../icons/acquire.dark.svg' };

	/** n8n's own choice of domains would say less than what `authenticate` enforces. */
	hideDomainRestrictionFields = true;

	documentationUrl = 'https://github.com/n8n-nodes-acquire/n8n-nodes-acquire/blob/main/docs/setup.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Account Subdomain',
			name: 'subdomain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. acme',
			hint: "The part before .acquire.io in your dashboard's address. The whole address works too.",
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'In Acquire: Settings > For Developers > API Key. Give it full access, or custom permissions: the contact list, custom attributes and whatever else your workflows use.',
			description: 'Acquire shows the key only once, when you create it',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Only for the Acquire Trigger with a webhook that you register by hand',
			description:
				"A long random text of your own. Enter the same one as 'HMAC key' of the webhook in Acquire, under 'Settings > For Developers > Webhooks'; it signs what Acquire delivers.",
		},
		{
			displayName: 'URL Token',
			name: 'urlToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Only for the Acquire Trigger with Bot Requested Data or Card Opened',
			description: 'A long random text of letters and digits of your own. Acquire sends it in the URL that it calls, as in ?token=…, because it does not sign the calls of bots and cards.',
		},
	];

	/** Adds the key to a request for this account, rejects every other host before anything is sent, and has its certificate checked. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const origin = accountOrigin(credentials.subdomain);
		const key = accountKey(credentials.apiKey);
		const target = targetOf(requestOptions, origin);
		// A blob: address borrows the origin of the one within.
		const isOwn = target.protocol === 'https:' && target.origin === origin;
		if (!isOwn || target.username !== '' || target.password !== '') {
			throw new ItemError(
				`The Acquire credential only works for ${origin}. The request to ${target.origin} was not sent.`,
			);
		}
		// Hand over the very address that was checked: another reader of url and baseURL may join them otherwise.
		return {
			...requestOptions,
			baseURL: undefined,
			url: target.href,
			...('uri' in requestOptions && { uri: target.href }),
			headers: { ...withoutPinned(requestOptions.headers), Authorization: `Bearer ${key}` },
			allowedDomains: target.hostname,
			sendCredentialsOnCrossOriginRedirect: false,
			...CHECKED_TLS,
		};
	}

	test: ICredentialTestRequest = {
		request: { method: 'GET', url: '/api/v1/crm/objects/contact', qs: { limit: '1' } },
		rules: [
			{ type: 'responseCode', properties: { value: 401, message: WRONG_KEY } },
			{ type: 'responseCode', properties: { value: 403, message: `${NO_PERMISSION}, or a proxy or firewall rejected the request (HTTP 403). ${ADD_PERMISSION}` } },
			// Acquire may reject with status 200.
			{ type: 'responseSuccessBody', properties: { key: 'error.code', value: 'ERROR_UNAUTHORIZED', message: WRONG_KEY } },
			{ type: 'responseSuccessBody', properties: { key: 'error.code', value: 'ERROR_UNAUTHORIZED_ACCESS', message: `${NO_PERMISSION}. ${ADD_PERMISSION}` } },
			// A login page or another site may respond with 200 as well. n8n rejects what equals `value`: here, a list that is not there.
			{ type: 'responseSuccessBody', properties: { key: 'data.list.length', value: undefined, message: NO_CONTACTS } },
			// Both kinds work together; the type knows lists of one kind only.
		] as ICredentialTestRequest['rules'],
	};
}

/** Where a request goes: n8n's HTTP Request node passes `uri`, the credential test a relative `url`, our node `baseURL` and `url`. */
function targetOf(options: IHttpRequestOptions & { uri?: unknown }, origin: string): URL {
	const address = String(options.url ?? options.uri ?? '');
	const base = String(options.baseURL || origin);
	const isAbsolute = /^([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address);
	const joined = isAbsolute ? address : `${base.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
	if (!URL.canParse(joined, base)) {
		throw new ItemError(`The address of the request cannot be read. The Acquire credential only works for ${origin}.`);
	}
	return new URL(joined, base);
}

/** Without another key, and without another `Host`: within a proxy's tunnel, Node would check the certificate of the host that this names. */
function withoutPinned(headers: IHttpRequestOptions['headers']): IHttpRequestOptions['headers'] {
	// axios takes blanks off names, and `{ common: { … } }` for more headers.
	return Object.fromEntries(Object.entries(headers ?? {}).filter(([name, value]) => !/^\s*(authorization|host)\s*$/i.test(name) && !isObject(value)));
}
