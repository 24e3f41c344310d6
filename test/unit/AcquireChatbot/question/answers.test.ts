import { answers } from '../../../../nodes/AcquireChatbot/question/answers';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Answers', item: fakeItem({}) };
const textsOf = (raw: unknown) => (answers.read(raw, reading) as Array<{ text: { content: string } }>).map(({ text }) => text.content);

describe('Answers', () => {
	it.each<[string, unknown]>([
		['as the editor holds them', { answer: [{ text: 'All.' }, { text: 'See below.' }] }],
		['as an array', [{ text: 'All.' }, { text: 'See below.' }]],
		['as one row with several texts', { text: ['All.', 'See below.'] }],
		['as JSON text', '[{"text": "All."}, {"text": "See below."}]'],
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

	it('are not without a text where a row holds something else', () => {
		expect(() => answers.read([{ text: 'All.' }, { answer: 'See below.' }], reading)).toThrow("'Answers' has an answer without a text: ");
	});

	it.each(['All.', 7, ['All.']])('are not %j', (raw) => {
		expect(() => answers.read(raw, reading)).toThrow("'Answers'");
	});
});
