import { answers, keptAnswers } from '../../../../nodes/AcquireChatbot/question/answers';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Answers', path: 'answers', item: fakeItem({}) };
const textsOf = (raw: unknown) => (answers.read(raw, reading) as Array<{ text: { content: string } }>).map(({ text }) => text.content);

describe('Answers', () => {
	it.each<[string, unknown]>([
		['as the editor holds them', { answer: [{ text: 'All.' }, { text: 'See below.' }] }],
		['as one row with several texts', { answer: [{ text: ['All.', 'See below.'] }] }],
	])('are read %s', (_how, raw) => {
		expect(textsOf(raw)).toEqual(['All.', 'See below.']);
	});

	it('leave out rows without a text', () => {
		expect(textsOf({ answer: [{ text: ' ' }, { text: 'All.' }, {}] })).toEqual(['All.']);
	});

	it('leave out what an editor stores for an empty box', () => {
		const inHtml = { ...reading, item: fakeItem({ parameters: { bodyFormat: 'html' } }) };
		expect(answers.read({ answer: [{ text: '<p><br></p>' }, { text: '<p>All.</p>' }] }, inHtml)).toEqual([expect.objectContaining({ text: { content: 'All.', lost: [] } })]);
	});
});

describe('Answers that a question has', () => {
	const rich = { blocks: [{ text: 'Look', inlineStyleRanges: [{ style: 'BOLD', offset: 0, length: 4 }, { style: 'RED', offset: 0, length: 4 }] }], entityMap: {} };

	it.each([{ answer: 42 }, { answer: '<!-- a -->' }])('are sent back unchanged as text: %j', (current) => {
		expect(keptAnswers([current as never], 'random', 'random')).toEqual([{ body: current, lost: [] }]);
	});

	it.each(['random', 'formatted', 'article', undefined] as const)('keep their rich text where the type stays %s', (type) => {
		const current = { answer: 'Look', answerJson: rich };
		expect(keptAnswers([current as never], type, type)).toEqual([{ body: current, lost: [] }]);
	});

	it('have a text, as Acquire asks for, where it returned none', () => {
		expect(keptAnswers([{ answer: null } as never], 'random', 'random')).toEqual([{ body: { answer: '' }, lost: [] }]);
		expect(keptAnswers([{ answer: null, answerJson: rich } as never], 'formatted', 'formatted')).toEqual([{ body: { answer: '', answerJson: rich }, lost: [] }]);
	});

	it.each(['formatted', 'article', undefined] as const)('become Markdown as text, whatever stands beside their rich text: %s', (before) => {
		expect(keptAnswers([{ answer: '', answerJson: rich } as never], 'random', before)).toEqual([{ body: { answer: '**Look**' }, lost: ['the style RED'] }]);
	});

	it.each([
		{ answer: null, sent: '', text: '' },
		{ answer: 42, sent: 42, text: '42' },
	])('become rich text as formatted ones, whatever they are: $answer', ({ answer, sent, text }) => {
		expect(keptAnswers([{ answer } as never], 'formatted', 'random')).toEqual([{ body: { answer: sent, answerJson: expect.objectContaining({ blocks: [expect.objectContaining({ text })] }) }, lost: [] }]);
	});
});
