import { pairFields } from '../../../../nodes/AcquireChatbot/question/pairs';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Questions and Answers', path: 'pairs', item: fakeItem({}) };
const row = { question: 'Cash?', answer: 'No.' };

describe('Questions and Answers', () => {
	it('are read as the editor holds them', () => {
		expect(pairFields.pairs.read({ pair: [row] }, reading)).toEqual([{ question: 'Cash?', answers: ['No.'] }]);
	});

	it('are none where none were added', () => {
		expect(pairFields.pairs.read({}, reading)).toEqual([]);
	});
});
