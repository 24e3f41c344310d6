import { entryOf, inOrder } from '../../../../../nodes/AcquireConversation/case/transcript/entry';
import { farFromUtc } from '../../../farFromUtc';

farFromUtc();

const row = { id: 502, caseId: 101, channel: 'chat', senderId: 42, senderType: 'contact', type: 'message', message: 'Hello', dateCreated: '2026-03-01T10:02:00.000Z', meta: {} };
const names = new Map([['contact 42', 'Ada Example']]);

describe('entryOf', () => {
	it('brings a message into one shape', () => {
		expect(entryOf(row, names)).toEqual({
			id: 502, caseId: 101, time: '2026-03-01T10:02:00.000Z', speaker: 'Ada Example', role: 'contact', type: 'message', channel: 'chat', text: 'Hello', attachments: [],
		});
	});

	it.each([
		{ given: { sender: { name: 'Nathan' } }, speaker: 'Nathan' },
		{ given: { sender: { name: '' } }, speaker: 'Ada Example' },
		{ given: { senderId: 43 }, speaker: 'Contact 43' },
		// An agent and a contact may have the same number.
		{ given: { senderType: 'user' }, speaker: 'Agent 42' },
		{ given: { senderType: 'user', senderId: null }, speaker: 'Agent' },
		{ given: { senderType: 'user', type: 'event', senderId: 7 }, speaker: 'Acquire' },
	])('names the speaker $speaker', ({ given, speaker }) => {
		expect(entryOf({ ...row, ...given }, names).speaker).toBe(speaker);
	});

	it.each([
		[{ message: null, textBody: 'Hello', htmlBody: '<p>Hi</p>' }, 'Hello'],
		[{ message: null, textBody: null, htmlBody: '<p>Hi</p>' }, 'Hi'],
		[{ message: '', textBody: ' ', htmlBody: '<p>Hi</p>' }, 'Hi'],
		[{ message: null }, ''],
		[{ message: 'SMS by Grace', meta: { Body: 'On its way' } }, 'On its way'],
	])('takes the text of %j', (given, text) => {
		expect(entryOf({ ...row, ...given }, names).text).toBe(text);
	});

	it('takes the case from a relation', () => {
		expect(entryOf({ ...row, caseId: undefined, case: { id: '101' } }, names).caseId).toBe(101);
	});

	it('takes ids that are text for numbers', () => {
		expect(entryOf({ ...row, id: '502', caseId: '101' }, names)).toMatchObject({ id: 502, caseId: 101 });
	});

	it('takes the marker for translation off an event', () => {
		expect(entryOf({ ...row, type: 'event', message: 'Eve closed the chat|translate' }, names)).toMatchObject({ text: 'Eve closed the chat', role: 'system' });
	});

	it.each(['message', 'note', undefined])('keeps what somebody wrote like that marker: %s', (type) => {
		expect(entryOf({ ...row, type, message: 'cat a.txt |translate' }, names).text).toBe('cat a.txt |translate');
	});

	it.each([
		[{ isBotClient: true }, 'bot'],
		[{ isBotClient: false }, 'agent'],
		[{ isBotClient: 'yes' }, 'agent'],
		[{}, 'agent'],
		[null, 'agent'],
		[undefined, 'agent'],
	])('has the role that a sender with the details %j has', (metaDetails, role) => {
		const sender = { name: 'Robin', metaDetails };
		expect(entryOf({ ...row, senderType: 'user', sender }, names).role).toBe(role);
		expect([entryOf({ ...row, sender }, names).role, entryOf({ ...row, senderType: 'user', type: 'event', sender }, names).role]).toEqual(['contact', 'system']);
	});

	it.each([
		{ dateCreated: '2026-03-01 10:02:00', time: '2026-03-01T10:02:00.000Z' },
		{ dateCreated: '2026-03-01T12:02:00+02:00', time: '2026-03-01T10:02:00.000Z' },
		{ dateCreated: '2026-03-01T12:02:00+0200', time: '2026-03-01T10:02:00.000Z' },
		{ dateCreated: '2026-03-01T10:02:00z', time: '2026-03-01T10:02:00.000Z' },
		{ dateCreated: '2026-03-01', time: '2026-03-01T00:00:00.000Z' },
		{ dateCreated: undefined, time: null },
		{ dateCreated: 'soon', time: null },
	])('reads the date $dateCreated as $time', ({ dateCreated, time }) => {
		expect(entryOf({ ...row, dateCreated }, names).time).toBe(time);
	});

	it('keeps attachments in whichever shape they come, as none is documented', () => {
		const attachments = ['https://files.example.com/a.pdf', { name: 'b.pdf' }, 7];
		expect(entryOf({ ...row, attachments: [...attachments, null, ''], meta: { attachments: 'c.pdf' } }, names).attachments).toEqual(attachments);
	});

	it.each([{ attachments: [{ name: 'a.pdf' }] }, { meta: { attachments: [{ name: 'a.pdf' }] } }])('keeps attachments: %j', (given) => {
		expect(entryOf({ ...row, ...given }, names).attachments).toEqual([{ name: 'a.pdf' }]);
	});
});

describe('inOrder', () => {
	it('orders by time, and by id at one time', () => {
		const entries = [{ id: 3, dateCreated: '2026-03-01T10:02:00Z' }, { id: 2, dateCreated: '2026-03-01T10:02:00Z' }, { id: 9, dateCreated: '2026-03-01T10:01:00Z' }];
		expect(inOrder(entries.map((given) => entryOf({ ...row, ...given }, names))).map(({ id }) => id)).toEqual([9, 2, 3]);
	});
});
