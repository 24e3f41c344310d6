import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../nodes/AcquireChatbot/operations';
import { without } from '../../nodes/input/object';
import type { StoredRecord } from '../sandbox/records';
import { fakeItem } from '../unit/fakes/fakeItem';
import { CHATBOT_NODE, runChatbotNode } from './harness/acquireChatbot';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const inBilling = { questionGroupId: locator('7') };
// A style that Draft.js keeps and Markdown has no mark for.
const RED = '{"blocks": [{"text": "Now", "inlineStyleRanges": [{"style": "RED", "offset": 0, "length": 3}]}]}';
const answer = (...texts: unknown[]) => ({ answer: texts.map((text) => ({ text: text as string })) });

describe('A question', () => {
	const acquire = useSandbox();
	const bodyOf = (operationId: string) => changes(acquire.sandbox).find((change) => change.operationId === operationId)?.body as IDataObject | undefined;
	const questionNow = (id: number) => acquire.sandbox.store.record('question', id) as StoredRecord;
	const update = async (parameters: IDataObject) => await runChatbotNode(acquire.sandbox, 'question.update', { questionId: '101', ...parameters });

	describe('that is created', () => {
		const create = async (parameters: IDataObject, input?: IDataObject[]) => await runChatbotNode(acquire.sandbox, 'question.create', { ...inBilling, questions: 'Why, please?', ...parameters }, { input });

		it('is a draft whose answers are text, unless something else is chosen', async () => {
			await create({ answers: answer('See *the page*, {{ name | friend }}.', 'Because.') });
			expect(bodyOf('createQuestion')).toEqual({
				qnaGroupId: 7, qnaMainQuestions: [{ question: 'Why, please?' }], qnaMainAnswers: [{ answer: 'See *the page*, {{ name | friend }}.' }, { answer: 'Because.' }], qnaMainActions: [],
				type: 'suggested', answerType: 'random', status: 'active', actionEnabled: 'disabled',
			});
		});

		it.each(["={{ '{' }}{ name | friend }}", "={{ '{' + '{ name | friend }' + '}' }}", '={{ $json.greeting }}'])('has a placeholder of Acquire also from an expression: %s', async (text) => {
			await create({ answers: answer(text) }, [{ greeting: '{{ name | friend }}' }]);
			expect(bodyOf('createQuestion')?.qnaMainAnswers).toEqual([{ answer: '{{ name | friend }}' }]);
		});

		it.each(['markdown ', 'Markdown', 'Plain Text'])('has answers as they are written in a format from an expression in any spelling: %j', async (format) => {
			await create({ bodyFormat: '={{ $json.format }}', answers: answer('See * this') }, [{ format }]);
			expect(bodyOf('createQuestion')?.qnaMainAnswers).toEqual([{ answer: 'See * this' }]);
		});

		it('comes without the copies of itself, and with the follow-up that only those hold', async () => {
			const run = await create({ answers: answer('Because.'), additionalFields: { followUp: 'Solved?' }, output: 'raw' });
			const [created] = run.json(CHATBOT_NODE);
			expect(JSON.stringify(created)).not.toContain('"qnaMain"');
			expect(created).toMatchObject({ qnaMainQuestions: [{ question: 'Why, please?' }], qnaMainAnswers: [{ answer: 'Because.' }], qnaMainActions: [{ actionVal: 'Solved?' }] });
		});

		it.each([{ answerType: 'formatted' }, { questionJson: '{"answerType": "formatted"}' }])('says what of a formatted answer Acquire has no form for: %j', async (additionalFields) => {
			const run = await create({ answers: answer('| a | b |\n| - | - |\n| 1 | 2 |'), additionalFields });
			expect(run.json(CHATBOT_NODE)[0].lostInConversion).toEqual([expect.stringContaining('table')]);
		});

		it.each([
			{ what: 'nothing of Markdown', parameters: { bodyFormat: 'markdown', answers: answer('| a | b |\n| - | - |\n| 1 | 2 |') }, lost: undefined },
			{ what: 'what Markdown has no form for', parameters: { bodyFormat: 'draftJson', answers: answer(RED) }, lost: ['the style RED'] },
			{ what: 'what has no form at all', parameters: { bodyFormat: 'html', answers: answer('<p>A <blink>B</blink></p>') }, lost: [expect.stringContaining('<blink>')] },
		])('loses of a text answer $what', async ({ parameters, lost }) => {
			expect((await create(parameters)).json(CHATBOT_NODE)[0].lostInConversion).toEqual(lost);
		});

		it.each([
			{ bodyFormat: 'markdown', given: '# Hi\n\nthere', sent: '# Hi\n\nthere' },
			{ bodyFormat: 'plainText', given: '5 * 3 * 2 # not a heading', sent: '5 * 3 * 2 # not a heading' },
			{ bodyFormat: 'html', given: '<p>See <a href="https://example.com">this</a></p>', sent: 'See [this](https://example.com)' },
			{ bodyFormat: 'draftJson', given: '{"blocks": [{"text": "Hi"}]}', sent: 'Hi' },
		])('takes its answer as $bodyFormat', async ({ bodyFormat, given, sent }) => {
			await create({ bodyFormat, answers: answer(given) });
			expect(bodyOf('createQuestion')?.qnaMainAnswers).toEqual([{ answer: sent }]);
		});

		it('takes several answers from one expression', async () => {
			await create({ answers: answer('={{ $json.found }}', 'Maybe') }, [{ found: ['Yes', 'No'] }]);
			expect(bodyOf('createQuestion')?.qnaMainAnswers).toEqual([{ answer: 'Yes' }, { answer: 'No' }, { answer: 'Maybe' }]);
		});

		it.each([
			{ what: 'answers', parameters: { answers: {} }, message: "'Answers' is empty" },
			{ what: 'answers but blanks', parameters: { answers: answer(' ') }, message: "'Answers' is empty" },
			{ what: 'answers but an empty paragraph', parameters: { bodyFormat: 'html', answers: answer('<p></p>') }, message: "'Answers' is empty" },
			{ what: 'an answer that Acquire can express', parameters: { answers: answer('Yes', '<!-- Later -->') }, message: "'Answers' is empty but for what Acquire cannot express" },
			{ what: 'questions', parameters: { questions: ' \n', answers: answer('Yes') }, message: "'Questions' is empty" },
			{ what: 'a placeholder that n8n would not evaluate', parameters: { answers: answer('Yes', '=Use the link, {{ name | friend }}.') }, message: "n8n reads the double braces in 'Answers' as its own" },
			{ what: 'a placeholder beside quotes that n8n would not evaluate', parameters: { bodyFormat: 'html', answers: answer('=<a href="https://example.com">Link</a>\n{{\nname | friend }}') }, message: "n8n reads the double braces in 'Answers' as its own" },
			{ what: 'braces that n8n leaves, with the backslash before them', parameters: { answers: answer('=Hi {{ $json.name }} \\{{ name | friend }}') }, message: "n8n reads the double braces in 'Answers' as its own" },
			{ what: 'an answer that is text', parameters: { answers: answer('={{ true }}') }, message: "'Answers' is not text" },
		])('is rejected without $what, before any request', async ({ parameters, message }) => {
			const run = await create(parameters);
			expect(run.error?.message).toContain(message);
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	it.each([
		{ label: 'Follow-Up', given: { followUp: '=Hi {{ name | friend }}' } },
		{ label: 'Question (JSON)', given: { questionJson: '={"qnaMainActions": [{"actionVal": "Hi {{ name | friend }}"}]}' } },
		{ label: 'Question (JSON)', given: { questionJson: { language: '={{ name | friend }}' } } },
	])('is not sent with 0 in place of a placeholder that n8n would evaluate: $given', async ({ label, given }) => {
		const created = await runChatbotNode(acquire.sandbox, 'question.create', { ...inBilling, questions: 'Why?', answers: answer('Because.'), additionalFields: given });
		for (const { error } of [created, await update({ updateFields: given })]) expect(error?.message).toContain(`n8n reads the double braces in '${label}' as its own`);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([
		{ given: { followUp: "={{ $json.none || 'Solved?' }}" }, sent: 'Solved?' },
		{ given: { followUp: '={{ $json.greeting }}' }, sent: '{{ name | friend }}' },
		{ given: { questionJson: '={{ $json.whole }}' }, sent: '{{ name | friend }}' },
	])('has from an expression what that returns: $given', async ({ given, sent }) => {
		const whole = { qnaMainActions: [{ actionType: 'follow_up', actionVal: '{{ name | friend }}', triggerType: 'auto' }] };
		await runChatbotNode(acquire.sandbox, 'question.update', { questionId: '101', updateFields: given }, { input: [{ greeting: '{{ name | friend }}', whole }] });
		expect(bodyOf('updateQuestion')?.qnaMainActions).toEqual([expect.objectContaining({ actionVal: sent })]);
	});

	describe('in JSON', () => {
		const FOLLOW_UP = '{"qnaMainActions": [{"actionType": "follow_up", "actionVal": "Did that help?"}]}';

		it('has its answers in the type that it names', async () => {
			await update({ updateFields: { questionJson: '{"answerType": "formatted"}' } });
			expect(bodyOf('updateQuestion')).toMatchObject({ answerType: 'formatted', qnaMainAnswers: [{ answerJson: { blocks: [expect.anything()] } }] });
		});

		it.each([
			{ questionJson: FOLLOW_UP, actionEnabled: 'active' },
			{ questionJson: '{"qnaMainActions": []}', actionEnabled: 'disabled' },
			{ questionJson: FOLLOW_UP.replace('{', '{"actionEnabled": "disabled", '), actionEnabled: 'disabled' },
		])('switches its actions on where it has some and does not say otherwise: $questionJson', async ({ questionJson, actionEnabled }) => {
			acquire.sandbox.store.recordTable('question').put({ ...questionNow(101), actionEnabled: 'disabled' });
			await update({ updateFields: { questionJson } });
			expect(bodyOf('updateQuestion')?.actionEnabled).toBe(actionEnabled);
			await runChatbotNode(acquire.sandbox, 'question.create', { ...inBilling, questions: 'Why?', answers: answer('Because.'), additionalFields: { questionJson } });
			expect(bodyOf('createQuestion')?.actionEnabled).toBe(actionEnabled);
		});
	});

	it.each([
		{ followUp: undefined, created: [], updated: 'Did that help?', actionEnabled: 'disabled' },
		{ followUp: 'Solved?', created: [expect.objectContaining({ actionVal: 'Solved?' })], updated: 'Solved?', actionEnabled: 'active' },
	])('takes null for no actions in JSON: its follow-up is then $updated', async ({ followUp, created, updated, actionEnabled }) => {
		acquire.sandbox.store.recordTable('question').put({ ...questionNow(101), actionEnabled: 'disabled' });
		const given = { ...(followUp && { followUp }), questionJson: '{"qnaMainActions": null}' };
		await update({ updateFields: given });
		expect(bodyOf('updateQuestion')).toMatchObject({ actionEnabled, qnaMainActions: [{ actionVal: updated }] });
		await runChatbotNode(acquire.sandbox, 'question.create', { ...inBilling, questions: 'Why?', answers: answer('Because.'), additionalFields: given });
		expect(bodyOf('createQuestion')).toMatchObject({ actionEnabled, qnaMainActions: created });
	});

	describe('that is updated', () => {
		it.each(['disabled', 'active'])('keeps related questions %s where only their IDs are given', async (allowRelatedQue) => {
			acquire.sandbox.store.recordTable('question').put({ ...questionNow(101), allowRelatedQue });
			await update({ updateFields: { relatedQuestionIds: '102' } });
			expect(bodyOf('updateQuestion')).toMatchObject({ allowRelatedQue, relatedQueIds: '102' });
		});

		it('keeps what is not given, although Acquire replaces its texts', async () => {
			const before = acquire.sandbox.store.record('question', 101) as IDataObject;
			const run = await update({ answers: answer('New.') });
			expect(run.error).toBeUndefined();
			const after = acquire.sandbox.store.record('question', 101) as IDataObject;
			const texts = (question: IDataObject, column: string, member: string) => (question[column] as IDataObject[]).map((entry) => entry[member]);
			expect(texts(after, 'qnaMainAnswers', 'answer')).toEqual(['New.']);
			expect(texts(after, 'qnaMainQuestions', 'question')).toEqual(texts(before, 'qnaMainQuestions', 'question'));
			expect(texts(after, 'qnaMainQuestions', 'id')).not.toEqual(texts(before, 'qnaMainQuestions', 'id'));
			expect(texts(after, 'qnaMainActions', 'actionVal')).toEqual(['Did that help?']);
			for (const column of ['type', 'answerType', 'status', 'language', 'actionEnabled', 'wantFeedback', 'allowRelatedQue', 'relatedQueIds']) expect([column, after[column]]).toEqual([column, before[column]]);
		});

		it('sends nothing back for what Acquire returns as null', async () => {
			const nulls = Object.fromEntries(['type', 'subtype', 'answerType', 'status', 'language', 'actionEnabled', 'wantFeedback', 'allowRelatedQue', 'relatedQueIds', 'qnaMainActions'].map((name) => [name, null]));
			acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data: { ...questionNow(101), ...nulls } }) } });
			const run = await update({ questions: 'Where?' });
			expect(run.error).toBeUndefined();
			expect(bodyOf('updateQuestion')).toEqual({ qnaMainQuestions: [{ question: 'Where?' }], qnaMainAnswers: [{ answer: expect.stringContaining('sign-in page') }] });
		});

		it('returns the question with its new texts', async () => {
			const run = await update({ questions: 'Where?', answers: answer('There, **bold**.') });
			expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 101, questions: ['Where?'], answers: ['There, **bold**.'] })]);
		});

		it('keeps the rich text of formatted answers', async () => {
			await runChatbotNode(acquire.sandbox, 'question.update', { questionId: '102', questions: 'Which invoice?' });
			const [kept] = acquire.sandbox.store.record('question', 102)?.qnaMainAnswers as IDataObject[];
			expect(kept).toMatchObject({ answer: 'Open Billing.', answerJson: { blocks: [{ key: 'a1b2c', text: 'Open Billing.' }] } });
		});

		it.each([
			{ from: '102', to: 'random', sent: { answer: 'Open Billing.' } },
			{ from: '101', to: 'formatted', sent: { answer: expect.stringContaining('sign-in page'), answerJson: expect.objectContaining({ blocks: [expect.anything()] }) } },
		])('changes the answers of question $from to the answer type $to', async ({ from, to, sent }) => {
			await runChatbotNode(acquire.sandbox, 'question.update', { questionId: from, updateFields: { answerType: to } });
			expect(bodyOf('updateQuestion')).toMatchObject({ answerType: to });
			expect(bodyOf('updateQuestion')?.qnaMainAnswers).toEqual([sent]);
		});

		it('keeps its answers where those given are empty paragraphs', async () => {
			await update({ bodyFormat: 'html', answers: answer('<p></p>'), updateFields: { language: 'de' } });
			expect(bodyOf('updateQuestion')?.qnaMainAnswers).toEqual([{ answer: expect.stringContaining('sign-in page') }]);
		});

		describe('and keeps a text with a table', () => {
			const TABLE = '| a | b |\n| - | - |\n| 1 | 2 |';
			const lost = async (updateFields: IDataObject, answerJson: unknown = null) => {
				acquire.sandbox.store.recordTable('question').put({ ...questionNow(101), ...(answerJson !== null && { answerType: 'formatted' }), qnaMainAnswers: [{ id: 1, answer: TABLE, answerJson }] });
				return (await update({ updateFields })).json(CHATBOT_NODE)[0].lostInConversion;
			};

			it.each([{ answerType: 'formatted' }, { questionJson: '{"answerType": "formatted"}' }])('says what the text loses as it becomes a formatted answer: %j', async (updateFields) => {
				expect(await lost(updateFields)).toEqual([expect.stringContaining('table')]);
			});

			it.each([
				['stays text', { language: 'de' }, null],
				['is formatted already', { answerType: 'formatted' }, JSON.parse(RED.replace('RED', 'BOLD'))],
				['gives way to another one', { questionJson: '{"answerType": "formatted", "qnaMainAnswers": [{"answer": "New"}]}' }, null],
			])('says nothing where it %s', async (_what, updateFields, answerJson) => {
				expect(await lost(updateFields, answerJson)).toBeUndefined();
			});
		});

		it('becomes one of text with the words of its rich text, and says what those lose', async () => {
			acquire.sandbox.store.recordTable('question').put({ ...questionNow(102), qnaMainAnswers: [{ id: 1, answer: '', answerJson: JSON.parse(RED) as IDataObject }] });
			const run = await runChatbotNode(acquire.sandbox, 'question.update', { questionId: '102', updateFields: { answerType: 'random' } });
			expect(bodyOf('updateQuestion')?.qnaMainAnswers).toEqual([{ answer: 'Now' }]);
			expect(run.json(CHATBOT_NODE)[0].lostInConversion).toEqual(['the style RED']);
		});

		it('says what its answers lose', async () => {
			expect((await update({ bodyFormat: 'draftJson', answers: answer(RED) })).json(CHATBOT_NODE)[0].lostInConversion).toEqual(['the style RED']);
			const formatted = await update({ bodyFormat: 'draftJson', answers: answer(RED), updateFields: { answerType: 'formatted' }, output: 'raw' });
			expect(formatted.json(CHATBOT_NODE)[0].lostInConversion).toBeUndefined();
		});

		it('is not sent where nothing is given', async () => {
			const run = await update({});
			expect(run.error?.message).toContain('There is nothing to update');
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('sends no follow-up where Acquire returns none', async () => {
			const { qnaMainActions, ...question } = questionNow(101);
			acquire.sandbox.store.recordTable('question').put(question);
			await update({ updateFields: { language: 'de' } });
			expect(bodyOf('updateQuestion')).not.toHaveProperty('qnaMainActions');
		});

		it.each(['qnaMainQuestions', 'qnaMainAnswers'])('is not sent where Acquire does not return %s, which would be lost', async (column) => {
			const question = without(questionNow(101), column) as StoredRecord;
			acquire.sandbox.store.recordTable('question').put(question);
			const run = await update({ updateFields: { language: 'de' } });
			expect(run.error?.message).toContain('Acquire did not return');
			expect(changes(acquire.sandbox)).toEqual([]);
		});

		describe('and has actions below others', () => {
			const nested = [{ id: 1, parent: null, triggerType: 'auto', buttonVal: 'More', actionType: 'follow_up', actionVal: 'A' }, { id: 2, parent: 1, triggerType: 'auto', buttonVal: '', actionType: 'follow_up', actionVal: 'B' }];
			const put = (qnaMainActions: object[]) => acquire.sandbox.store.recordTable('question').put({ ...questionNow(101), qnaMainActions });

			it.each([['beside them', nested], ['within them', [{ ...nested[0], qnaMainActions: [nested[1]] }]]])('is not sent without saying what becomes of those that stand %s', async (_where, actions) => {
				put(actions);
				const run = await update({ updateFields: { language: 'de' } });
				expect(run.error?.message).toContain('actions below others');
				expect(changes(acquire.sandbox)).toEqual([]);
			});

			it.each([
				{ name: 'Follow-Up', updateFields: { followUp: 'New?' }, sent: [expect.objectContaining({ actionVal: 'New?' })] },
				{ name: 'Question (JSON)', updateFields: { questionJson: '{"qnaMainActions": []}' }, sent: [] },
			])('is sent where $name says it', async ({ updateFields, sent }) => {
				put(nested);
				const run = await update({ updateFields });
				expect(run.error).toBeUndefined();
				expect(bodyOf('updateQuestion')?.qnaMainActions).toEqual(sent);
			});

			it('keeps the text of a button', async () => {
				put(nested.slice(0, 1));
				await update({ updateFields: { language: 'de' } });
				expect(bodyOf('updateQuestion')?.qnaMainActions).toEqual([{ actionType: 'follow_up', actionVal: 'A', triggerType: 'auto', buttonVal: 'More' }]);
			});
		});
	});

	it('comes with its texts as lists, formatted answers as Markdown', async () => {
		const rich = { blocks: [{ key: 'a', text: 'Look here', type: 'unstyled', depth: 0, inlineStyleRanges: [{ style: 'BOLD', offset: 0, length: 4 }], entityRanges: [], data: {} }], entityMap: {} };
		acquire.sandbox.store.recordTable('question').put({ ...questionNow(102), qnaMainAnswers: [{ id: 1, answer: 'Look here', answerJson: rich }, { id: 2, answer: 'Plain', answerJson: null }] });
		const run = await runChatbotNode(acquire.sandbox, 'question.getAll', { ...inBilling, filters: { type: 'live' } });
		expect(run.json(CHATBOT_NODE)).toEqual([expect.objectContaining({ id: 102, type: 'live', questions: ['Where is my invoice?'], answers: ['**Look** here', 'Plain'] })]);
		expect(run.json(CHATBOT_NODE)[0]).not.toHaveProperty('lostInConversion');
	});

	it('that is pushed to the suggestions is a draft without an answer; a similar one takes it in', async () => {
		const run = await runChatbotNode(acquire.sandbox, 'question.pushToSuggestions', { question: '={{ $json.q }}' }, { input: [{ q: 'Why?' }, { q: 'why?' }], });
		expect(run.json(CHATBOT_NODE)).toEqual([{ message: expect.any(String) }, { message: expect.any(String) }]);
		expect(acquire.sandbox.store.records('question').slice(2)).toMatchObject([{ type: 'suggested', qnaMainQuestions: [{ question: expect.stringMatching(/why\?/i) }], qnaMainAnswers: [] }]);
	});

	it.each([
		{ data: { success: true }, output: { success: true } },
		{ data: { success: 'true', message: 'Taken in' }, output: { message: 'Taken in' } },
		{ data: { id: 103, question: 'Why?' }, output: { id: 103 } },
	])('that is pushed to the suggestions is known to be there from $data', async ({ data, output }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data }) } });
		const run = await runChatbotNode(acquire.sandbox, 'question.pushToSuggestions', { question: 'Why?' });
		expect(run.error).toBeUndefined();
		expect(run.json(CHATBOT_NODE)).toEqual([output]);
	});

	it('is not submitted twice after a lost response', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runChatbotNode(acquire.sandbox, 'question.pushToSuggestions', { question: 'Why?' });
		expect(run.error?.message).toContain('The question may have been submitted');
		expect(changes(acquire.sandbox)).toHaveLength(1);
	});

	it.each([
		{ what: 'several answers as JSON', parameters: { additionalFields: { pairsJson: '[{ "question": "A?", "answer": ["One, two", "Three"] }, { "question": "B?", "answer": "-same-" }]' } }, sent: [['One, two', 'Three'], ['-same-']] },
		{ what: 'an array from an expression', parameters: { additionalFields: { pairsJson: '={{ [{ question: "A?", answer: "One, two" }] }}' } }, sent: [['One, two']] },
		{ what: 'the names that Acquire has', parameters: { additionalFields: { pairsJson: '[{ "questions": "A?", "answers": ["One, two"] }]' } }, sent: [['One, two']] },
		{ what: 'one answer in the panel', parameters: { pairs: { pair: [{ question: 'A?', answer: 'One, two' }] } }, sent: [['One, two']] },
	])('is imported with $what', async ({ parameters, sent }) => {
		const run = await runChatbotNode(acquire.sandbox, 'question.import', { ...inBilling, ...parameters });
		expect(run.error).toBeUndefined();
		expect((bodyOf('importQuestions')?.qnaPairs as IDataObject[]).map(({ answers }) => answers)).toEqual(sent);
	});

	it.each([
		{ parameters: {}, message: "'Questions and Answers' is empty" },
		{ parameters: { additionalFields: { pairsJson: '["A?"]' } }, message: 'an entry that is not an object with question and answer: "A?"' },
		{ parameters: { additionalFields: { pairsJson: '{"question": "A?"}' } }, message: "'More Questions (JSON)' is not a JSON array" },
		{ parameters: { additionalFields: { pairsJson: '[{ "question": "A?", "answer": "Yes" }, { "question": "B?", "answer": [] }]' } }, message: "'Answer of entry 2' is empty" },
		{ parameters: { additionalFields: { pairsJson: '[{ "Question": "A?", "Answer": "Yes" }]' } }, message: String.raw`an entry that is not an object with question and answer: "{\"Question\":\"A?\",\"Answer\":\"Yes\"}"` },
		{ parameters: { additionalFields: { pairsJson: '[{ "question": "A?", "answer": ["Yes", {}] }]' } }, message: "'Answer of entry 1' holds an entry that is not text" },
		{ parameters: { pairs: { pair: [{ question: 'A?', answer: '=Hi {{ name | friend }}' }] } }, message: "n8n reads the double braces in 'Questions and Answers'" },
		{ parameters: { additionalFields: { pairsJson: '=[{ "question": "A?", "answer": "Hi {{ name | friend }}" }]' } }, message: "n8n reads the double braces in 'More Questions (JSON)'" },
		{ parameters: { pairs: { pair: [{ question: '={{ "" }}', answer: 'Yes' }] } }, message: "'Question of entry 1' is empty" },
	])('is not imported without question and answer: $message', async ({ parameters, message }) => {
		const run = await runChatbotNode(acquire.sandbox, 'question.import', { ...inBilling, ...parameters });
		expect(run.error?.message).toContain(message);
		expect(changes(acquire.sandbox)).toEqual([]);
	});

	describe('of a group that is not there', () => {
		const group = { questionGroupId: locator('99') };
		const reject = () => acquire.sandbox.faults.next({ fault: { kind: 'body', status: 404, text: '{"error":{"code":"ERROR_RECORD_NOT_FOUND"}}' } });

		it.each([
			{ call: 'create', parameters: { ...group, questions: 'Why?', answers: answer('Because.') } },
			{ call: 'import', parameters: { ...group, pairs: { pair: [{ question: 'Why?', answer: 'Because.' }] } } },
			{ call: 'pushToSuggestions', parameters: { question: 'Why?', additionalFields: group } },
		])('names the group, not the question: $call', async ({ call, parameters }) => {
			reject();
			const run = await runChatbotNode(acquire.sandbox, `question.${call}`, parameters);
			expect(run.error?.message).toMatch(/^Question group 99 was not found in Acquire/);
		});

		it('names no group where none is given', async () => {
			reject();
			const run = await runChatbotNode(acquire.sandbox, 'question.pushToSuggestions', { question: 'Why?' });
			expect(run.error?.message).toMatch(/^The question was not found in Acquire/);
		});

		it.each([
			{ call: 'create', said: 'The question may have been created' },
			{ call: 'import', said: 'The questions may have been imported' },
		])('says of the question, not of the group, what may have been done: $call', async ({ call, said }) => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
			const run = await runChatbotNode(acquire.sandbox, `question.${call}`, { ...inBilling, questions: 'Why?', answers: answer('Because.'), pairs: { pair: [{ question: 'Why?', answer: 'Because.' }] } });
			expect(run.error?.message).toContain(said);
		});

		it.each(['create', 'import', 'pushToSuggestions'])('waits for no other one of its group: %s', (call) => {
			const pairs = { pair: [{ question: 'Why?', answer: 'Because.' }] };
			const plan = operations.find(({ resource, value }) => resource === 'question' && value === call)?.plan(fakeItem({ parameters: { ...inBilling, question: 'Why?', questions: 'Why?', bodyFormat: 'markdown', answers: answer('Because.'), pairs, additionalFields: inBilling } }));
			expect(plan).toMatchObject({ orderingKeys: [] });
		});
	});

	it('is deleted with others in one request, which is sent again after a lost response', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runChatbotNode(acquire.sandbox, 'question.deleteMany', { ...inBilling, questionIds: '101, 102' });
		expect(run.json(CHATBOT_NODE)).toEqual([{ deleted: true, ids: [101, 102] }]);
		expect(acquire.sandbox.store.records('question')).toEqual([]);
	});

	it('that cannot be deleted, of however many, are named with the reason', async () => {
		const ids = Array.from({ length: 120 }, (_, n) => 1_000_001 + n);
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 404, text: '{"error":{"code":"ERROR_RECORD_NOT_FOUND","message":"No such question"}}' } });
		const missing = await runChatbotNode(acquire.sandbox, 'question.deleteMany', { ...inBilling, questionIds: ids.join() });
		expect(missing.error?.message).toMatch(/^One of the questions 1000001, 1000002, .* 1000010 and 110 more was not found in Acquire: No such question/);
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 403, text: '{"error":{"message":"No"}}' } });
		const rejected = await runChatbotNode(acquire.sandbox, 'question.deleteMany', { ...inBilling, questionIds: ids.join() });
		expect(rejected.error?.description).toContain('Add the permission');
	});
});
