import { attributePath, blockPath, contactPath, filterPath, useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

interface Row {
	id: number;
	mainContactId: number;
	key: string;
	value: string;
	config: string;
}

async function search(text: string): Promise<Row[]> {
	return (await under.data<{ list: Row[] }>({ method: 'POST', path: filterPath, body: { search: text } })).list;
}

describe('contacts', () => {
	it('update merges attributes, removes null, keeps empty text, and answers with the contact', async () => {
		const body = { fields: { city: '', state: null, points: 0 }, clientName: 'Safari', clientDetails: { ua: 'x' } };
		const data = await under.data({ method: 'PUT', path: `${contactPath}/101`, body });
		const fields = { name: 'Ada Example', email: 'ada@example.com', phone: '5550100', city: '', countryId: '517', ip: '192.0.2.10', loyalty_tier: 'gold', points: 0 };
		expect(data).toMatchObject({ id: 101, archive: 'no', meta: {}, companyId: 11, clientName: 'Safari', clientDetails: { ua: 'x' }, dateCreated: '2024-03-05T09:10:11.000Z' });
		expect(data).toHaveProperty('fields', { ...fields, country: expect.objectContaining({ cca2: 'US' }) });
		expect(data).not.toHaveProperty('dateUpdated', '2024-03-05T09:10:11.000Z');
		expect(under.sandbox.store.contact(101)?.fields).toEqual(fields);
		expect(under.sandbox.journal).toMatchObject([{ carriedOut: true, carriedOutAt: 1, body }]);
	});

	it('rejects a value that is not among the options of a radio or checkbox attribute', async () => {
		const put = async (fields: object) => (await under.send({ method: 'PUT', path: `${contactPath}/101`, body: { fields } })).status;
		expect(await put({ loyalty_tier: 'wood' })).toBe(400);
		expect(await put({ newsletter_channels: ['sms', 'fax'] })).toBe(400);
		expect(await put({ newsletter_channels: ['sms', 'post'] })).toBe(200);
		expect(await put({ loyalty_tier: '' })).toBe(200);
		expect(under.sandbox.store.contact(101)?.fields).toMatchObject({ loyalty_tier: '', newsletter_channels: ['sms', 'post'] });
	});

	it('create gives a new id and ignores the creation date', async () => {
		const body = { fields: { name: 'New' }, dateCreated: 'string', dateUpdated: 'string' };
		const data = await under.data<{ id: number; dateCreated: string }>({ method: 'POST', path: contactPath, body });
		expect(data).toMatchObject({ id: 107, dateUpdated: 'string', companyId: null, fields: { name: 'New' } });
		expect(data.dateCreated).toMatch(/^\d{4}-/);
		expect(under.sandbox.store.contact(107)?.fields).toEqual({ name: 'New' });
	});

	it('get joins the relations asked for and cuts to the columns selected', async () => {
		const whole = await under.data({ path: `${contactPath}/101?relations=company` });
		expect(whole).toMatchObject({ id: 101, archive: 'no', company: { fields: { name: 'Example Works' } }, fields: { city: 'Springfield' } });
		expect(whole).not.toHaveProperty('cases');
		expect(await under.data({ path: `${contactPath}/101?select=clientName` })).toEqual({ id: 101, clientName: 'Firefox' });
	});

	it('list keeps to the conditions', async () => {
		const list = (query: string) => under.data<{ list: Array<{ id: number }> }>({ path: `${contactPath}?${query}` });
		expect((await list('where=id%7Ceq%7C103')).list.map(({ id }) => id)).toEqual([103]);
		expect((await list('where=clientName%7Ceq%7CFirefox&where=id%7Ceq%7C103')).list).toEqual([]);
		expect((await under.send({ path: `${contactPath}?where=city%7Ceq%7CSpringfield` })).json).toHaveProperty('error.code', 'ERROR_INVALID_INPUT');
	});

	it('the filter answers one row for each value that matched', async () => {
		under.sandbox.store.addContact({ fields: { name: 'ada@example.com', email: 'ada@example.com' } });
		const rows = await search('ADA@EXAMPLE');
		expect(rows.map(({ id, key }) => [id, key])).toEqual([[107, 'name'], [107, 'email'], [101, 'email']]);
		expect(JSON.parse(rows[1].config)).toMatchObject({ input: { validationFormat: 'email' } });
	});

	it('merge moves what the others have and leaves both addresses findable', async () => {
		const answer = await under.data({ method: 'POST', path: '/api/v1/crm/contact/merge/102', body: { sourceIds: [101, 106] } });
		expect(answer).toEqual({ id: 102, message: "#101, #106 contact timeline's merged with #102 successfully." });
		expect(under.sandbox.store.contact(101)).toBeUndefined();
		expect(under.sandbox.store.contact(102)).toMatchObject({ cases: [{ id: 501, contactId: 102 }], fields: { email: 'grace@example.com', loyalty_tier: 'gold' } });
		for (const address of ['grace@example.com', 'ada@example.com']) {
			expect((await search(address)).map(({ mainContactId, value }) => [mainContactId, value])).toEqual([[102, address]]);
		}
		expect((await under.send({ path: `${contactPath}/101` })).status).toBe(400);
	});

	it('merge rejects the one that stays and unknown ones, moving nothing', async () => {
		const before = under.sandbox.store.contacts();
		for (const sourceIds of [[102, 101], [102, 999]]) {
			expect((await under.send({ method: 'POST', path: '/api/v1/crm/contact/merge/101', body: { sourceIds } })).status).toBe(400);
		}
		expect(under.sandbox.store.contacts()).toEqual(before);
	});
});

describe('attributes', () => {
	it('rejects a second one of the same key and one without its options', async () => {
		const post = async (body: object) => (await under.send({ method: 'POST', path: attributePath, body })).json;
		expect(await post({ object: 'contact', key: 'loyalty_tier' })).toHaveProperty('error.code', 'ERROR_DUPLICATE_RECORD_FOUND');
		expect(await post({ key: 'size', config: { input: { type: 'radio' } } })).toHaveProperty('error.code', 'ERROR_INVALID_INPUT');
		expect(await post({ object: 'case', key: 'loyalty_tier' })).toHaveProperty('data', { id: 36, object: 'case', key: 'loyalty_tier', type: 'text', config: {}, system: 'no' });
	});

	it('deletes own ones only', async () => {
		expect(await under.data({ method: 'DELETE', path: `${attributePath}/25` })).toEqual({ deleted: 1 });
		expect((await under.send({ method: 'DELETE', path: `${attributePath}/2` })).status).toBe(400);
		expect(under.sandbox.store.attributes().map(({ id }) => id)).toEqual(expect.not.arrayContaining([25]));
		expect(under.sandbox.store.attributes()).toHaveLength(33);
	});
});

describe('blocks', () => {
	const block = (type: string, data: unknown[]) =>
		under.data({ method: 'POST', path: blockPath, body: { type, data, blockTill: '2030-01-31T10:00:00.000Z' } });

	it('a contact: answers true, keeps a record for each, until the end of the day', async () => {
		expect(await block('contact', [101, 106])).toBe(true);
		expect(under.sandbox.store.blocks()).toMatchObject([
			{ id: 1, type: 'contact', blockTill: '2030-01-31T23:59:59.000Z', data: { id: 101, ip: '192.0.2.10', email: 'ada@example.com', phone: '5550100' } },
			{ id: 2, data: { id: 106, email: '' } },
		]);
		const { list } = await under.data<{ list: Array<{ id: number; isBlocked: string }> }>({ path: contactPath });
		expect(list.filter(({ isBlocked }) => isBlocked === 'YES').map(({ id }) => id)).toEqual([106, 101]);
	});

	it('addresses: one record for all', async () => {
		expect(await block('email', ['a@example.com', 'b@example.com'])).toMatchObject([{ id: 1, type: 'email', data: ['a@example.com', 'b@example.com'] }]);
		expect(await under.data({ path: blockPath })).toMatchObject({ offset: 0, count: 1, data: [{ id: 1, user: { type: 'user' } }] });
		expect(await under.data({ path: `${blockPath}/1` })).not.toHaveProperty('user');
	});

	it('lifts a block once', async () => {
		await block('ip', ['192.0.2.10']);
		const lift = () => under.data<{ deleted: { affected: number; raw: object } }>({ method: 'DELETE', path: `${blockPath}?id=1` });
		expect((await lift()).deleted).toMatchObject({ affected: 1, raw: { affectedRows: 1 } });
		expect((await lift()).deleted.affected).toBe(0);
		expect(under.sandbox.store.blocks()).toEqual([]);
	});

	it('rejects an unknown contact without blocking the known one', async () => {
		expect(await under.send({ method: 'POST', path: blockPath, body: { type: 'contact', data: [101, 999], blockTill: '2030-01-31T10:00:00Z' } })).toHaveProperty('status', 400);
		expect(under.sandbox.store.blocks()).toEqual([]);
	});
});

describe('cases, messages and notes', () => {
	const post = <T = object>(path: string, body: object) => under.data<T>({ method: 'POST', path: `/api/v1/crm${path}`, body });
	const get = <T>(path: string) => under.data<T>({ path: `/api/v1/crm${path}` });
	const says = (message: string) => ({ message: { type: 'message', message } });

	it('a new case is of the contact sent and opens with its message, also when it is read', async () => {
		const opened = await post<{ id: number }>('/messenger/chat/create?contactId=102', says('Is it on its way?'));
		const expected = { description: 'Is it on its way?', parentId: null, threadId: opened.id, contact: { id: 102, fields: expect.arrayContaining([expect.objectContaining({ contactId: 102, value: 'grace@example.com' })]) as unknown } };
		expect(opened).toMatchObject(expected);
		expect(await get(`/objects/case/${opened.id}?relations=contact`)).toMatchObject(expected);
	});

	it('a case without a message has no text, and that of an unknown contact only its id', async () => {
		const opened = await post('/messenger/chat/create?contactId=999', {});
		expect(opened).toMatchObject({ description: '', contactId: 999 });
		expect(opened).not.toHaveProperty('contact');
	});

	it('a case that goes on with a thread is the child of it, and one after it starts its own', async () => {
		expect(await post('/messenger/chat/create?contactId=101', { threadId: 102, ...says('Again') })).toMatchObject({ id: 104, parentId: 102, threadId: 102 });
		expect(await post('/messenger/chat/create?contactId=101', says('Else'))).toMatchObject({ id: 105, parentId: null, threadId: 105 });
	});

	it('a message shows the case that it was sent into', async () => {
		const { store } = under.sandbox;
		store.addRecord('case', { id: 140, contactId: 102, threadId: 102, parentId: 102, status: 'active', description: 'Before' });
		const sent = await post<{ id: number }>('/messenger/chat/add-message?-x-user-type=user', { caseId: 140, ...says('Hi') });
		expect(sent).toMatchObject({ message: 'Hi', caseId: 140, threadId: 102, contactId: 102, case: { id: 140, description: 'Before', contact: { id: 102 } } });
		expect(await get('/objects/case-message?relations=case&where=caseId%7Ceq%7C140')).toMatchObject({ data: [{ id: sent.id, case: { id: 140 } }] });
		expect(await post(`/messenger/chat/message/${sent.id}`, says('Hello'))).toMatchObject({ message: 'Hello', caseId: 140, threadId: 102, case: { id: 140, contactId: 102 } });
	});

	it.each(['/messenger/chat/add-message?-x-user-type=user', '/messenger/agent/invite-agent', '/messenger/chat/close'])('%s takes no case that does not exist', async (path) => {
		const body = { caseId: 999, ...(path.includes('invite') && { agentIds: [1] }), ...(path.includes('add-message') && says('Lost')) };
		expect(await under.send({ method: 'POST', path: `/api/v1/crm${path}`, body })).toMatchObject({ status: 400, json: { error: { code: 'ERROR_RECORD_NOT_FOUND' } } });
		expect(under.sandbox.journal).toMatchObject([{ carriedOut: false, contractViolation: undefined }]);
	});

	it('a new note is of the contact sent, as text, mentions whom it names and begins with its message', async () => {
		const created = await post('/note/create?contactId=102', { type: 'note', title: 'Call', message: 'Asked for an invoice', mentionUsers: ['2'] });
		const own = { id: 23, title: 'Call' };
		expect(created).toMatchObject({
			...own, contactId: '102', users: [{ userId: 2, note: { ...own, contactId: '102' } }], lastMessage: { id: 73, message: 'Asked for an invoice', note: { ...own, contactId: 102 } },
		});
		expect(await get('/note/get/23')).toMatchObject({ ...own, contactId: 102, users: [{ userId: 2 }], lastMessage: { message: 'Asked for an invoice' } });
		expect(await get('/note/messages?noteId=23')).toMatchObject({ count: 1, rows: [{ id: 73, noteId: 23, parentId: null, message: 'Asked for an invoice' }] });
	});

	it('a message of a note shows the note that it was added to', async () => {
		const { id } = await post<{ id: number }>('/note/create?contactId=101', { type: 'note', title: 'Call' });
		const body = { type: 'message', note_id: id, contact_id: 101, message: 'Sent it' };
		expect(await post('/note/add-message', body)).toMatchObject({ message: 'Sent it', note: { id, title: 'Call', contactId: 101 } });
		expect((await under.send({ method: 'POST', path: '/api/v1/crm/note/add-message', body: { ...body, note_id: 999 } })).status).toBe(400);
	});
});
