import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../nodes/AcquireChatbot/operations';
import { contractCalls } from '../../scripts/samples/contractExamples';
import { fakeItem } from '../unit/fakes/fakeItem';
import { CHATBOT_NODE, runChatbotNode } from './harness/acquireChatbot';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const one = { options: { concurrency: 1 } };
const DEMO = { sequenceId: locator('21') };

describe('The path of a sequence', () => {
	const acquire = useSandbox();
	const paths = () => acquire.sandbox.journal.map(({ method, path }) => `${method} ${path.replace('/api/v1/bot', '')}`);

	it.each([
		{ sequencePath: 'documented' as const, expected: ['GET /seq/21', 'GET /seq/22'] },
		{ sequencePath: 'seq' as const, expected: ['GET /seq/21', 'GET /seq/22'] },
		{ sequencePath: 'lead' as const, expected: ['GET /seq/21', 'GET /lead/21', 'GET /lead/22'] },
	])('of a read is tried and then kept for the run: $sequencePath', async ({ sequencePath, expected }) => {
		acquire.sandbox.setDialect({ sequencePath });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.get', { sequenceId: locator('={{ $json.id }}'), ...one }, { input: [{ id: 21 }, { id: 22 }] });
		expect(run.json(CHATBOT_NODE).map(({ id }) => id)).toEqual([21, 22]);
		expect(paths()).toEqual(expected);
	});

	it('is kept for each call of its own', async () => {
		acquire.sandbox.setDialect({ sequencePath: 'seq' });
		await runChatbotNode(acquire.sandbox, 'sequence.update', { sequenceId: locator('={{ $json.id }}'), updateFields: { title: 'Demo' }, ...one }, { input: [{ id: 21 }, { id: 22 }] });
		expect(paths()).toEqual(['GET /seq/21', 'PUT /lead/21', 'PUT /seq/21', 'GET /seq/22', 'PUT /seq/22']);
	});

	it('is the other one where Acquire itself says that nothing is at the first', async () => {
		const { sandbox } = acquire;
		sandbox.setDialect({ sequencePath: 'seq' });
		sandbox.faults.next({ fault: { kind: 'status', status: 404, body: { error: { code: 'ERROR_RECORD_NOT_FOUND', message: 'No route' } } } });
		const run = await runChatbotNode(sandbox, 'sequence.create', { title: 'News', status: 'draft', greeting: false });
		expect(run.error).toBeUndefined();
		expect(paths()).toEqual(['POST /lead', 'POST /seq']);
		expect(sandbox.store.records('sequence').filter(({ title }) => title === 'News')).toHaveLength(1);
	});

	it.each([405, 404])('is the other one after HTTP %i', async (status) => {
		acquire.sandbox.setDialect({ sequencePath: 'seq' });
		acquire.sandbox.faults.next({ fault: { kind: 'html', status } });
		await runChatbotNode(acquire.sandbox, 'sequence.delete', DEMO);
		expect(paths()).toEqual(['DELETE /lead/21', 'DELETE /seq/21']);
	});

	it.each([
		{ call: 'sequence.delete', method: 'DELETE', parameters: DEMO },
		{ call: 'branch.move', method: 'PUT', parameters: { branchId: '301', x: 1, y: 2 } },
	])('is the other one after a lost response, too: $call', async ({ call, method, parameters }) => {
		acquire.sandbox.setDialect({ sequencePath: 'seq' });
		acquire.sandbox.faults.next({ when: (request) => request.method === method, fault: { kind: 'status', status: 502 } });
		const run = await runChatbotNode(acquire.sandbox, call, parameters);
		expect(run.error).toBeUndefined();
		const [first, again, other] = paths().filter((path) => path.startsWith(method));
		expect([again, other]).toEqual([first, first.replace('/lead/', '/seq/')]);
		if (method === 'DELETE') expect(acquire.sandbox.store.record('sequence', 21)).toBeUndefined();
	});

	it('stays unknown where a sequence is gone from both after a lost response, which counts as deleted', async () => {
		acquire.sandbox.setDialect({ sequencePath: 'lead', deleteMissing: 'error' });
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.delete', { sequenceId: locator('={{ $json.id }}'), ...one }, { input: [{ id: 21 }, { id: 22 }] });
		expect(run.json(CHATBOT_NODE)).toEqual([{ deleted: true, id: 21 }, { deleted: true, id: 22 }]);
		expect(paths()).toEqual(['DELETE /lead/21', 'DELETE /lead/21', 'DELETE /seq/21', 'DELETE /lead/22']);
	});

	it('is tried both ways for a record that is not there, once the first is known no more', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'sequence.get', { sequenceId: locator('={{ $json.id }}'), ...one }, { input: [{ id: 98 }, { id: 21 }, { id: 99 }], settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CHATBOT_NODE).map(({ error }) => error)).toEqual([expect.stringContaining('Sequence 98 was not found'), undefined, expect.stringContaining('Sequence 99 was not found')]);
		expect(paths()).toEqual(['GET /seq/98', 'GET /lead/98', 'GET /seq/21', 'GET /seq/99']);
	});

	it('that leads nowhere is not what a missing record is told by', async () => {
		acquire.sandbox.setDialect({ sequencePath: 'lead' });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.get', { sequenceId: locator('98') });
		expect(run.error?.message).toContain('Sequence 98 was not found in Acquire');
		expect(paths()).toEqual(['GET /seq/98', 'GET /lead/98']);
	});

	it.each([
		{ why: 'nobody knows whether it was done', fault: { kind: 'status' as const, status: 500 } },
		{ why: 'it was rejected', fault: { kind: 'status' as const, status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'No' } } } },
		{ why: 'a permission is missing', fault: { kind: 'status' as const, status: 403, body: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS', message: 'No' } } } },
	])('is not tried the other way where $why', async ({ fault }) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.create', { title: 'News', status: 'draft', greeting: false });
		expect(run.status).toBe('error');
		expect(paths()).toEqual(['POST /lead']);
	});
});

describe('A sequence', () => {
	const acquire = useSandbox();
	const credentials = () => credentialsOf(acquire.sandbox);
	const seedMany = () => {
		const [example] = acquire.sandbox.store.records('sequence');
		acquire.sandbox.store.seed({ records: { sequence: Array.from({ length: 230 }, (_, n) => ({ ...example, id: n + 1, title: `Sequence ${n + 1}` })) } });
	};

	it('is found by its title on whatever page of the list it is', async () => {
		seedMany();
		acquire.sandbox.setDialect({ paging: 'page1' });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.get', { sequenceId: locator('sequence 200') });
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 200, title: 'Sequence 200' })]);
	});

	it('is offered in the editor by its title', async () => {
		seedMany();
		const found = await callNodeMethod('listSearch', 'searchSequences', { type: 'n8n-nodes-acquire.acquireChatbot', credentials: credentials(), filter: 'ence 230' });
		expect(found.results).toEqual([{ name: 'Sequence 230 (230)', value: '230' }]);
	});

	it('comes with its branches in brief', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'sequence.get', DEMO);
		expect(run.json(CHATBOT_NODE)[0]).toMatchObject({ title: 'Demo request', status: 'publish', branches: [{ id: 301, title: 'Welcome', isParent: 'yes' }, { id: 302, title: 'Thanks', isParent: 'no' }] });
	});

	it('that is updated keeps what is not given', async () => {
		await runChatbotNode(acquire.sandbox, 'sequence.update', { ...DEMO, updateFields: { title: 'Demo' } });
		expect(changes(acquire.sandbox)).toEqual([
			{ operationId: 'updateSequence', body: { title: 'Demo', description: 'Collects demo requests', status: 'publish', greeting: 'active', askFeedback: 'disabled' } },
		]);
	});

	it('without a description is sent back without one', async () => {
		const lead = { id: 21, title: 'Demo', description: null, status: 'draft' };
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data: { lead } }) } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.publish', DEMO);
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'updateSequence', body: { title: 'Demo', status: 'publish' } }]);
	});

	it('is published, and made a draft again', async () => {
		await runChatbotNode(acquire.sandbox, 'sequence.unpublish', DEMO);
		expect(acquire.sandbox.store.record('sequence', 21)?.status).toBe('draft');
		const run = await runChatbotNode(acquire.sandbox, 'sequence.publish', DEMO);
		expect(run.json(CHATBOT_NODE)[0]).toMatchObject({ id: 21, status: 'publish' });
	});

	it('that was exported can be imported as it is', async () => {
		const { sandbox } = acquire;
		const [exported] = (await runChatbotNode(sandbox, 'sequence.export', { sequenceIds: ['Demo request'] })).json(CHATBOT_NODE);
		expect(exported).toMatchObject({ leads: [{ id: 21, leadBranchs: [{ id: 301 }, { id: 302 }] }] });
		const run = await runChatbotNode(sandbox, 'sequence.import', { sequences: '={{ $json }}' }, { input: [exported] });
		expect(run.json(CHATBOT_NODE)).toEqual([{ success: true }]);
		expect(sandbox.store.records('sequence').at(-1)).toMatchObject({ title: 'Demo request', isImported: 'yes' });
	});

	it('is imported with the placeholders it was exported with; typed ones n8n would evaluate', async () => {
		const leads = [{ id: 21, title: 'Hi {{ name | friend }}' }];
		const from = async (sequences: string) => await runChatbotNode(acquire.sandbox, 'sequence.import', { sequences }, { input: [{ leads }] });
		expect((await from('={{ $json }}')).json(CHATBOT_NODE)).toEqual([{ success: true }]);
		expect((await from(`=${JSON.stringify({ leads })}`)).error?.message).toContain("n8n reads the double braces in 'Sequences (JSON)' as its own");
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'importSequences', body: { leads } }]);
	});

	it.each([{ success: true }, { success: 'true', message: 'Imported' }])('is imported where Acquire says so with %j', async (data) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data }) } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.import', { sequences: { leads: [{ id: 21, title: 'Demo' }] } });
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([{ ...data, success: true }]);
	});

	describe('that Acquire does not export', () => {
		const run = async (sequenceIds: number[], leads: object[]) => {
			acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data: { leads } }) } });
			return await runChatbotNode(acquire.sandbox, 'sequence.export', { sequenceIds });
		};

		it.each([
			{ ids: [21], message: /^Sequence 21 was not found in Acquire/ },
			{ ids: [21, 22], message: /^One of the sequences 21, 22 was not found in Acquire/ },
		])('is not found where it returns none: $ids', async ({ ids, message }) => {
			expect((await run(ids, [])).error?.message).toMatch(message);
		});

		it('is told beside those that it returns', async () => {
			const some = await run([21, 22, 23], [{ id: 21 }, { id: 23 }]);
			expect(some.json(CHATBOT_NODE)).toEqual([{ leads: [{ id: 21 }, { id: 23 }] }]);
			expect(some.hints(CHATBOT_NODE)).toEqual(['Acquire exported only 2 of the sequences 21, 22, 23']);
			expect((await run([21, 22], [{ id: 21 }, { id: 22 }])).hints(CHATBOT_NODE)).toEqual([]);
		});
	});

	it.each([
		{ what: 'within data', body: { data: { leads: [{ id: 21 }] } } },
		{ what: 'without it', body: { leads: [{ id: 21 }] } },
	])('is exported whether Acquire returns it $what', async ({ body }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify(body) } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.export', { sequenceIds: [21] });
		expect(run.json(CHATBOT_NODE)).toEqual([{ leads: [{ id: 21 }] }]);
	});

	it('is not exported where a rejection comes with status 200', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: '{"error":{"code":"ERROR_INVALID_INPUT","message":"No such sequence"},"leads":[]}' } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.export', { sequenceIds: [21] });
		expect(run.error?.message).toContain('No such sequence');
	});

	it.each([{}, { leads: [] }, { leads: ['x'] }, { leads: { id: 21 } }])('is not imported from %j', async (sequences) => {
		const run = await runChatbotNode(acquire.sandbox, 'sequence.import', { sequences: sequences as IDataObject });
		expect(run.error?.message).toContain("'Sequences (JSON)' holds no sequences");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('is deleted with others in one request, which is sent again after a lost response', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'reset', when: 'after' } });
		const run = await runChatbotNode(acquire.sandbox, 'sequence.deleteMany', { sequenceIds: '21, 22' });
		expect(run.json(CHATBOT_NODE)).toEqual([{ deleted: true, ids: [21, 22] }]);
		expect(acquire.sandbox.store.records('sequence')).toEqual([]);
	});
});

describe('A sequence that is published or not', () => {
	const acquire = useSandbox();
	const move = async (call: string, status?: unknown) => {
		const { sandbox } = acquire;
		const text = JSON.stringify({ data: { id: 21, title: 'Demo request', status } });
		sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'body', status: 200, text } });
		return await runChatbotNode(sandbox, call, DEMO);
	};

	it.each([
		{ call: 'sequence.publish', status: 'draft' },
		{ call: 'sequence.unpublish', status: 'publish' },
	])('is not reported as done by $call where Acquire returns it as $status', async ({ call, status }) => {
		const { error } = await move(call, status);
		expect(error?.message).toContain("The sequence may have been updated: Acquire's response does not say that it was done");
	});

	it.each([
		{ call: 'sequence.publish', status: 'publish' },
		{ call: 'sequence.unpublish', status: 'draft' },
		{ call: 'sequence.publish', status: undefined },
		{ call: 'sequence.publish', status: null },
	])('is done by $call where Acquire returns the status $status', async ({ call, status }) => {
		const run = await move(call, status);
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 21, title: 'Demo request' })]);
	});
});

describe('A branch', () => {
	const acquire = useSandbox();

	it('that is new comes with its sequence, and with numbers for its place', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'branch.create', { ...DEMO, title: 'Pricing', x: 10, y: 20 });
		expect(run.json(CHATBOT_NODE)).toEqual([{ id: expect.any(Number), title: 'Pricing', visibleOrder: 3, isParent: 'no', position: { x: 10, y: 20 }, sequenceId: 21 }]);
	});

	it.each([
		{ position: {}, body: { leadId: 21 } },
		{ position: { x: 5, y: 6 }, body: { leadId: 21, currentPos: { x: 5, y: 6 } } },
		{ position: { x: 5 }, body: { leadId: 21, currentPos: { x: 5 } } },
	])('becomes the parent with or without a place, whichever of two responses comes: $body', async ({ position, body }) => {
		const run = await runChatbotNode(acquire.sandbox, 'branch.setParent', { branchId: '301', ...DEMO, additionalFields: position });
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ success: true, id: 301 })]);
		expect(changes(acquire.sandbox)).toEqual([{ operationId: 'setParentBranch', body }]);
	});

	it('becomes the parent after another one of its sequence did, in input order', async () => {
		acquire.sandbox.store.recordTable('branch').put({ ...acquire.sandbox.store.record('branch', 301), id: 302 });
		const peak = peakInFlight(acquire.sandbox, 100, ({ path }) => path.includes('/parent-branch/'));
		const run = await runChatbotNode(acquire.sandbox, 'branch.setParent', { branchId: '={{ $json.id }}', ...DEMO }, { input: [{ id: 302 }, { id: 301 }] });
		expect(run.json(CHATBOT_NODE).map(({ id }) => id)).toEqual([302, 301]);
		expect(peak()).toBe(1);
	});

	it('goes to the place that is asked for', async () => {
		await runChatbotNode(acquire.sandbox, 'branch.move', { branchId: '301', x: -5, y: 7 });
		expect(acquire.sandbox.store.record('branch', 301)?.position).toEqual({ x: -5, y: 7 });
	});
});

describe('A group of questions', () => {
	const acquire = useSandbox();
	const titles = async () => (await runChatbotNode(acquire.sandbox, 'group.getAll', {})).json(CHATBOT_NODE).map(({ title }) => title);

	const changesOfDefault = [
		{ call: 'update', when: 'PUT', parameters: { questionGroupId: locator('={{ $json.id }}'), updateFields: { isDefault: true } } },
		{ call: 'create', when: 'POST', parameters: { title: '={{ $json.id }}', additionalFields: { isDefault: true } } },
	];

	it.each(changesOfDefault)('becomes the default one after another one did, in input order: $call', async ({ call, when, parameters }) => {
		const input = acquire.sandbox.store.records('questionGroup').map(({ id }) => ({ id }));
		const peak = peakInFlight(acquire.sandbox, 100, ({ method }) => method === when);
		const run = await runChatbotNode(acquire.sandbox, `group.${call}`, parameters, { input });
		expect([run.error, run.json(CHATBOT_NODE).length, peak()]).toEqual([undefined, 2, 1]);
	});

	it.each(changesOfDefault)('waits for no other one where it stays as it is: $call', ({ call }) => {
		const operation = operations.find(({ resource, value }) => resource === 'group' && value === call);
		const details = { isDefault: false };
		const plan = operation?.plan(fakeItem({ parameters: { questionGroupId: locator('7'), title: 'Billing', updateFields: details, additionalFields: details } }));
		expect(plan).toMatchObject({ orderingKeys: call === 'update' ? ['group 7'] : [] });
	});

	it('is deleted some time after Acquire said so, which counts as done', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'group.delete', { questionGroupId: locator('7') });
		expect(run.json(CHATBOT_NODE)).toEqual([{ success: true, id: 7, message: 'The group will be deleted shortly' }]);
		expect(await titles()).toEqual(['Billing questions', 'General']);
		expect(await titles()).toEqual(['General']);
	});

	it('is copied once, some time after Acquire said so', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runChatbotNode(acquire.sandbox, 'group.copy', { questionGroupId: locator('7') });
		expect(run.error?.message).toContain('The question group may have been copied');
		await titles();
		expect(await titles()).toEqual(['Billing questions (copy)', 'Billing questions', 'General']);
	});

	it('that is new is returned by its ID', async () => {
		expect((await runChatbotNode(acquire.sandbox, 'group.create', { title: 'Shipping' })).json(CHATBOT_NODE)).toEqual([{ id: 8 }]);
	});

	it.each(['group.copy', 'group.delete'])('that is not there is not found by %s', async (call) => {
		acquire.sandbox.setDialect({ deleteMissing: 'error' });
		const run = await runChatbotNode(acquire.sandbox, call, { questionGroupId: locator('99') });
		expect(run.error?.message).toContain('Question group 99 was not found in Acquire');
	});
});

describe('Acquire Chatbot', () => {
	const acquire = useSandbox();

	it.each([
		{ call: 'sequence.count', parameters: {}, data: { count: 'many' }, message: 'Acquire returned no record' },
		{ call: 'sequence.export', parameters: { sequenceIds: [21] }, data: { rows: [] }, message: 'Acquire returned no record' },
		{ call: 'sequence.export', parameters: { sequenceIds: [21] }, data: { leads: 'none' }, message: 'Acquire returned no record' },
		{ call: 'sequence.import', parameters: { sequences: { leads: [{ id: 21 }] } }, data: false, message: 'The sequences may have been imported' },
		{ call: 'group.create', parameters: { title: 'New' }, data: { success: true }, message: 'The question group may have been created' },
		{ call: 'question.pushToSuggestions', parameters: { question: 'Why?' }, data: {}, message: 'The question may have been submitted' },
		{ call: 'branch.move', parameters: { branchId: '301' }, data: false, message: 'The branch may have been updated' },
	])('$call fails on an unexpected response', async ({ call, parameters, data, message }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data }) } });
		const run = await runChatbotNode(acquire.sandbox, call, parameters);
		expect(run.error?.message).toContain(message);
	});
});

describe('What the vendor no longer documents, or contradicts', () => {
	const calls = new Map(contractCalls().map((call) => [call.endpoint, call]));
	const isDoubtful = ({ endpoint }: { endpoint: string }) => {
		const { confidence, isPublished } = calls.get(endpoint as never) ?? { confidence: 'high', isPublished: true };
		return confidence === 'low' || !isPublished;
	};

	it.each(operations.map((operation) => ({ call: `${operation.resource}.${operation.value}`, operation })))('$call is marked Unverified exactly where the contract is doubtful', ({ operation }) => {
		expect(operation.description.startsWith('Unverified: ')).toBe(isDoubtful(operation));
	});
});
