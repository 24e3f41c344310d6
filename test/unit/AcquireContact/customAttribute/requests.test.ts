import { getAttributeRequest, updateDefinition } from '../../../../nodes/AcquireContact/customAttribute/requests';
import { ItemError } from '../../../../nodes/input/itemError';
import { fakeClient } from '../../standIns/fakeClient';

const MEMBERS = { key: 'tier', config: { label: 'Tier' } };
const CHANGED = { id: 25, object: 'contact', ...MEMBERS };
const invalid = (details = { status: 200, code: 'ERROR_INVALID_INPUT' }) => new ItemError('Invalid', { details });

/** A service that answers the flat and the wrapped form as told. */
const serviceWith = (flat: unknown, wrapped: unknown = CHANGED) => fakeClient(({ body }) => (body && 'data' in body ? wrapped : flat));
const sent = (client: ReturnType<typeof fakeClient>) => client.requests.map(({ body }) => body);
const WRAPPED = { data: { id: 25, ...MEMBERS } };

describe('getAttributeRequest', () => {
	it('asks for the definition', () => {
		expect(getAttributeRequest(25)).toEqual({ method: 'GET', path: '/crm/objects/object-field/25', recordName: 'Custom attribute 25', idempotent: true });
	});
});

describe('updateDefinition', () => {
	it('sends the flat form, and no more if it shows in the answer', async () => {
		const client = serviceWith(CHANGED);
		expect(await updateDefinition(client, 25, MEMBERS)).toEqual(CHANGED);
		expect(client.requests).toEqual([
			{
				method: 'PUT',
				path: '/crm/objects/object-field/25',
				recordName: 'Custom attribute 25',
				idempotent: true,
				unknownEffect: 'The custom attribute may have been updated',
				body: MEMBERS,
			},
		]);
	});

	it.each([
		['refused as invalid', invalid()],
		['refused with status 400', invalid({ status: 400, code: 'ERROR_OTHER' })],
		['answered with another key', { ...CHANGED, key: 'old' }],
		['answered with another config', { ...CHANGED, config: { label: 'Old' } }],
	])('sends the wrapped form where the flat one is %s', async (_how, flat) => {
		const client = serviceWith(flat);
		expect(await updateDefinition(client, 25, MEMBERS)).toEqual(CHANGED);
		expect(sent(client)).toEqual([MEMBERS, WRAPPED]);
	});

	it.each([
		['without details', new ItemError('No')],
		['for another reason', new ItemError('No', { details: { status: 404, code: 'ERROR_RECORD_NOT_FOUND' } })],
	])('does not try again after a refusal %s', async (_how, refusal) => {
		const client = serviceWith(refusal);
		await expect(updateDefinition(client, 25, MEMBERS)).rejects.toBe(refusal);
		expect(sent(client)).toEqual([MEMBERS]);
	});

	it('gives the answer to the flat form if the wrapped one is refused', async () => {
		const old = { ...CHANGED, key: 'old' };
		expect(await updateDefinition(serviceWith(old, invalid()), 25, MEMBERS)).toEqual(old);
	});

	it('gives the reason for the flat form if both are invalid', async () => {
		const flat = invalid();
		await expect(updateDefinition(serviceWith(flat, invalid()), 25, MEMBERS)).rejects.toBe(flat);
	});

	it.each([['for another reason', new ItemError('Gone', { details: { status: 404 } })], ['without details', new ItemError('No')]])(
		'gives the refusal of the wrapped form if that is %s',
		async (_how, wrapped) => {
			await expect(updateDefinition(serviceWith(invalid(), wrapped), 25, MEMBERS)).rejects.toBe(wrapped);
		},
	);
});
