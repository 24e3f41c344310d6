import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../nodes/AcquireAccount/operations';
import { ACCOUNT_NODE, runAccountNode } from './harness/acquireAccount';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { callsTo, requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const RAW = { output: 'raw' };
const HOLIDAY = '={{ { special_holidays: [{ id: $json.n }] } }}';

describe('The Acquire Account node', () => {
	const acquire = useSandbox();
	const store = () => acquire.sandbox.store;

	it('marks exactly what deletes as destructive', () => {
		const destructive = operations.filter((operation) => operation.destructive).map(({ value }) => value);
		expect(destructive).toEqual(operations.map(({ value }) => value).filter((value) => value === 'delete'));
		expect(destructive).toHaveLength(7);
	});

	it('creates a user with roles and departments by name, and returns the record under data.user', async () => {
		const run = await runAccountNode(acquire.sandbox, 'user.create', {
			name: 'Cleo Example', email: 'cleo@example.com', password: ' secret ', roles: '={{ ["operator", 3] }}', additionalFields: { departments: [1] },
		});
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox)).toEqual([
			{ operationId: 'createUser', body: { name: 'Cleo Example', email: 'cleo@example.com', password: ' secret ', roles: [2, 3], departments: [1] } },
		]);
		expect(run.json(ACCOUNT_NODE)).toEqual([
			{
				id: expect.any(Number), name: 'Cleo Example', email: 'cleo@example.com', type: 'user', status: 'active', dateCreated: expect.any(String),
				roleNames: ['Operator', 'Chat agent'], departmentNames: ['Sales'],
			},
		]);
	});

	it('sends an empty list when no department is given', async () => {
		await runAccountNode(acquire.sandbox, 'user.create', { name: 'Cleo Example', email: 'cleo@example.com', password: 'secret', roles: [2] });
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'createUser', body: expect.objectContaining({ roles: [2], departments: [] }) }]);
	});

	it('treats a 200 that reports failure as a failure', async () => {
		const rejection = { data: { success: false, message: 'Email is taken' } };
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: rejection } });
		const run = await runAccountNode(acquire.sandbox, 'user.create', { name: 'Cleo', email: 'ada@example.com', password: 'secret', roles: [2] });
		expect(run.error?.message).toContain('The user may have been created: Acquire reported that the request did not succeed: Email is taken');
	});

	it('says nothing of a password that is no text', async () => {
		const run = await runAccountNode(
			acquire.sandbox, 'user.create', { name: 'Cleo', email: 'cleo@example.com', password: '={{ $json.given }}', roles: [2] }, { input: [{ given: { secret: 'hidden' } }] },
		);
		expect(run.error?.message).toContain("'Password' is not text");
		expect(JSON.stringify(run.error)).not.toContain('hidden');
	});

	it('updates a user, which comes back in a list', async () => {
		const run = await runAccountNode(acquire.sandbox, 'user.update', { userId: locator('Ada Example'), updateFields: { name: 'Ada Sample', phone: '', roles: [2] } });
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateUser', body: { id: '2', name: 'Ada Sample', roles: [2] } }]);
		expect(run.json(ACCOUNT_NODE)).toEqual([expect.objectContaining({ id: 2, name: 'Ada Sample', email: 'ada@example.com', roleNames: ['Operator'] })]);
	});

	describe('a user whose response shows', () => {
		const returning = (data: unknown) => acquire.sandbox.faults.next({ when: ({ method }) => method !== 'GET', fault: { kind: 'body', status: 200, text: JSON.stringify({ data }) } });
		const role = { id: 2, roleName: 'Operator' };
		const create = async (shown: IDataObject, departments = [1]) => {
			returning({ user: { id: 4, name: 'Cleo', email: 'cleo@example.com', ...shown }, success: true, message: 'User created' });
			return await runAccountNode(acquire.sandbox, 'user.create', { name: 'Cleo', email: 'cleo@example.com', password: 'secret', roles: [2], additionalFields: { departments } });
		};
		const update = async (shown: IDataObject, updateFields: IDataObject) => {
			returning([{ id: 2, name: 'Ada', email: 'ada@example.com', ...shown }]);
			return await runAccountNode(acquire.sandbox, 'user.update', { userId: '2', updateFields });
		};
		const NOT_CONFIRMED = 'Not confirmed by Acquire, so look at the user: ';

		it('departments that were not taken is created with a hint', async () => {
			const run = await create({ roles: [role], departments: [null] });
			expect(run.error).toBeUndefined();
			expect(run.json(ACCOUNT_NODE)).toEqual([expect.objectContaining({ id: 4 })]);
			expect(run.hints(ACCOUNT_NODE)).toEqual([`${NOT_CONFIRMED}departments of user 4`]);
		});

		it.each([
			{ shown: { departments: [] }, updateFields: { departments: [1] }, names: 'departments of user 2' },
			{ shown: { roles: [role, { id: 1 }] }, updateFields: { roles: [2] }, names: 'roles of user 2' },
			{ shown: {}, updateFields: { email: 'new@example.com' }, names: 'email of user 2' },
			{ shown: { status: 'active' }, updateFields: { status: 'disabled' }, names: 'status of user 2' },
			{ shown: { photo: null }, updateFields: { photo: 'bWVkaWE=' }, names: 'photo of user 2' },
			{ shown: { departments: [], photo: null }, updateFields: { departments: [1], photo: 'bWVkaWE=' }, names: 'photo of user 2, departments of user 2' },
		])('something else than was sent is updated with a hint: $names', async ({ shown, updateFields, names }) => {
			const run = await update(shown, updateFields);
			expect(run.error).toBeUndefined();
			expect(run.hints(ACCOUNT_NODE)).toEqual([NOT_CONFIRMED + names]);
		});

		it.each([
			{ shown: {}, updateFields: { departments: [1], roles: [2], photo: 'bWVkaWE=' } },
			{ shown: { phone: null, photo: null, departments: [] }, updateFields: { name: 'Ada' } },
			{ shown: { departments: [{ id: '1' }], roles: [{ id: 3 }, role] }, updateFields: { departments: [1], roles: [2, 3] } },
			{ shown: { status: 'active' }, updateFields: { status: 'Active' } },
			{ shown: { email: 'ada@example.com', phone: '+15550101', photo: 'https://example.com/a.png', countryId: 517 }, updateFields: { email: 'ADA@example.com', phone: '+1 555 0101', photo: 'bWVkaWE=', countryId: '517' } },
		])('nothing else than was sent is updated without a hint: $shown', async ({ shown, updateFields }) => {
			expect((await update(shown, updateFields)).hints(ACCOUNT_NODE)).toEqual([]);
		});

		it('no departments, as none were chosen, is created without a hint', async () => {
			expect((await create({ roles: [role], departments: [null] }, [])).hints(ACCOUNT_NODE)).toEqual([]);
		});
	});

	it('creates departments, one request an item', async () => {
		const run = await runAccountNode(acquire.sandbox, 'department.create', { name: '={{ $json.name }}', status: 'active' }, { input: [{ name: 'Billing' }, { name: 'Legal' }] });
		expect(run.json(ACCOUNT_NODE)).toEqual(['Billing', 'Legal'].map((name) => ({ id: expect.any(Number), name, status: 'active' })));
		expect(changes(acquire.sandbox)).toContainEqual({ operationId: 'createDepartment', body: { department_list: [{ name: 'Legal', status: 'active' }] } });
	});

	it.each(['user', 'role', 'department', 'tag', 'feedbackQuestion', 'webhook', 'shortcut'])('has nothing to update in a %s without a field, and sends nothing', async (resource) => {
		const run = await runAccountNode(acquire.sandbox, `${resource}.update`, { [`${resource}Id`]: '5', updateFields: {} });
		expect(run.error?.message).toContain('There is nothing to update');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe('updating what Acquire replaces as a whole', () => {
		it('keeps what is not given of a role', async () => {
			await runAccountNode(acquire.sandbox, 'role.update', { roleId: locator('3'), updateFields: { roleName: 'Chat lead', permissions: '' } });
			expect(changes(acquire.sandbox)).toEqual([
				{ operationId: 'updateRole', body: { roleName: 'Chat lead', permissions: { chat: ['cobrowse', 'audio-calls'], dashboard: ['messenger'] }, meta: { accessLevel: 'account' } } },
			]);
		});

		it.each([
			['role', { roleId: locator('3') }, 3, { roleName: 'Chat lead' }],
			['tag', { tagId: locator('6') }, 6, { name: 'Refunds' }],
			['department', { departmentId: locator('1') }, 1, { name: 'Sales EU' }],
			['feedbackQuestion', { feedbackQuestionId: '12' }, 12, { question: 'How was it?' }],
		] as const)('leaves the rest of a %s as it was where Acquire empties what it is not sent', async (resource, which, id, updateFields) => {
			acquire.sandbox.setDialect({ updates: 'replace' });
			const before = store().record(resource, id);
			const run = await runAccountNode(acquire.sandbox, `${resource}.update`, { ...which, updateFields });
			expect(run.error).toBeUndefined();
			expect(store().record(resource, id)).toEqual({ ...before, ...updateFields, ...('dateUpdated' in (before ?? {}) && { dateUpdated: expect.anything() }) });
		});

		it('replaces permissions that are given, and sends nothing where the box holds none', async () => {
			for (const permissions of ['{"email": ["inbox"]}', '{"email": []}', '{}']) {
				await runAccountNode(acquire.sandbox, 'role.update', { roleId: locator('chat AGENT'), updateFields: { permissions } });
			}
			expect(changes(acquire.sandbox).map(({ body }) => body)).toEqual(
				[{ email: ['inbox'] }, { email: [] }].map((permissions) => ({ roleName: 'Chat agent', permissions, meta: { accessLevel: 'account' } })),
			);
		});

		it('leaves permissions alone that Acquire does not return', async () => {
			const run = await runAccountNode(acquire.sandbox, 'role.update', { roleId: locator('Administrator'), updateFields: { roleName: 'Boss' } });
			expect(run.error?.message).toContain("Acquire did not return 'Permissions'");
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		it('ends with the last of two updates of a tag, though only the first has to be sent again', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 503 } });
			const settings = { onError: 'continueRegularOutput' as const, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
			const parameters = { tagId: locator('6'), updateFields: { name: '={{ $json.name }}' }, options: { maxRetries: 0 } };
			await runAccountNode(acquire.sandbox, 'tag.update', parameters, { input: [{ name: 'first' }, { name: 'last' }], settings });
			expect(store().record('tag', 6)?.name).toBe('last');
		});

		it('keeps name and color of a tag', async () => {
			await runAccountNode(acquire.sandbox, 'tag.update', { tagId: locator('refund'), updateFields: { type: ['case', 'contact'] } });
			expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateTag', body: { name: 'refund', color: '#e76f51', type: ['case', 'contact'] } }]);
		});

		it('keeps the config of a feedback question, but for what is given', async () => {
			const before = store().record('feedbackQuestion', 12);
			await runAccountNode(acquire.sandbox, 'feedbackQuestion.update', { feedbackQuestionId: '12', updateFields: { answerRequired: false, channels: ['sms'] } });
			const { question, status, type, config, departments } = before as Record<string, unknown>;
			expect(changes(acquire.sandbox)).toEqual([
				{ operationId: 'updateFeedbackQuestion', body: { id: '12', question, status, type, departments, channels: ['sms'], config: { ...(config as object), required: false } } },
			]);
		});

		const change = async (updateFields: IDataObject) => await runAccountNode(acquire.sandbox, 'feedbackQuestion.update', { feedbackQuestionId: '12', updateFields });
		const configs = () => changes(acquire.sandbox).map(({ body }) => (body as { config: object }).config);
		const answers = [{ label: 'A friend', value: '1' }, { label: 'The web', value: '2' }];

		it('keeps the answers of a question that becomes one with answers as well', async () => {
			store().recordTable('feedbackQuestion').put({ ...store().record('feedbackQuestion', 12), id: 12, type: 'multiple_radio', config: { error_message: '', required: true, rating_type: 'multiple_radio', values: answers } });
			await change({ type: 'multiple_checkbox' });
			expect(configs()).toEqual([{ error_message: '', required: true, rating_type: 'multiple_checkbox', values: answers }]);
		});

		it('rejects a type with answers to choose from where none is given', async () => {
			expect((await change({ type: 'multiple_radio' })).error?.message).toContain('has answers to choose from, but none is given');
			const created = await runAccountNode(acquire.sandbox, 'feedbackQuestion.create', { question: 'How?', type: 'multiple_checkbox', status: 'active', channels: ['chat'] });
			expect(created.error?.message).toContain('has answers to choose from, but none is given');
			expect(configs()).toEqual([]);
		});

		it('gives a rating a star for each label, and rejects labels that are not one for each', async () => {
			const rating = (additionalFields: IDataObject) => ({ question: 'How?', type: 'rating', status: 'active', channels: ['chat'], additionalFields });
			await runAccountNode(acquire.sandbox, 'feedbackQuestion.create', rating({ answers: 'Poor, Good, Great' }));
			expect(configs()).toMatchObject([{ limit: 3, values: [{ value: '1' }, { value: '2' }, { label: 'Great', value: '3' }] }]);
			const rejected = await runAccountNode(acquire.sandbox, 'feedbackQuestion.create', rating({ answers: 'Poor, Great', ratingLimit: 5 }));
			expect(rejected.error?.message).toContain("'Answers' has labels for ratings from 1 to 2, not to 5");
			expect((await change({ answers: 'Poor, Great' })).error?.message).toContain("'Answers' has labels for ratings from 1 to 2, not to 5");
			expect(configs()).toHaveLength(1);
			await change({ answers: 'Poor, Great', config: '{"limit": 2}' });
			expect(configs()[1]).toMatchObject({ limit: 2, values: [{ value: '1' }, { value: '2' }] });
		});

		it('makes a new config for a question that becomes one of another type', async () => {
			await runAccountNode(acquire.sandbox, 'feedbackQuestion.update', { feedbackQuestionId: '12', updateFields: { type: 'multiple_radio', answers: 'Yes, No' } });
			expect(changes(acquire.sandbox)).toEqual([
				{
					operationId: 'updateFeedbackQuestion',
					body: expect.objectContaining({
						type: 'multiple_radio',
						config: { error_message: 'Please choose', required: true, rating_type: 'multiple_radio', values: [{ label: 'Yes', value: '1' }, { label: 'No', value: '2' }] },
					}),
				},
			]);
		});
	});

	it.each(['{"chat": "cobrowse"}', '{"chat": [1]}', '[]', '{"chat": '])('does not send permissions that are no lists of features: %s', async (permissions) => {
		const run = await runAccountNode(acquire.sandbox, 'role.create', { roleName: 'Writer', permissions });
		expect(run.error?.message).toContain('Permissions');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(['{"entityMap": {}}', '{"blocks": [{"text": "Hi"}], "entityMap": {"0": {"type": "LINK", "data": {"url": "javascript:alert(1)"}}}}'])('does not send a message of a shortcut that Acquire could not show, or that leads astray: %s', async (messageJson) => {
		const run = await runAccountNode(acquire.sandbox, 'shortcut.create', { name: 'hi', message: 'Hi', additionalFields: { messageJson } });
		expect(run.error?.message).toContain("'Message (JSON)' is not raw content of Draft.js");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe('finding records by name', () => {
		it('reports a name that does not exist, and asks for the list once', async () => {
			const run = await runAccountNode(
				acquire.sandbox, 'department.delete', { departmentId: locator('={{ $json.name }}') }, { input: [{ name: 'sales' }, { name: 'Nowhere' }], settings: { onError: 'continueErrorOutput' } },
			);
			expect(run.json(ACCOUNT_NODE)).toEqual([{ deleted: true, id: 1 }]);
			expect(run.json(ACCOUNT_NODE, 1)).toEqual([expect.objectContaining({ error: expect.stringContaining('Acquire has no department named "Nowhere"'), message: expect.stringMatching(/^Check the spelling, or use an ID\. There are: .*Sales/) })]);
			expect(callsTo(acquire.sandbox)).toEqual(['listDepartments', 'deleteDepartment']);
		});

		it('reports a name that two have, and deletes neither', async () => {
			store().addRecord('role', { roleName: 'chat agent', permissionType: {}, meta: null });
			const run = await runAccountNode(acquire.sandbox, 'role.delete', { roleId: locator('Chat agent') });
			expect(run.error?.message).toContain('2 roles in Acquire are named "Chat agent": IDs ');
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		it('looks no name up in an incomplete list, and says in the editor that it is incomplete', async () => {
			const rows = Array.from({ length: 20 }, (_, n) => ({ id: n + 1, name: `tag${n + 1}` }));
			acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text: JSON.stringify({ data: { count: 34, data: rows } }) }));
			for (const name of ['tag3', 'tag25']) {
				const run = await runAccountNode(acquire.sandbox, 'tag.delete', { tagId: locator(name) });
				expect(run.error?.message).toContain('The list of tags is incomplete: Acquire counts 34 entries but returned only 20');
			}
			expect(changes(acquire.sandbox)).toEqual([]);
			const credentials = { 1: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: acquire.sandbox.apiKey } } };
			const type = 'n8n-nodes-acquire.acquireAccount';
			const notAll = { name: 'This list is incomplete: enter an ID or an expression instead', value: 'This list is incomplete: enter an ID or an expression instead' };
			const { results } = await callNodeMethod('listSearch', 'searchTags', { type, credentials });
			expect([results.length, results[20]]).toEqual([21, notAll]);
			expect((await callNodeMethod('listSearch', 'searchTags', { type, credentials, filter: 'tag21' })).results).toEqual([notAll]);
			expect((await callNodeMethod('loadOptions', 'getRoles', { type, credentials }))[20]).toEqual(notAll);
		});

		it('lists the records in the editor', async () => {
			const credentials = credentialsOf(acquire.sandbox);
			const type = 'n8n-nodes-acquire.acquireAccount';
			const found = await callNodeMethod('listSearch', 'searchTags', { type, credentials, filter: 'PRIO' });
			expect(found.results).toEqual([{ name: 'priority (7)', value: '7' }]);
			expect(await callNodeMethod('loadOptions', 'getRoles', { type, credentials })).toContainEqual({ name: 'Operator (2)', value: 2 });
		});

		it('lists names as a dictionary does, and finds them however they are typed', async () => {
			['zebra', '\u00c9mile  One', 'Anna', 'emil'].forEach((name, n) => acquire.sandbox.store.addRecord('tag', { id: 90 + n, name: `qq ${name}` }));
			const search = async (filter: string) => (await callNodeMethod('listSearch', 'searchTags', { type: 'n8n-nodes-acquire.acquireAccount', credentials: credentialsOf(acquire.sandbox), filter })).results.map(({ value }) => value);
			expect(await search('QQ ')).toEqual(['92', '93', '91', '90']);
			expect(await search('qq E\u0301mile one')).toEqual(['91']);
		});

		it('tells users of one name apart by their email addresses, and finds them by those and by other names', async () => {
			acquire.sandbox.store.addRecord('user', { id: 90, name: 'Ada Example', firstName: 'Countess', email: 'lovelace@example.com', type: 'user' });
			acquire.sandbox.store.addRecord('user', { id: 91, name: ' ', email: 'nameless@example.com', type: 'user' });
			const search = async (filter: string) => (await callNodeMethod('listSearch', 'searchUsers', { type: 'n8n-nodes-acquire.acquireAccount', credentials: credentialsOf(acquire.sandbox), filter })).results.map(({ name }) => name);
			expect(await search('ada example')).toEqual(['Ada Example, ada@example.com (2)', 'Ada Example, lovelace@example.com (90)']);
			expect(await search('LOVELACE@')).toEqual(['Ada Example, lovelace@example.com (90)']);
			expect(await search(' countess ')).toEqual(['Ada Example, lovelace@example.com (90)']);
			expect(await search('nameless')).toEqual(['nameless@example.com (91)']);
		});
	});

	it('returns the audit log of nobody where the user who acted is an expression that gives nothing', async () => {
		const run = await runAccountNode(acquire.sandbox, 'auditLog.getAll', { filters: { userId: locator('={{ $json.user }}') } });
		expect(run.error?.message).toContain("'User' is empty, so it would filter nothing");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('narrows the audit log by the user who acted, as text, and says who did what', async () => {
		const run = await runAccountNode(acquire.sandbox, 'auditLog.getAll', { filters: { userId: locator('ada@example.com'), order: 'DESC' }, returnAll: true });
		expect(run.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'listAuditLogs')[0].query).toMatchObject({ userId: '2', id: 'DESC' });
		expect(run.json(ACCOUNT_NODE)[0]).toEqual({
			id: 903, objectTable: 'setting', actionType: 'created', actionDate: '2026-03-03T10:20:00.000Z', actionOwnerType: 'user', ip: '192.0.2.10',
			userId: 2, userName: 'Ada Example', userEmail: 'ada@example.com',
		});
	});

	it('takes the output by an expression, without fields', async () => {
		const run = await runAccountNode(acquire.sandbox, 'user.getAll', { limit: 1, output: '={{ "raw" }}' });
		expect(run.json(ACCOUNT_NODE)).toEqual([expect.objectContaining({ id: expect.any(Number) })]);
	});

	it('gives all of a list or its first rows, as Acquire returns them', async () => {
		const all = await runAccountNode(acquire.sandbox, 'tag.getAll', { returnAll: true, ...RAW });
		expect(all.json(ACCOUNT_NODE)).toEqual([7, 6].map((id) => store().record('tag', id)));
		const first = await runAccountNode(acquire.sandbox, 'user.getAll', { limit: 1, filters: { order: 'DESC', select: ['id', 'email'] } });
		expect(first.json(ACCOUNT_NODE)).toEqual([{ id: 3, email: 'ben@example.com' }]);
	});

	it.each([['ASC', [6, 7]], ['DESC', [7, 6]]])('sorts what it has read, since the form of the order is not documented: %s', async (order, ids) => {
		const run = await runAccountNode(acquire.sandbox, 'tag.getAll', { returnAll: true, filters: { order } });
		expect(run.json(ACCOUNT_NODE).map(({ id }) => id)).toEqual(ids);
		expect(acquire.sandbox.journal[0].query).toEqual({});
	});

	it('says that the newest of an incomplete list may not be the newest of all', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/tag', { count: 34, data: [6, 7].map((id) => store().record('tag', id)) });
		const newest = async (filters: IDataObject) => await runAccountNode(acquire.sandbox, 'tag.getAll', { limit: 1, filters });
		const run = await newest({ order: 'DESC' });
		expect(run.json(ACCOUNT_NODE)).toEqual([expect.objectContaining({ id: 7 })]);
		expect(run.hints(ACCOUNT_NODE)).toEqual(['The list of tags is incomplete: Acquire counts 34 entries but returned only 2']);
		expect((await newest({})).hints(ACCOUNT_NODE)).toEqual([]);
	});

	it('returns events as they are where Acquire gives their names alone', async () => {
		const text = JSON.stringify({ data: { count: 1, data: [{ id: 31, name: 'Sync', events: ['case:status'] }] } });
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text, headers: { 'content-type': 'application/json' } } });
		const run = await runAccountNode(acquire.sandbox, 'webhook.getAll', { returnAll: true });
		expect(run.json(ACCOUNT_NODE)).toEqual([expect.objectContaining({ events: ['case:status'] })]);
	});

	it('returns the events of a webhook by their names, and no key that signs them', async () => {
		const run = await runAccountNode(acquire.sandbox, 'webhook.getAll', { returnAll: true });
		expect(run.json(ACCOUNT_NODE).map(({ events }) => events)).toEqual(expect.arrayContaining([['case:status'], ['case:message:new']]));
		expect(JSON.stringify(run.json(ACCOUNT_NODE))).not.toMatch(/hmacKey|not-a-real-key/);
	});

	it('returns stored settings under the names that Get has', async () => {
		const holidays = [{ id: 1, holiday_name: 'Stocktaking', date: 'Friday 2 October 2026', start_hour: '9', end_hour: '17' }];
		const run = await runAccountNode(acquire.sandbox, 'setting.update', { module: 'crm', settings: { special_holidays: holidays } });
		expect(run.json(ACCOUNT_NODE)).toEqual([{ special_holidays: holidays }]);
	});

	it('knows each record of a list of which few columns are asked for', async () => {
		const run = await runAccountNode(acquire.sandbox, 'auditLog.getAll', { returnAll: true, filters: { select: ['actionType'] }, ...RAW });
		expect(acquire.sandbox.journal[0].query.select).toEqual(['id', 'actionType']);
		expect(run.json(ACCOUNT_NODE).length).toBe(store().recordTable('auditLog').newestFirst().length);
	});

	it('lets the last item win where several store settings of one module', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'late', ms: 300 } });
		await runAccountNode(sandbox, 'setting.update', { module: 'crm', settings: HOLIDAY }, { input: [{ n: 1 }, { n: 2 }] });
		const [first, second] = requestsTo(sandbox, 'saveAccountSettings');
		expect(second.at - first.at).toBeGreaterThanOrEqual(295);
		expect(second.body).toMatchObject({ settings: { special_holidays: [{ id: 2 }] } });
	});

	it('lets the last item win also where only the first has to be sent again', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 503 } });
		const parameters = { module: 'crm', settings: HOLIDAY, options: { maxRetries: 0 } };
		const settings = { onError: 'continueRegularOutput' as const, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runAccountNode(sandbox, 'setting.update', parameters, { input: [{ n: 1 }, { n: 2 }], settings });
		expect(run.json(ACCOUNT_NODE).map(({ error }) => error)).toEqual([undefined, undefined]);
		expect(requestsTo(sandbox, 'saveAccountSettings').at(-1)?.body).toMatchObject({ settings: { special_holidays: [{ id: 2 }] } });
	});

	it.each(['{}', '{"message":"unknown module"}'])('says that settings may not have been stored where Acquire returns none of them: %s', async (data) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'body', status: 200, text: `{"data":${data}}` } });
		const run = await runAccountNode(acquire.sandbox, 'setting.update', { module: 'crm', settings: '{"special_holidays": []}' });
		expect(run.error?.message).toContain('The setting may have been updated');
	});

	it('stores no settings where none are given, and sends nothing', async () => {
		const run = await runAccountNode(acquire.sandbox, 'setting.update', { module: 'crm', settings: '{}' });
		expect(run.error?.message).toContain("'Settings' holds no setting to store");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('sends no setting that n8n would drop on the way', async () => {
		const run = await runAccountNode(acquire.sandbox, 'setting.update', { module: 'crm', settings: '{"__proto__": {}}' });
		expect(run.error?.message).toContain("'__proto__' cannot be the name of a field");
		expect(acquire.sandbox.journal).toEqual([]);
	});
});
