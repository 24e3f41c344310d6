import { casesIn, distinct, latestIn, messagesIn, namesIn } from '../../../../../nodes/AcquireConversation/case/transcript/threadShapes';

const message = { id: 1, senderType: 'contact', message: 'Hello' };
const user = { type: 'user', userId: 7, user: { name: 'Eve' } };
const later = { id: 102, status: 'active', users: [user], messages: [] };
const first = { id: 101, status: 'closed', cases: [later], lastMessage: message };

describe('The rows of a thread', () => {
	it('may be messages', () => {
		expect([messagesIn([message]), casesIn([message])]).toEqual([[message], []]);
		const attachment = { id: 2, senderType: 'contact', message: null, attachments: [{ id: 9 }] };
		expect([messagesIn([attachment]), casesIn([attachment])]).toEqual([[attachment], []]);
	});

	it('may be cases, with later ones of the thread within them', () => {
		expect([messagesIn([first]), casesIn([first]).map(({ id }) => id)]).toEqual([[], [101, 102]]);
	});

	it('may be cases that hold their messages', () => {
		expect(messagesIn([{ ...later, messages: [message] }])).toEqual([message]);
	});

	it('may be both', () => {
		expect([messagesIn([first, message]), casesIn([first, message]).length]).toEqual([[message], 2]);
	});

	it('name those who take part', () => {
		expect([...namesIn([first])]).toEqual([['user 7', 'Eve']]);
	});

	it('may name a case twice, by itself and within the first one', () => {
		const twice = { ...later, messages: [message], lastMessage: message };
		expect([messagesIn([{ ...first, cases: [twice] }, twice]), latestIn([{ ...first, cases: [twice] }, twice])]).toEqual([[message], [message]]);
	});

	it('may lack the last message of a case', () => {
		expect(latestIn([first, later, { id: 103, lastMessage: null }, { id: 104, lastMessage: [] }])).toEqual([message]);
	});
});

describe('distinct', () => {
	it('keeps the first of the messages with one ID, whether it is a number or text', () => {
		expect(distinct([{ id: 1, message: 'a' }, { id: 2 }, { id: '1', message: 'b' }])).toEqual([{ id: 1, message: 'a' }, { id: 2 }]);
	});

	it('keeps messages without an ID', () => {
		expect(distinct([{ message: 'a' }, { message: 'a' }, { id: null }])).toHaveLength(3);
	});
});
