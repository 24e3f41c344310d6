import { pairFields } from '../../../../nodes/AcquireChatbot/question/pairs';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Questions and Answers', item: fakeItem({}) };
const row = { question: 'Cash?', answer: 'No.' };

describe('Questions and Answers', () => {
	it.each<[string, unknown]>([
		['as the editor holds them', { pair: [row] }],
		['as an array', [row]],
		['as one object', row],
		['as JSON text', JSON.stringify([row])],
	])('are read %s', (_how, raw) => {
		expect(pairFields.pairs.read(raw, reading)).toEqual([{ question: 'Cash?', answers: ['No.'] }]);
	});

	it('are none where none were added', () => {
		expect(pairFields.pairs.read({}, reading)).toEqual([]);
	});

	it.each(['Cash?', 7, ['Cash?']])('are not %j', (raw) => {
		expect(() => pairFields.pairs.read(raw, reading)).toThrow("'Questions and Answers'");
	});
});
