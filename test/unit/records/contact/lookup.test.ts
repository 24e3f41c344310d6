import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../../../nodes/service/acquireRequest';
import { contactIdOf, filterContacts, findContactIds } from '../../../../nodes/records/contact/lookup';
import { ItemError } from '../../../../nodes/input/itemError';
import { caughtErrorOf } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';

const row = (id: number, email: string, more: IDataObject = {}): IDataObject => ({
	id, mainContactId: id, field_id: 2, key: 'email', value: email, fields: { email }, ...more,
});

/** A filter that finds rows whose value holds the text; it is case-sensitive or not. */
function filter(rows: IDataObject[], mindsCase = false) {
	const fold = (text: string) => (mindsCase ? text : text.toLowerCase());
	return fakeClient(({ body }: AcquireRequest) => {
		const { search, page, limit } = body as { search: string; page: number; limit: number };
		const found = rows.filter(({ value }) => fold(String(value)).includes(fold(search)));
		return { list: found.slice(page * limit, (page + 1) * limit), counts: { filteredCount: 1 } };
	});
}

const searches = ({ requests }: { requests: AcquireRequest[] }) => requests.map(({ body }) => body?.search);

describe('filterContacts', () => {
	it('sends the documented body by a POST that may be repeated', async () => {
		const client = filter([]);
		await expect(filterContacts(client, 'ada', { pageSize: 50 }).next()).resolves.toEqual({ done: true, value: undefined });
		expect(client.requests).toEqual([
			expect.objectContaining({ method: 'POST', path: '/crm/contact/list', idempotent: true, body: { search: 'ada', payload: {}, page: 0, limit: 50 } }),
		]);
	});

	it('gives each row of a contact that matched in several attributes', async () => {
		const twice = [row(1, 'ada@example.com'), row(1, 'ada@example.com', { field_id: 9, key: 'alias' })];
		const given: IDataObject[] = [];
		for await (const one of filterContacts(filter(twice), 'ada')) given.push(one);
		expect(given).toEqual(twice);
	});

	it.each([[{}], [{ list: null }], [{ list: 'text' }], [[]], ['text']])('rejects the answer %j, which holds no list', async (data) => {
		const client = fakeClient(() => data);
		expect(await caughtErrorOf(filterContacts(client, 'ada').next())).toBeInstanceOf(ItemError);
	});
});

describe('contactIdOf', () => {
	it.each<[IDataObject, number | undefined]>([
		[{ id: 7 }, 7],
		[{ id: '7' }, 7],
		[{ id: 7, mainContactId: 5 }, 5],
		[{ id: 7, mainContactId: '5' }, 5],
		[{ id: 7, mainContactId: null }, 7],
		[{ id: '7/../8' }, undefined],
		[{}, undefined],
	])('of %j is %p', (given, id) => {
		expect(contactIdOf(given)).toBe(id);
	});
});

describe('findContactIds', () => {
	const findIds = async (client: AcquireClient, ...spellings: string[]) => await findContactIds(client, spellings, { habits: { ignoresCase: false } });

	it('searches the address as typed, then in lower case', async () => {
		const client = filter([]);
		await findIds(client, 'Ada@Example.com');
		expect(searches(client)).toEqual(['Ada@Example.com', 'ada@example.com']);
	});

	it('searches an address in lower case once', async () => {
		const client = filter([]);
		await findIds(client, 'ada@example.com');
		expect(searches(client)).toEqual(['ada@example.com']);
	});

	it('searches every spelling, each once, and then the lower case', async () => {
		const client = filter([]);
		await findIds(client, 'ADA@example.com', 'Ada@example.com', 'ADA@example.com');
		expect(searches(client)).toEqual(['ADA@example.com', 'Ada@example.com', 'ada@example.com']);
	});

	it.each(['ADA@example.com', 'Ada@example.com', 'ada@example.com'])('finds a contact stored as %s under any of the spellings where the filter is case-sensitive', async (stored) => {
		expect(await findIds(filter([row(1, stored)], true), 'ADA@example.com', 'Ada@example.com')).toEqual([1]);
	});

	it('finds contacts that differ in case alone where the filter is case-sensitive', async () => {
		expect(await findIds(filter([row(1, 'ADA@example.com'), row(2, 'Ada@example.com')], true), 'ADA@example.com', 'Ada@example.com')).toEqual([1, 2]);
	});

	it('searches once where what is found shows that the filter ignores case', async () => {
		const client = filter([row(1, 'ada@example.com')]);
		expect(await findIds(client, 'ADA@example.com', 'Ada@example.com')).toEqual([1]);
		expect(searches(client)).toEqual(['ADA@example.com']);
	});

	it('searches each further address once where a search has shown that it ignores case', async () => {
		const habits = { ignoresCase: false };
		await findContactIds(filter([row(1, 'ada@example.com')]), ['ADA@example.com'], { habits });
		const client = filter([row(2, 'Grace@example.com')]);
		expect(await findContactIds(client, ['Grace@example.com', 'GRACE@example.com'], { habits })).toEqual([2]);
		expect(searches(client)).toEqual(['Grace@example.com']);
	});

	it.each<{ shown: string; found: IDataObject }>([
		{ shown: 'does not say what matched', found: row(1, 'ada@example.com', { key: undefined }) },
		{ shown: 'matched another value', found: row(1, 'x', { fields: { email: 'ada@example.com' } }) },
	])('learns nothing for further addresses from a row that $shown', async ({ found }) => {
		const habits = { ignoresCase: false };
		await findContactIds(fakeClient(() => ({ list: [found] })), ['ADA@example.com'], { habits });
		const client = filter([]);
		await findContactIds(client, ['Grace@example.com'], { habits });
		expect(searches(client)).toEqual(['Grace@example.com', 'grace@example.com']);
	});

	it('learns nothing where the filter is case-sensitive', async () => {
		const habits = { ignoresCase: false };
		await findContactIds(filter([row(1, 'ADA@example.com'), row(2, 'ada@example.com')], true), ['ADA@example.com'], { habits });
		expect(habits.ignoresCase).toBe(false);
	});

	it('searches an address with other letters than those of ASCII in every spelling', async () => {
		const client = filter([]);
		await findContactIds(client, ['ÄDA@example.com'], { habits: { ignoresCase: true } });
		expect(searches(client)).toEqual(['ÄDA@example.com', 'äda@example.com']);
	});

	it('searches on where another value of the row holds the spelling', async () => {
		const rows = [row(1, 'ADA@example.com', { key: 'alias', fields: { email: 'ada@example.com' } }), row(2, 'ada@example.com')];
		expect(await findIds(filter(rows, true), 'ADA@example.com')).toEqual([1, 2]);
	});

	it.each(['Ada@Example.com', 'ada@example.com'])('finds a contact stored as %s where the filter is case-sensitive', async (stored) => {
		expect(await findIds(filter([row(1, stored)], true), 'Ada@Example.com')).toEqual([1]);
	});

	it('ignores parts of other addresses', async () => {
		const others = [row(1, 'ada@example.com.au'), row(2, 'lady.ada@example.com'), row(3, 'ada@example.com, eve@example.com')];
		expect(await findIds(filter([...others, row(4, 'ada@example.com')]), 'ada@example.com')).toEqual([4]);
		expect(await findIds(filter(others), 'ada@example.com')).toEqual([]);
	});

	it('compares without regard to case and blanks around', async () => {
		expect(await findIds(filter([row(1, ' ADA@example.com ')]), 'ada@EXAMPLE.com')).toEqual([1]);
	});

	it('takes a row whose fields lack the address but whose matched value is it', async () => {
		expect(await findIds(filter([row(1, 'ada@example.com', { fields: undefined })]), 'ada@example.com')).toEqual([1]);
	});

	it('takes a row that matched in another attribute if its fields have the address', async () => {
		const matched = { key: 'alias', value: 'x ada@example.com', fields: { email: 'ada@example.com' } };
		expect(await findIds(filter([row(1, '', matched)]), 'ada@example.com')).toEqual([1]);
	});

	it('ignores a row whose other attribute holds the address', async () => {
		const matched = { key: 'referred_by', value: 'ada@example.com', fields: { email: 'bob@example.com' } };
		expect(await findIds(filter([row(1, '', matched)]), 'ada@example.com')).toEqual([]);
	});

	it('counts a contact once, however many rows and merged records it has', async () => {
		const rows = [row(1, 'ada@example.com'), row(1, 'ada@example.com', { field_id: 9 }), row(8, 'ada@example.com', { mainContactId: 1 }), row(9, 'Ada@example.com', { mainContactId: '1' })];
		expect(await findIds(filter(rows), 'Ada@example.com')).toEqual([1]);
	});

	it('gives all contacts that share the address, in order', async () => {
		expect(await findIds(filter([row(5, 'ada@example.com'), row(3, 'ADA@example.com')]), 'ada@example.com')).toEqual([5, 3]);
	});

	it('reads every page', async () => {
		const noise = Array.from({ length: 250 }, (_, index) => row(index + 1, `x${index}ada@example.com`));
		expect(await findIds(filter([...noise, row(999, 'ada@example.com')]), 'ada@example.com')).toEqual([999]);
	});

	it('asks for one page at a time: `concurrency` counts a lookup as one request', async () => {
		const client = filter(Array.from({ length: 950 }, (_, index) => row(index + 1, `x${index}ada@example.com`)));
		const { request } = client;
		let [inFlight, peak] = [0, 0];
		jest.spyOn(client, 'request').mockImplementation(async (asked, read) => {
			inFlight += 1;
			peak = Math.max(peak, inFlight);
			await new Promise((resolve) => setImmediate(resolve));
			inFlight -= 1;
			return await request(asked, read);
		});
		expect(await findIds(client, 'ada@example.com')).toEqual([]);
		expect([client.requests.length, peak]).toEqual([11, 1]);
	});

	it('rejects a match without an id, rather than to take none for an answer', async () => {
		const rejection = await caughtErrorOf(findIds(filter([row(1, 'ada@example.com', { id: null, mainContactId: null })]), 'ada@example.com'));
		expect(rejection.message).toContain('ada@example.com');
	});

	it('passes a rejection of the service on', async () => {
		const rejection = new ItemError('Acquire did not accept the API key', { stopsRun: true });
		expect(await caughtErrorOf(findIds(fakeClient(() => rejection), 'ada@example.com'))).toBe(rejection);
	});
});
