import type { Endpoint } from '../../../nodes/service/endpoint';
import { endpointRequest } from '../../../nodes/service/endpointRequest';

describe('endpointRequest', () => {
	it.each<{ endpoint: Endpoint; onlyReads: boolean; idempotent: boolean }>([
		{ endpoint: 'getTag', onlyReads: true, idempotent: true },
		{ endpoint: 'updateTag', onlyReads: false, idempotent: true },
		{ endpoint: 'deleteTag', onlyReads: false, idempotent: true },
		{ endpoint: 'createTag', onlyReads: false, idempotent: false },
		{ endpoint: 'filterContacts', onlyReads: true, idempotent: true },
	])('knows that $endpoint only reads: $onlyReads, and lets it be repeated: $idempotent', ({ endpoint, ...known }) => {
		expect(endpointRequest(endpoint, 7, { recordName: 'Tag 7' })).toMatchObject(known);
	});

	it('takes no call for one that only reads because it may be repeated', () => {
		expect(endpointRequest('changeQuestions', {}, { recordName: 'The questions', idempotent: true }).onlyReads).toBe(false);
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
