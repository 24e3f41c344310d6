import { namedDialects } from '../sandbox';
import { CHATBOT_NODE, runChatbotNode } from './harness/acquireChatbot';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const DRAFT = { questionId: '101' };
const isMove = ({ method }: { method: string }) => method === 'PUT';

describe.each(Object.entries(namedDialects))('In the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('says of a question that is not there that it was not found, and moves nothing', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', { questionId: '999' });
		expect(run.error?.message).toContain('Question 999 was not found in Acquire');
		expect(changes(acquire.sandbox)).toEqual([]);
	});
});

describe('The call that moves a question to its other state', () => {
	const acquire = useSandbox();
	const typeOf = (id: number) => acquire.sandbox.store.record('question', id)?.type;
	const calls = () => acquire.sandbox.journal.map(({ method }) => method);

	it('publishes a draft, and returns the question as it is then', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error).toBeUndefined();
		expect(calls()).toEqual(['GET', 'PUT', 'GET']);
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 101, type: 'live', followUps: ['Did that help?'] })]);
		expect(typeOf(101)).toBe('live');
	});

	it.each([
		{ call: 'question.publish', questionId: '102', type: 'live' },
		{ call: 'question.unpublish', questionId: '101', type: 'suggested' },
	])('is not sent by $call where the question is $type already', async ({ call, questionId, type }) => {
		const run = await runChatbotNode(acquire.sandbox, call, { questionId });
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: Number(questionId), type })]);
		expect(calls()).toEqual(['GET']);
	});

	it('is sent once for two items of one question', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT, { input: [{}, {}] });
		expect(run.json(CHATBOT_NODE).map(({ type }) => type)).toEqual(['live', 'live']);
		expect(changes(acquire.sandbox)).toHaveLength(1);
	});

	it.each(lostAnswers)('is not sent again after %s, and the question counts as published', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault, when: isMove });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 101, type: 'live' })]);
		expect(changes(acquire.sandbox)).toHaveLength(1);
		expect(typeOf(101)).toBe('live');
	});

	it('is not sent again if a gateway gave up before the work, which may still be done', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504 }, when: isMove });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error?.message).toContain('The question may have been published: Acquire returned HTTP 504');
		expect(run.error?.description).toContain('run the node again: it reads the question first');
		expect(changes(acquire.sandbox)).toHaveLength(1);
		expect((await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT)).json(CHATBOT_NODE)).toEqual([expect.objectContaining({ type: 'live' })]);
	});

	it('is sent again by "Retry On Fail" only where the question is still a draft', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true }, when: isMove });
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 500 }, when: ({ path }) => path.endsWith('/detail/101') && changes(acquire.sandbox).length === 1 });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', { ...DRAFT, options: { maxRetries: 0 } }, { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } });
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox)).toHaveLength(1);
		expect(typeOf(101)).toBe('live');
	});

	it('is sent again after 503, with which Acquire says that it did nothing', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 503 }, when: isMove });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error).toBeUndefined();
		expect(typeOf(101)).toBe('live');
	});

	it('is reported where Acquire rejects it, without another look', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'Has no answer' } } }, when: isMove });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error?.message).toContain('Has no answer');
		expect(calls()).toEqual(['GET', 'PUT']);
	});

	it('is done where the question cannot be read afterwards, and a hint says so', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 500 }, when: ({ path }) => path.endsWith('/detail/101') && changes(acquire.sandbox).length === 1 });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 101, type: 'live' })]);
		expect(run.hints(CHATBOT_NODE)).toEqual([expect.stringMatching(/^Moved but could not be read afterwards: question 101 \(.+\)$/)]);
	});

	it('may have been made where its answer is lost and the question cannot be read afterwards', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true }, when: isMove });
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 500 }, when: ({ path }) => path.endsWith('/detail/101') && changes(acquire.sandbox).length === 1 });
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', { ...DRAFT, options: { maxRetries: 0 } });
		expect(run.error?.message).toContain('The question may have been published: Acquire returned HTTP 504');
		expect(run.error?.description).toContain('run the node again: it reads the question first');
		expect(changes(acquire.sandbox)).toHaveLength(1);
	});

	it('is an error where somebody else moves the question at the same time', async () => {
		const { sandbox } = acquire;
		sandbox.faults.schedule(({ method }) => {
			const question = sandbox.store.record('question', 101);
			if (method === 'PUT' && question) sandbox.store.recordTable('question').put({ ...question, type: 'live' });
			return undefined;
		});
		const run = await runChatbotNode(sandbox, 'question.publish', DRAFT);
		expect(run.error?.message).toContain('Acquire says that it moved question 101, but it is not published');
		expect(changes(sandbox)).toHaveLength(1);
	});

	it('is not sent where Acquire does not say which state the question is in', async () => {
		const { type, ...question } = acquire.sandbox.store.record('question', 101) as { id: number; type: string };
		acquire.sandbox.store.recordTable('question').put(question);
		const run = await runChatbotNode(acquire.sandbox, 'question.publish', DRAFT);
		expect(run.error?.message).toContain('Acquire does not say whether question 101 is published or a draft');
		expect(calls()).toEqual(['GET']);
	});
});
