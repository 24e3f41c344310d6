import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import { fetchAttributes, fetchAttributesIfAllowed } from '../../../../nodes/records/attribute/list';
import { type ErrorDetails, ItemError } from '../../../../nodes/input/itemError';
import type { AcquireClient } from '../../../../nodes/service/acquireClient';
import { Lookups } from '../../../../nodes/operations/lookups';
import { caughtErrorOf } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';

const { toSendBy: attributesToMapBy, toCheckBy: attributesToCheckBy } = contactFields.attributes;
const fetchContactAttributes = async (client: AcquireClient) => await fetchAttributes(client, contactFields);
const fetchContactAttributesIfAllowed = async (client: AcquireClient) => await fetchAttributesIfAllowed(client, contactFields);

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
	it.each([{ count: 45, pages: 3 }, { count: undefined, pages: 4 }])('reads all pages and keeps the attributes of contacts, in order (count: $count)', async ({ count, pages }) => {
		const client = listing(rows, count);
		expect((await fetchContactAttributes(client)).map(({ key }) => key)).toEqual(ofContacts);
		expect(client.requests.every(({ method, path, idempotent }) => method === 'GET' && path === '/crm/objects/object-field' && idempotent)).toBe(true);
		expect(client.requests).toHaveLength(pages);
	});

	it('passes a rejection on', async () => {
		const rejection = new ItemError('The API key lacks permission for this');
		expect(await caughtErrorOf(fetchContactAttributes(fakeClient(() => rejection)))).toBe(rejection);
	});

	it.each([['text'], [[]], [5]])('rejects the answer %j', async (data) => {
		expect(await caughtErrorOf(fetchContactAttributes(fakeClient(() => data)))).toBeInstanceOf(ItemError);
	});
});

describe('fetchContactAttributesIfAllowed', () => {
	it('gives the attributes', async () => {
		expect(await fetchContactAttributesIfAllowed(listing(rows.slice(0, 3)))).toHaveLength(2);
	});

	it.each([{ status: 403, code: 'ERROR_UNAUTHORIZED_ACCESS' }, { status: 200, code: 'ERROR_UNAUTHORIZED_ACCESS' }, { status: 404, code: 'ERROR_X' }])('gives undefined, and not an empty list, after %j', async (details) => {
		expect(await fetchContactAttributesIfAllowed(fakeClient(() => new ItemError('No', { details })))).toBeUndefined();
	});

	it.each([{ status: 500 }, { status: 401 }, { status: 403 }, { code: 'ECONNRESET' }])('passes on a rejection that says nothing about the permission: %j', async (details) => {
		await expect(fetchContactAttributesIfAllowed(fakeClient(() => new ItemError('No', { details })))).rejects.toThrow('No');
	});
});

/** What the lookup finds in the account of the client, and the error that stops the run. */
async function lookedUp(lookup: typeof attributesToMapBy, client: ReturnType<typeof fakeClient>) {
	const lookups = new Lookups(client);
	const stop = await lookups.perform([lookup], 5, () => false);
	return { stop, found: () => lookups.get(lookup) };
}

describe.each([{ name: 'attributesToMapBy', lookup: attributesToMapBy }, { name: 'attributesToCheckBy', lookup: attributesToCheckBy }])('$name', ({ lookup }) => {
	it('finds the attributes of contacts, the standard ones first', async () => {
		const { found } = await lookedUp(lookup, listing(rows.slice(0, 3), 3));
		expect(found().attributes.entries.map(({ key }) => key)).toEqual(['name', 'email', 'phone', 'city', 'state', 'countryId', 'ip', 'key_2', 'key_3']);
		expect(found()).toMatchObject({ failure: undefined, isPart: false });
	});

	it.each([{ status: 404, code: 'ERROR_X' }, { status: 403, code: 'ERROR_UNAUTHORIZED_ACCESS' }])('finds the reason, which fails no item by itself, after %j', async (details) => {
		await expectReason(lookup, details);
	});

	it('stops the run where the key is rejected', async () => {
		const error = new ItemError('Key rejected', { details: { status: 401 }, stopsRun: true });
		const { stop, found } = await lookedUp(lookup, fakeClient(() => error));
		expect(stop).toBe(error);
		expect(found).toThrow('Key rejected');
	});
});

/** Expects that the lookup finds why there is no list. */
async function expectReason(lookup: typeof attributesToMapBy, details: ErrorDetails): Promise<void> {
	const error = new ItemError('No', { details });
	const { stop, found } = await lookedUp(lookup, fakeClient(() => error));
	expect(stop).toBeUndefined();
	expect(found().failure).toBe(error);
	expect(found().attributes.entries).toHaveLength(7);
}

describe.each([{ status: 403 }, { status: 500 }, { code: 'ECONNRESET' }])('a list that cannot be had for the moment: %j', (details) => {
	it('is found to be so where it is to check by', async () => {
		await expectReason(attributesToCheckBy, details);
	});

	it('fails what depends on it, and does not stop the run', async () => {
		const { stop, found } = await lookedUp(attributesToMapBy, fakeClient(() => new ItemError('No', { details })));
		expect(stop).toBeUndefined();
		expect(found).toThrow('No');
	});
});

describe('a list with a largest page', () => {
	it('is read in small pages where Acquire rejects a large one', async () => {
		const client = fakeClient(({ query }) => (Number(query?.limit) > 100 ? new ItemError('limit must not be greater than 100', { details: { status: 400 } }) : { count: 3, data: rows.slice(0, 3) }));
		expect(await fetchContactAttributes(client)).toHaveLength(2);
		expect(client.requests.map(({ query }) => query)).toEqual([{ limit: 500 }, { limit: 50 }]);
	});
});

describe('a list whose pages are all the same', () => {
	const stuck = () => fakeClient(() => ({ count: 34, data: rows.slice(0, 20) }));

	it.each([attributesToMapBy, attributesToCheckBy])('is known to be a part of them ($key)', async (lookup) => {
		const { listed, ...known } = (await lookedUp(lookup, stuck())).found();
		expect(listed.map(({ key }) => key)).toEqual(rows.slice(0, 20).filter(({ object }) => object === 'contact').map(({ key }) => key));
		expect(known).toMatchObject({ failure: undefined, isPart: true });
	});
});

describe('a list to which an attribute is added while it is read', () => {
	/** Newest first, with one more after the first page, as often as told. */
	function growing(times: number) {
		let added = 0;
		return fakeClient(({ query }) => {
			const page = Number(query?.page ?? 0);
			if (page === 1 && added < times) added += 1;
			const all = Array.from({ length: 30 + added }, (_, index) => definition(30 + added - index));
			return { page, limit: 20, count: all.length, data: all.slice(page * 20, (page + 1) * 20) };
		});
	}

	it.each([{ times: 1, isPart: false, count: 31 }, { times: 9, isPart: true, count: 31 }])('is read once more, and is a part if it is short again (added $times times)', async ({ times, isPart, count }) => {
		const { found } = await lookedUp(attributesToMapBy, growing(times));
		expect(found()).toMatchObject({ failure: undefined, isPart });
		expect(found().listed).toHaveLength(count);
	});
});
