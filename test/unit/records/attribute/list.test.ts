import { fetchContactAttributes, fetchContactAttributesIfAllowed } from '../../../../nodes/records/attribute/list';
import { ItemError } from '../../../../nodes/input/itemError';
import { caughtErrorOf } from '../../standIns/caughtError';
import { fakeClient } from '../../standIns/fakeClient';

const definition = (id: number, object = 'contact') => ({ id, object, key: `key_${id}`, config: { label: `Label ${id}` } });

/** A list that comes 20 rows at a time, whatever limit is asked for. */
function listing(rows: unknown[], count?: number) {
	return fakeClient(({ query }) => {
		const page = Number(query?.page ?? 0);
		return { page, limit: 20, count, data: rows.slice(page * 20, (page + 1) * 20) };
	});
}

const rows = Array.from({ length: 45 }, (_, index) => definition(index + 1, index % 3 === 0 ? 'case' : 'contact'));
const ofContacts = rows.filter(({ object }) => object === 'contact').map(({ key }) => key);

describe('fetchContactAttributes', () => {
	it.each([45, undefined])('reads all pages and keeps the attributes of contacts, in order (count: %p)', async (count) => {
		const client = listing(rows, count);
		expect((await fetchContactAttributes(client)).map(({ key }) => key)).toEqual(ofContacts);
		expect(client.requests.every(({ method, path, idempotent }) => method === 'GET' && path === '/crm/objects/object-field' && idempotent)).toBe(true);
		expect(client.requests).toHaveLength(3);
	});

	it('passes a refusal on', async () => {
		const refusal = new ItemError('The API key lacks permission for this');
		expect(await caughtErrorOf(fetchContactAttributes(fakeClient(() => refusal)))).toBe(refusal);
	});

	it.each([['text'], [[]], [5]])('refuses the answer %j', async (data) => {
		expect(await caughtErrorOf(fetchContactAttributes(fakeClient(() => data)))).toBeInstanceOf(ItemError);
	});
});

describe('fetchContactAttributesIfAllowed', () => {
	it('gives the attributes', async () => {
		expect(await fetchContactAttributesIfAllowed(listing(rows.slice(0, 3)))).toHaveLength(2);
	});

	it.each([{ status: 403 }, { status: 200, code: 'ERROR_UNAUTHORIZED_ACCESS' }, { status: 404 }])('gives undefined, and not an empty list, after %j', async (details) => {
		expect(await fetchContactAttributesIfAllowed(fakeClient(() => new ItemError('No', { details })))).toBeUndefined();
	});

	it.each([{ status: 500 }, { status: 401 }, { code: 'ECONNRESET' }])('passes on a refusal that says nothing about the permission: %j', async (details) => {
		await expect(fetchContactAttributesIfAllowed(fakeClient(() => new ItemError('No', { details })))).rejects.toThrow('No');
	});
});
