import { loadContract } from '../../sandbox/contract';
import { namedDialects } from '../../sandbox';
import type { ProxiedRequest } from '../../sandbox/proxyClient';
import { attributePath, blockPath, contactPath, filterPath, useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

const blockTill = '2030-01-31T10:00:00.000Z';
const radio = { label: 'Size', input: { type: 'radio', label: 'Size', options: ['small', 'large'] } };

/** Calls of the operations that are more than plain, some of them in vain. */
const calls: ProxiedRequest[] = [
	{ path: `${contactPath}?limit=2&page=0&offset=0&relations=company&relations=cases&where=id%7Ceq%7C101` },
	{ path: `${contactPath}/101?relations=company&relations=cases&relations=tags&relations=visits&relations=timeline` },
	{ path: `${contactPath}/101?select=id&select=clientName&relations=fields` },
	{ path: `${contactPath}/999` },
	{ method: 'POST', path: contactPath, body: { fields: { name: 'New', loyalty_tier: 'gold' }, name: 'New', clientType: 'web', clientDetails: {} } },
	{ method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: 'Rivertown', points: 0, vip: false, state: null, newsletter_channels: ['sms'] } } },
	{ method: 'PUT', path: `${contactPath}/101`, body: { fields: { loyalty_tier: 'wood' } } },
	{ method: 'POST', path: filterPath, body: { search: 'example.com', payload: {}, page: 0, limit: 0 } },
	{ method: 'POST', path: filterPath, body: {} },
	{ method: 'POST', path: '/api/v1/crm/contact/merge/101', body: { sourceIds: [102] } },
	{ method: 'POST', path: '/api/v1/crm/contact/merge/101', body: { mergeId: [104] } },
	{ method: 'DELETE', path: `${contactPath}/103` },
	{ method: 'DELETE', path: `${contactPath}/103` },
	{ path: attributePath },
	{ path: `${attributePath}/25?select=key` },
	{ method: 'POST', path: attributePath, body: { object: 'contact', key: 'size', type: 'text', config: radio, system: 'no' } },
	{ method: 'POST', path: attributePath, body: { object: 'contact', key: 'loyalty_tier' } },
	{ method: 'PUT', path: `${attributePath}/25`, body: { config: radio } },
	{ method: 'PUT', path: `${attributePath}/25`, body: { data: { id: 25, config: radio } } },
	{ method: 'DELETE', path: `${attributePath}/33` },
	{ method: 'POST', path: blockPath, body: { data: [101], type: 'contact', blockTill } },
	{ method: 'POST', path: blockPath, body: { data: ['192.0.2.10'], type: 'ip', blockTill } },
	{ path: blockPath },
	{ path: `${blockPath}/1` },
	{ method: 'DELETE', path: `${blockPath}?id=1` },
	{ method: 'DELETE', path: `${blockPath}?id=1` },
	{ path: contactPath, headers: { authorization: 'Bearer wrong' } },
];

describe.each(Object.entries(namedDialects))('in the %s dialect', (_name, dialect) => {
	it('answers within the contract, in vain or not', async () => {
		const { sandbox, send } = under;
		sandbox.setDialect(dialect);
		for (const request of calls) await send(request);

		expect(sandbox.journal.map(({ contractViolation }) => contractViolation)).toEqual(calls.map(() => undefined));
		expect(sandbox.journal.map(({ answerViolation }) => answerViolation)).toEqual(calls.map(() => undefined));
		const expectedWrongKeyStatus = sandbox.dialect.errorStatus === '200' ? 200 : 401;
		expect(sandbox.journal.at(-1)).toMatchObject({ status: expectedWrongKeyStatus, carriedOut: false });
	});
});

it('notices an answer that leaves the contract', async () => {
	const contract = await loadContract();
	expect(contract.answerViolation('getContact', 200, { data: { id: 'abc' } })).toContain('/data/id');
	expect(contract.answerViolation('getContact', 200, { data: { id: 101 } })).toBeUndefined();
});

describe('a request outside the contract', () => {
	const rejected: Array<[string, ProxiedRequest]> = [
		['an unknown path', { path: '/api/v1/crm/objects/contacts/101' }],
		['an unknown method', { method: 'PATCH', path: `${contactPath}/101`, body: {} }],
		['a renamed body member', { method: 'PUT', path: `${contactPath}/101`, body: { feilds: { city: 'X' } } }],
		['an object as attribute value', { method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: { name: 'X' } } } }],
		['a prototype as attribute key', { method: 'PUT', path: `${contactPath}/101`, body: '{"fields":{"__proto__":"x"}}' }],
		['a body that is not JSON', { method: 'PUT', path: `${contactPath}/101`, body: '{"fields":' }],
		['a body of another type', { method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: 'X' } }, headers: { 'content-type': 'text/plain' } }],
		['a body of a type that begins like JSON', { method: 'PUT', path: `${contactPath}/101`, body: { fields: { city: 'X' } }, headers: { 'content-type': 'application/json-seq' } }],
		['a missing body', { method: 'PUT', path: `${contactPath}/101` }],
		['a body where none belongs', { method: 'DELETE', path: `${contactPath}/101`, body: { id: 101 } }],
		['an unknown query parameter', { path: `${contactPath}/101?key=sandbox-key` }],
		['an unknown relation', { path: `${contactPath}/101?relations=friends` }],
		['the id 0', { path: `${contactPath}/0` }],
		['an id in hexadecimal', { path: `${contactPath}/0x65` }],
		['an id with a blank', { path: `${contactPath}/101%20` }],
		['an id that climbs', { path: `${contactPath}/101%2F..%2F102` }],
		['a malformed escape', { path: `${contactPath}/%ZZ` }],
		['a block without a date', { method: 'POST', path: blockPath, body: { data: [101], type: 'contact' } }],
		['a merge without sources', { method: 'POST', path: '/api/v1/crm/contact/merge/101', body: { sourceIds: [] } }],
	];

	it.each(rejected)('is rejected with 400 and noted: %s', async (_what, request) => {
		const { sandbox, send } = under;
		const before = sandbox.store.contacts();
		const { status, json } = await send(request);
		expect(status).toBe(400);
		expect(json).toMatchObject({ error: { code: 'ERROR_INVALID_INPUT' } });
		expect(sandbox.journal).toHaveLength(1);
		expect(sandbox.journal[0].contractViolation).toEqual(expect.any(String));
		expect(sandbox.journal[0].carriedOut).toBe(false);
		expect(sandbox.store.contacts()).toEqual(before);
	});
});
