import type { IDataObject } from 'n8n-workflow';

import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

describe('Acquire Conversation: Case', () => {
	const acquire = useSandbox();
	const bodies = (endpoint: string) => requestsTo(acquire.sandbox, endpoint).map(({ body }) => body);
	const idsOf = (run: Awaited<ReturnType<typeof runConversationNode>>) => run.json(CONVERSATION_NODE).map(({ id }) => id);

	describe('Create', () => {
		it('opens a case for a contact named by email address', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.create', {
				contactId: locator('ada@example.com'), message: 'Hello', additionalFields: { title: 'Order', channel: 'chat', agentId: locator('Ada Example'), mentionUsers: [1] },
			});
			expect(run.error).toBeUndefined();
			const [{ query, body }] = requestsTo(acquire.sandbox, 'createCase');
			expect(query).toEqual({ contactId: '101' });
			expect(body).toEqual({ title: 'Order', mentionUsers: [1], message: { type: 'message', message: 'Hello' }, channel: 'chat', agentId: 2 });
		});

		it('opens a case without a message', async () => {
			await runConversationNode(acquire.sandbox, 'case.create', { contactId: locator('42') });
			expect(bodies('createCase')).toEqual([{}]);
		});

		it('returns the ID of the contact, which Acquire joins', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.create', { contactId: locator('102'), message: 'Hello' });
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ contactId: 102, contactName: 'Grace Example', status: 'active', timelineId: 204 })]);
		});

		it('is not repeated where nobody knows what became of it', async () => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
			const run = await runConversationNode(acquire.sandbox, 'case.create', { contactId: locator('42'), message: 'Hello' });
			expect(run.error?.message).toContain('The case may have been created');
			expect(acquire.sandbox.journal).toHaveLength(1);
		});
	});

	describe('Reopen', () => {
		it('continues the thread of a closed case with its contact', async () => {
			acquire.sandbox.store.addRecord('case', { id: 140, contactId: 43, threadId: 102, parentId: 102, status: 'closed', channel: 'chat' });
			await runConversationNode(acquire.sandbox, 'case.reopen', { caseId: locator('140'), message: 'Hello again' });
			const [{ query, body }] = requestsTo(acquire.sandbox, 'createCase');
			expect([query, body]).toEqual([{ contactId: '43' }, { threadId: 102, message: { type: 'message', message: 'Hello again' } }]);
		});

		it('does not touch a case that is open', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.reopen', { caseId: locator('101') });
			expect(run.error?.message).toContain('Case 101 is not closed: its status is active');
			expect(requestsTo(acquire.sandbox, 'createCase')).toEqual([]);
		});
	});

	describe('Close', () => {
		it('returns what Acquire says of it', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101'), additionalFields: { archive: true, closingState: 'handled', askFeedback: false } });
			expect(bodies('closeCase')).toEqual([{ caseId: 101, archive: 'yes', closingState: 'handled', askFeedback: false }]);
			expect(run.json(CONVERSATION_NODE)).toEqual([{ id: 101, contactId: 42, foreverClosed: false, leftUser: true, userId: 9 }]);
		});

		it('returns each field that Raw shows if it is selected', async () => {
			const closed = async (parameters: IDataObject) => (await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101'), ...parameters })).json(CONVERSATION_NODE);
			const [raw] = await closed({ output: 'raw' });
			expect(Object.keys(raw)).toEqual(['0', 'userId', 'userType']);
			expect(await closed({ output: 'selected', outputFields: Object.keys(raw).join(', ') })).toEqual([{ id: 101, ...raw }]);
		});

		it('returns the closed case if it is asked for', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101'), additionalFields: { returnCase: true } });
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 101, status: 'closed', dateClosed: '2026-03-02T10:00:00.000Z' })]);
		});

		it('asks for the closed case again after 502', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'GET', fault: { kind: 'status', status: 502 } });
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101'), additionalFields: { returnCase: true } });
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 101, status: 'closed' })]);
		});

		it('is done although the case cannot be read afterwards, and a hint says so', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'GET', fault: { kind: 'status', status: 403 } });
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101'), additionalFields: { returnCase: true } });
			expect(run.error).toBeUndefined();
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 101, leftUser: true })]);
			expect(run.hints(CONVERSATION_NODE)).toEqual([expect.stringMatching(/^Closed but could not be read afterwards: case 101 \(.+\)$/)]);
		});

		it.each([{ data: {} }, { data: { userId: 9 } }, { data: [] }])('is not taken for done where the outcome is missing: $data', async ({ data }) => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data } } });
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator('101') });
			expect(run.error?.message).toContain('The case may have been closed');
		});

		it.each(['1/../2', '101; DROP', '-1', '1e3', '0x65'])('rejects the forged ID %j before any request', async (id) => {
			const run = await runConversationNode(acquire.sandbox, 'case.close', { caseId: locator(id) });
			expect(run.error?.message).toContain("'Case' is not an ID");
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	describe('Get', () => {
		it.each([
			{ additionalFields: {}, query: { relations: 'contact' } },
			{ additionalFields: { select: 'status, title' }, query: { select: ['id', 'status', 'title'] } },
		])('asks for $query with $additionalFields', async ({ additionalFields, query }) => {
			await runConversationNode(acquire.sandbox, 'case.get', { caseId: locator('101'), additionalFields });
			expect(acquire.sandbox.journal.map((request) => request.query)).toEqual([query]);
		});

		it('names a contact that comes in place of its ID', async () => {
			acquire.sandbox.store.addContact({ id: 42, fields: { name: 'Ada Example', email: 'ada@example.com' } });
			const run = await runConversationNode(acquire.sandbox, 'case.get', { caseId: locator('101') });
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 101, contactId: 42, contactName: 'Ada Example', contactEmail: 'ada@example.com' })]);
		});

		it('shows each chosen column, also one that the simplified output lacks', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.get', { caseId: locator('101'), additionalFields: { select: 'waitTime, title' } });
			const { waitTime, title } = acquire.sandbox.store.record('case', 101) as IDataObject;
			expect(waitTime).toBeDefined();
			expect(run.json(CONVERSATION_NODE)).toEqual([{ id: 101, waitTime, title }]);
		});

		it('returns everything as it came with Raw', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.get', { caseId: locator('101'), output: 'raw' });
			expect(run.json(CONVERSATION_NODE)).toEqual([acquire.sandbox.store.record('case', 101)]);
		});
	});

	describe('Get Many', () => {
		it('finds the cases of a contact', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { contactId: locator('42') }, returnAll: true });
			expect(new Set(idsOf(run))).toEqual(new Set([101, 103]));
			expect(requestsTo(acquire.sandbox, 'listCases')[0].query).toMatchObject({ where: 'contactId|eq|42' });
		});

		it.each([
			{ call: 'case.getAll', filters: { contactId: locator('={{ $json.contact }}') }, label: 'Contact' },
			{ call: 'case.getAll', filters: { agentId: locator('={{ $json.agent }}') }, label: 'Agent' },
			{ call: 'case.getAll', filters: { closedBy: locator('={{ $json.agent }}') }, label: 'Closed By' },
			{ call: 'case.getAll', filters: { departmentId: locator('={{ $json.agent }}') }, label: 'Department' },
			{ call: 'case.getAll', filters: { createdBefore: '={{ $json.contact }}' }, label: 'Created Before' },
			{ call: 'case.getAll', filters: { updatedBefore: '={{ $json.contact }}' }, label: 'Updated Before' },
			{ call: 'case.getAll', filters: { closedBefore: '={{ $json.contact }}' }, label: 'Closed Before' },
			{ call: 'message.getAll', filters: { caseId: locator('={{ $json.case }}') }, label: 'Case' },
		])('returns the records of nobody where the $label of $call is an expression that gives nothing', async ({ call, filters, label }) => {
			for (const blank of ['', undefined]) {
				const run = await runConversationNode(acquire.sandbox, call, { filters }, { input: [{ contact: blank, case: blank }] });
				expect(run.error?.message).toBe(`'${label}' is empty, so it would filter nothing [item 0]`);
			}
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it.each([
			{ filters: { contactId: locator('42'), status: 'pending' }, ids: [103] },
			{ filters: { conditions: { condition: [{ column: 'closedBy', value: '7' }] } }, ids: [102] },
			{ filters: { createdAfter: '2026-02-21T00:00:00Z', createdBefore: '2026-03-01T00:00:00Z' }, ids: [103] },
			{ filters: { closedAfter: '2026-02-20T09:30:00Z' }, ids: [102] },
			{ filters: { updatedAfter: '2026-03-01T00:00:00Z', select: 'title' }, ids: [101] },
		])('narrows by $filters', async ({ filters, ids }) => {
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters, returnAll: true });
			expect(run.error).toBeUndefined();
			expect(idsOf(run)).toEqual(ids);
		});

		it("compares 'Updated After' with the creation date where a case was never changed", async () => {
			acquire.sandbox.store.recordTable('case').put({ ...(acquire.sandbox.store.record('case', 103) as { id: number }), dateCreated: '2026-03-02T08:00:00.000Z', dateUpdated: null });
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { updatedAfter: '2026-03-01T00:00:00Z', select: 'title' }, returnAll: true });
			expect(new Set(idsOf(run))).toEqual(new Set([101, 103]));
		});

		it('narrows by an agent who takes part', async () => {
			const row = acquire.sandbox.store.record('case', 103) as { id: number };
			acquire.sandbox.store.recordTable('case').put({ ...row, users: [{ id: 1, type: 'user', userId: 2, user: { id: 2, name: 'Ada Example' } }] });
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { agentId: locator('Ada Example') }, returnAll: true });
			expect(requestsTo(acquire.sandbox, 'listCases')[0].query).toMatchObject({ relations: 'users' });
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 103, agents: ['Ada Example'] })]);
		});

		it('leaves out, of an agent, the cases that they were offered but did not take', async () => {
			const { store } = acquire.sandbox;
			const offered = (id: number, status: string) => store.recordTable('case').put({ ...store.record('case', id), id, users: [{ id, type: 'user', userId: 2, status }] });
			for (const [id, status] of [[101, 'rejected'], [102, 'active'], [103, 'ignored']] as const) offered(id, status);
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { agentId: locator('2') }, returnAll: true });
			expect(idsOf(run)).toEqual([102]);
		});

		it('asks for the columns that it compares, whatever columns are chosen', async () => {
			await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { contactId: locator('42'), status: 'active', select: 'title' }, returnAll: true });
			expect(requestsTo(acquire.sandbox, 'listCases')[0].query).toMatchObject({ select: ['id', 'title', 'contactId', 'status'] });
		});

		it('lets no case of another contact through where Acquire ignores conditions', async () => {
			const rows = acquire.sandbox.store.recordTable('case').newestFirst();
			acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case', { page: 0, offset: 0, limit: 100, count: rows.length, data: rows });
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { contactId: locator('43') }, returnAll: true });
			expect(idsOf(run)).toEqual([102]);
		});

		it('takes a case without a value for one with another value', async () => {
			const rows = [{ id: 101, closedBy: null }, { id: 102, closedBy: 1 }, { id: 103 }];
			acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case', { page: 0, offset: 0, limit: 100, count: rows.length, data: rows });
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { closedBy: locator('1') }, returnAll: true });
			// The column of the last one did not come, so that only Acquire can compare it.
			expect(idsOf(run)).toEqual([102, 103]);
		});

		it('reads every page', async () => {
			for (let count = 0; count < 230; count++) acquire.sandbox.store.addRecord('case', { contactId: 7, threadId: 1, status: 'active', channel: 'chat' });
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { contactId: locator('7') }, returnAll: true });
			expect(new Set(idsOf(run)).size).toBe(230);
		});

		it('rejects a condition that would break out of its column', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.getAll', { filters: { conditions: { condition: [{ column: 'title', value: 'a|eq|b' }] } } });
			expect(run.error?.message).toContain('no value that Acquire can compare with');
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	describe('Invite Agent', () => {
		it('returns one outcome an agent', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.inviteAgent', { caseId: locator('101'), agentIds: '={{ ["Ada Example", 1] }}', departmentIds: ['sales'] });
			expect(bodies('inviteAgent')).toEqual([{ caseId: 101, agentIds: [2, 1], department: [1] }]);
			expect(run.json(CONVERSATION_NODE)).toEqual(expect.arrayContaining([{ userId: 2, online: true, sent: true, caseId: 101 }, { userId: 1, online: false, sent: false, caseId: 101 }]));
		});

		it('returns the case where Acquire names nobody', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.inviteAgent', { caseId: locator('101'), departmentIds: [1] });
			expect(run.json(CONVERSATION_NODE)).toEqual([{ caseId: 101 }]);
		});

		it('is not taken for done where Acquire names none of the agents', async () => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data: {} } } });
			const run = await runConversationNode(acquire.sandbox, 'case.inviteAgent', { caseId: locator('101'), agentIds: [1], departmentIds: [1] });
			expect(run.error?.message).toContain('The agents may have been invited');
			expect(run.error?.message).toContain("Acquire's response does not say that it was done");
		});

		it('names the agents that Acquire does not', async () => {
			const outcomes = { 1: { userId: 1, online: true, sent: true } };
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data: outcomes } } });
			const run = await runConversationNode(acquire.sandbox, 'case.inviteAgent', { caseId: locator('101'), agentIds: [1, 2, 3] });
			expect(run.json(CONVERSATION_NODE)).toEqual([{ userId: 1, online: true, sent: true, caseId: 101 }]);
			expect(run.hints(CONVERSATION_NODE)).toEqual(['Not confirmed by Acquire, so look at the case before you invite them again: agent 2 in case 101, agent 3 in case 101']);
		});

		it('needs somebody to invite', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.inviteAgent', { caseId: locator('101') });
			expect(run.error?.message).toContain('No agent or department is chosen');
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	it('takes an agent by name in one field and the same one in a list of another', async () => {
		const agents = { agentId: locator('Ada Example'), mentionUsers: '={{ ["Ada Example"] }}' };
		await runConversationNode(acquire.sandbox, 'case.create', { contactId: locator('101'), additionalFields: agents });
		expect(requestsTo(acquire.sandbox, 'createCase')[0].body).toMatchObject({ agentId: 2, mentionUsers: [2] });
	});

	it('is reopened under either word for closed', async () => {
		acquire.sandbox.store.recordTable('case').put({ ...acquire.sandbox.store.record('case', 102), id: 102, status: 'close' });
		expect((await runConversationNode(acquire.sandbox, 'case.reopen', { caseId: locator('102') })).error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'createCase')).toHaveLength(1);
	});

	describe('in the editor', () => {
		const editor = () => ({ type: 'n8n-nodes-acquire.acquireConversation', credentials: credentialsOf(acquire.sandbox) });

		it('is found by title, status or ID', async () => {
			const search = async (filter: string) => (await callNodeMethod('listSearch', 'searchCases', { ...editor(), filter })).results.map(({ value }) => value);
			expect([await search('\u200bINVOICE'), await search('closed'), await search('101')]).toEqual([['103'], ['102'], ['101']]);
		});

		it('is offered with what tells it from others', async () => {
			const { results } = await callNodeMethod('listSearch', 'searchCases', { ...editor(), filter: 'invoice' });
			expect(results).toEqual([{ name: 'Invoice (103, mail, pending)', value: '103' }]);
		});

		it('is offered on one line, and without a title, too', async () => {
			const add = (members: IDataObject) => acquire.sandbox.store.addRecord('case', { contactId: 101, threadId: 9, channel: 'sms', status: 'pending', ...members });
			for (const title of [' Two\n\tlines ', 'x'.repeat(500), ' ']) add({ title });
			add({});
			const names = (await callNodeMethod('listSearch', 'searchCases', { ...editor(), filter: ', sms, pending)' })).results.map(({ name }) => String(name).replace(/\(\d+, /, '('));
			expect(names.sort()).toEqual(['Case without a title (sms, pending)', 'Case without a title (sms, pending)', 'Two lines (sms, pending)', `${'x'.repeat(79)}… (sms, pending)`]);
		});

		it('is found by any word of its title, and not by what stands for a title', async () => {
			const id = acquire.sandbox.store.addRecord('case', { contactId: 101, threadId: 9, channel: 'sms', status: 'pending', title: `${'x'.repeat(500)} needle` });
			acquire.sandbox.store.addRecord('case', { contactId: 101, threadId: 9, channel: 'sms', status: 'pending' });
			const search = async (filter: string) => (await callNodeMethod('listSearch', 'searchCases', { ...editor(), filter })).results.map(({ value }) => value);
			expect([await search('needle'), await search('without a title')]).toEqual([[String(id)], []]);
		});

		it('is found far down the list, although n8n asks only once where few are found', async () => {
			for (let id = 1001; id <= 1600; id += 1) acquire.sandbox.store.addRecord('case', { id, contactId: 101, threadId: 9, channel: 'sms', status: 'pending', title: id === 1600 ? 'The one' : 'Another' });
			acquire.sandbox.store.recordTable('case').put({ ...acquire.sandbox.store.record('case', 101), id: 101, title: 'The one' });
			const { results } = await callNodeMethod('listSearch', 'searchCases', { ...editor(), filter: 'the one' });
			expect(results.map(({ value }) => value).sort()).toEqual(['101', '1600']);
		});

		it('offers agents without bots and API keys', async () => {
			acquire.sandbox.store.addRecord('user', { name: 'Robot', type: 'client', email: '', status: 'active' });
			const options = await callNodeMethod('loadOptions', 'getAgents', editor());
			expect(options.map(({ name }) => name)).toContain('Ada Example, ada@example.com (2)');
			expect(options.map(({ name }) => name).join()).not.toContain('Robot');
		});
	});
});
