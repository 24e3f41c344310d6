import { getAttributeRequest, updateDefinition } from '../../../../nodes/AcquireContact/customAttribute/requests';
import { ItemError } from '../../../../nodes/input/itemError';
import { fakeClient } from '../../fakes/fakeClient';

const MEMBERS = { key: 'tier', config: { label: 'Tier' } };
const CHANGED = { id: 25, object: 'contact', ...MEMBERS };
const invalid = (details = { status: 200, code: 'ERROR_INVALID_INPUT' }) => new ItemError('Invalid', { details });

const WRAPPED = { data: { id: 25, ...MEMBERS } };

/** A service that answers the wrapped and the flat form as told. */
const serviceWith = (wrapped: unknown, flat: unknown = CHANGED) => fakeClient(({ body }) => (body && 'data' in body ? wrapped : flat));
const sent = (client: ReturnType<typeof fakeClient>) => client.requests.map(({ body }) => body);

describe('getAttributeRequest', () => {
	it('asks for the definition', () => {
		expect(getAttributeRequest(25)).toEqual({ method: 'GET', path: '/crm/objects/object-field/25', recordName: 'Custom attribute 25', onlyReads: true, idempotent: true });
	});
});

describe('updateDefinition', () => {
	it('knows a config that comes back as text', async () => {
		const client = serviceWith({ ...CHANGED, config: JSON.stringify(MEMBERS.config) });
		await updateDefinition(client, 25, MEMBERS);
		expect(sent(client)).toEqual([WRAPPED]);
	});

	it('sends the documented wrapped form, and no more if it shows in the answer', async () => {
		const client = serviceWith(CHANGED);
		expect(await updateDefinition(client, 25, MEMBERS)).toEqual(CHANGED);
		expect(client.requests).toEqual([
			{
				method: 'PUT',
				path: '/crm/objects/object-field/25',
				recordName: 'Custom attribute 25',
				onlyReads: false,
				idempotent: true,
				unknownEffect: 'The custom attribute may have been updated',
				body: WRAPPED,
			},
		]);
	});

	it('knows the configuration in another order of its members, and without those that are undefined', async () => {
		const client = serviceWith({ ...CHANGED, config: { options: ['gold'], label: 'Tier' } });
		await updateDefinition(client, 25, { ...MEMBERS, config: { label: 'Tier', required: undefined, options: ['gold'] } });
		expect(client.requests).toHaveLength(1);
	});

	it.each([
		['rejected as invalid', invalid()],
		['rejected with status 400', invalid({ status: 400, code: 'ERROR_OTHER' })],
		['answered with another key', { ...CHANGED, key: 'old' }],
		['answered with another config', { ...CHANGED, config: { label: 'Old' } }],
	])('sends the flat form where the wrapped one is %s', async (_how, wrapped) => {
		const client = serviceWith(wrapped);
		expect(await updateDefinition(client, 25, MEMBERS)).toEqual(CHANGED);
		expect(sent(client)).toEqual([WRAPPED, MEMBERS]);
	});

	it.each([
		['without details', new ItemError('No')],
		['for another reason', new ItemError('No', { details: { status: 404, code: 'ERROR_RECORD_NOT_FOUND' } })],
	])('does not try again after a rejection %s', async (_how, rejection) => {
		const client = serviceWith(rejection);
		await expect(updateDefinition(client, 25, MEMBERS)).rejects.toBe(rejection);
		expect(sent(client)).toEqual([WRAPPED]);
	});

	it('takes a config with more in it than was sent', async () => {
		const client = serviceWith({ ...CHANGED, config: { ...MEMBERS.config, required: false } });
		await updateDefinition(client, 25, MEMBERS);
		expect(sent(client)).toEqual([WRAPPED]);
	});

	it('says that it may have been updated where the wrapped form does not show and the flat one fails', async () => {
		const update = updateDefinition(serviceWith({ ...CHANGED, key: 'old' }, invalid()), 25, MEMBERS);
		await expect(update).rejects.toMatchObject({ message: 'Acquire accepted the change, but does not show it. Sent in another form, it failed: Invalid', effect: 'possible' });
	});

	it('gives the reason for the wrapped form if both are invalid', async () => {
		const wrapped = invalid();
		await expect(updateDefinition(serviceWith(wrapped, invalid()), 25, MEMBERS)).rejects.toBe(wrapped);
	});

	it.each([['for another reason', new ItemError('Gone', { details: { status: 404 } })], ['without details', new ItemError('No')]])(
		'throws the rejection of the flat form if that is %s and the wrapped one is invalid',
		async (_how, flat) => {
			await expect(updateDefinition(serviceWith(invalid(), flat), 25, MEMBERS)).rejects.toBe(flat);
		},
	);
});
