import type { Endpoint } from '../../../nodes/service/endpoint';
import { endpointRequest } from '../../../nodes/service/endpointRequest';

describe('endpointRequest', () => {
	it.each<{ endpoint: Endpoint; idempotent: boolean }>([
		{ endpoint: 'getTag', idempotent: true },
		{ endpoint: 'updateTag', idempotent: true },
		{ endpoint: 'deleteTag', idempotent: true },
		{ endpoint: 'createTag', idempotent: false },
		{ endpoint: 'filterContacts', idempotent: true },
	])('lets $endpoint be repeated: $idempotent', ({ endpoint, idempotent }) => {
		expect(endpointRequest(endpoint, 7, { recordName: 'Tag 7' }).idempotent).toBe(idempotent);
	});

	it.each<{ endpoint: Endpoint; idempotent: boolean }>([
		{ endpoint: 'publishQuestion', idempotent: false },
		{ endpoint: 'changeQuestions', idempotent: true },
	])('uses the `idempotent` that it is given for $endpoint: $idempotent', ({ endpoint, idempotent }) => {
		expect(endpointRequest(endpoint, 7, { recordName: 'Question 7', idempotent }).idempotent).toBe(idempotent);
	});

	it('uses the default where `idempotent` is undefined', () => {
		expect(endpointRequest('getTag', 7, { recordName: 'Tag 7', idempotent: undefined }).idempotent).toBe(true);
	});

	it('fills the ID into both paths of a call that has two', () => {
		expect(endpointRequest('getSequence', 7, { recordName: 'Sequence 7' })).toMatchObject({ path: '/bot/seq/7', otherPath: { call: 'getSequence', path: '/bot/lead/7' } });
	});

	it.each<{ endpoint: Endpoint; keyless: true | undefined }>([
		{ endpoint: 'reportCallEnd', keyless: true },
		{ endpoint: 'getTag', keyless: undefined },
	])('sends $endpoint without the API key: $keyless', ({ endpoint, keyless }) => {
		expect(endpointRequest(endpoint, 7, { recordName: 'It' }).keyless).toBe(keyless);
	});
});
