import { caseIdOf, tidyEmail, tidyMessage, tidySms } from '../../../../nodes/AcquireConversation/message/tidyMessage';

describe('caseIdOf', () => {
	it.each([
		[{ caseId: 101 }, 101],
		[{ caseId: '101', case: { id: 102 } }, 101],
		[{ case: { id: '102' } }, 102],
		[{ caseId: null, case: 102 }, undefined],
		[{}, undefined],
	])('of %j is %j', (row, id) => {
		expect(caseIdOf(row)).toBe(id);
	});
});

describe('tidyMessage', () => {
	it('has the number of the case, the name of the sender, and attachments where there are any', () => {
		const attachments = [{ name: 'a.pdf' }];
		expect(tidyMessage({ id: 1, case: { id: '101' }, sender: { name: 'Ada' }, attachments })).toMatchObject({ id: 1, caseId: 101, senderName: 'Ada', attachments });
	});

	it.each([
		['event', 'Eve closed the chat|translate', 'Eve closed the chat'],
		['event', 'a|translate b', 'a|translate b'],
		['message', 'cat a.txt |translate', 'cat a.txt |translate'],
		['note', 'x|translate', 'x|translate'],
		[undefined, 'x|translate', 'x|translate'],
		['event', null, null],
	])('takes the marker for translation off events alone: %s %j', (type, message, text) => {
		expect(tidyMessage({ id: 1, type, message }).message).toBe(text);
	});

	it.each([[], {}, 'a.pdf', null, undefined])('has no attachments where they are %j', (attachments) => {
		expect(tidyMessage({ id: 1, attachments })).toEqual({ id: 1, attachments: undefined });
	});

	it.each([undefined, null, 'Ada', {}, { name: 5 }])('has no name of a sender that is %j', (sender) => {
		expect(tidyMessage({ id: 1, ...(sender !== undefined && { sender }) })).not.toHaveProperty('senderName');
	});
});

describe('tidyEmail', () => {
	it.each([
		[{ textBody: 'Hello', htmlBody: '<p>Hello</p>' }, 'Hello'],
		[{ textBody: '', htmlBody: '<p>Hello</p>' }, '<p>Hello</p>'],
	])('takes the text of %j', (row, message) => {
		expect(tidyEmail(row)).toMatchObject({ channel: 'mail', message });
	});
});

describe('tidySms', () => {
	it('takes the record out of what sending returns, with the ID of the message and the text that the carrier has', () => {
		expect(tidySms({ data: { id: 7, caseMessageId: 506, meta: { Body: 'Hello' }, message: 'other' } })).toMatchObject({ id: 506, channel: 'sms', type: 'message', message: 'Hello' });
		expect(tidySms({ data: { id: 7, message: 'Hello' } })).toMatchObject({ id: 7, message: 'Hello' });
	});

	it('keeps what stands beside the record', () => {
		expect(tidySms({ threadId: 101, timeline: { id: 201 }, data: { id: 7, threadId: 9 } })).toMatchObject({ id: 7, threadId: 9, timeline: { id: 201 }, data: { id: 7, threadId: 9 } });
	});

	it.each([undefined, null, 'sent', []])('makes do with %j', (data) => {
		expect(tidySms(data === undefined ? {} : { data })).toEqual({ data, channel: 'sms', type: 'message', message: undefined, attachments: undefined });
	});
});
