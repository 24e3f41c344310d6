import type { IDataObject } from 'n8n-workflow';
import { eventsIn } from '../../../nodes/AcquireTrigger/eventsInBody';
import { tidyEvent } from '../../../nodes/AcquireTrigger/tidy';
import { caseStatusEvent } from './caseStatusEvent';
import { farFromUtc } from '../farFromUtc';

farFromUtc();

const tidy = (payload: object, format: 'json' | 'xml' = 'json') => tidyEvent(eventsIn(payload, format)[0]);
const hello = { id: 9001, channel: 'chat', senderId: 101, senderType: 'contact', type: 'message', message: 'Hello', seen: 'yes', dateCreated: '2024-03-05T09:10:11.000Z' };
const closed = { id: 9002, channel: 'chat', senderId: 1, senderType: 'user', type: 'event', message: 'Thread closed by Sam Agent.', seen: 'yes', dateCreated: '2024-03-05T09:20:11.000Z' };

describe('tidyEvent', () => {
	it('makes of the vendor\'s example what a workflow can use at once', () => {
		expect(tidy(caseStatusEvent)).toEqual({
			event: 'case:status',
			caseId: 501,
			status: 'closed',
			fields: {},
			contact: { id: 101, name: 'Ada Example', email: 'ada@example.com', phone: '5550100', city: '', state: '', countryId: '517', ip: '192.0.2.10' },
			messages: [hello, closed],
			lastMessage: hello,
		});
	});

	it('takes an event of the thread for the last message where nobody wrote one', () => {
		const { data } = structuredClone(caseStatusEvent);
		data.messages.pop();
		expect(tidy({ event: 'case:status', data }).lastMessage).toEqual(closed);
		expect(tidy({ event: 'case:status', data: { ...data, messages: [] } })).toMatchObject({ messages: [] });
	});

	it('keeps the order of messages of one second by their IDs, and of messages without a date as it was', () => {
		const at = (id: string, dateCreated?: string) => ({ id, type: 'message', ...(dateCreated && { dateCreated }) });
		const second = 'Tue Mar 05 2024 09:10:11 GMT+0000 (Coordinated Universal Time)';
		const ids = (messages: object[]) => (tidy({ event: 'x', data: { messages } }).messages as IDataObject[]).map(({ id }) => id);
		expect(ids([at('10', second), at('9', second)])).toEqual([9, 10]);
		expect(ids([at('10'), at('9')])).toEqual([10, 9]);
		expect(ids([at('3', second), at('2'), at('1', second)])).toEqual([1, 2, 3]);
		expect(ids([at('3', second), at('x'), at('1', second)])).toEqual([3, 'x', 1]);
		expect(ids([at('1', '2024-03-05T09:00:00.000Z'), at('2', '2024-03-05 09:05:00')])).toEqual([1, 2]);
	});

	it('keeps the name of the event, and IDs whose zeros a number would lose', () => {
		expect(tidy({ event: 'case:status', data: { event: 'inner', caseId: '501', externalId: '000123', visitorId: ' 42 ' } })).toEqual({ event: 'case:status', caseId: 501, externalId: '000123', visitorId: 42 });
	});

	it('keeps what stands beside the data, unless the data has a member of that name', () => {
		const time = 'Tue Mar 05 2024 09:10:11 GMT+0000 (Coordinated Universal Time)';
		expect(tidy({ event: 'x', accountId: '9', time, caseId: '1', data: { caseId: '501' } })).toEqual({ event: 'x', accountId: 9, time: '2024-03-05T09:10:11.000Z', caseId: 501 });
		expect(tidy({ root: { event: 'x', caseid: '1', accountid: 'A', data: { caseid: '501' } } }, 'xml')).toEqual({ event: 'x', accountid: 'A', caseId: 501 });
	});

	it('does the same for events whose shape is not documented, and leaves other texts alone', () => {
		const data = { userId: '7', note: '12', message: 'Tue Mar 05 2024 09:10:11 GMT+0000 (order 77 never arrived)', dateSeen: 'Tue Mar 05 2024 10:10:11 GMT+0100 (Central European Standard Time)', deep: [{ threadId: '3', valid: '1' }], fields: { customerId: '007' } };
		expect(tidy({ event: 'user:case-invite', data })).toEqual({
			event: 'user:case-invite',
			userId: 7,
			note: '12',
			message: 'Tue Mar 05 2024 09:10:11 GMT+0000 (order 77 never arrived)',
			dateSeen: '2024-03-05T09:10:11.000Z',
			deep: [{ threadId: 3, valid: '1' }],
			fields: { customerId: '007' },
		});
		expect(tidy({ event: 'x', data: 'text', id: 'A1' })).toEqual({ event: 'x', data: 'text', id: 'A1' });
	});

	it('keeps a contact and messages that have another shape than the vendor shows', () => {
		const data = { contact: '101', messages: 'Hello' };
		expect(tidy({ event: 'x', data })).toEqual({ event: 'x', ...data });
	});

	it.each([[[{ value: 'ada@example.com', field: { key: 'email' } }]], '{"name":"Ada"}', null])("keeps a contact's fields that are %j", (fields) => {
		expect(tidy({ event: 'x', data: { contact: { id: '101', fields } } }).contact).toEqual({ id: 101, fields });
	});

	it('does not let a field of the contact take the place of its ID', () => {
		expect(tidy({ event: 'x', data: { contact: { id: '101', fields: { id: '999' } } } }).contact).toEqual({ id: 101 });
	});

	it('reads XML, in which a list may be an element of one', () => {
		const message = { id: '9001', senderid: '101', type: 'message', message: 'Hello', datecreated: 'Tue Mar 05 2024 09:10:11 GMT+0000 (Coordinated Universal Time)' };
		const data = { caseid: '501', contact: { id: '101', fields: { name: 'Ada' } }, messages: { message } };
		const tidied = { id: 9001, senderId: 101, type: 'message', message: 'Hello', dateCreated: '2024-03-05T09:10:11.000Z' };
		expect(tidy({ root: { event: 'case:status', data } }, 'xml')).toEqual({ event: 'case:status', caseId: 501, contact: { id: 101, name: 'Ada' }, messages: [tidied], lastMessage: tidied });
	});

	it.each(['caseId', 'contactId', 'countryId', 'dateCreated', 'senderId', 'senderType', 'threadId', 'userId'])('gives %s its name again, which n8n makes lower case in XML', (name) => {
		expect(tidy({ event: 'x', data: { [name.toLowerCase()]: 'text' } })).toEqual({ event: 'x', [name]: 'text' });
	});

	it('reads 20 levels of what is nested, and leaves the rest as it is', () => {
		const nested = (levels: number): object => (levels === 0 ? { userId: '7' } : { a: nested(levels - 1) });
		const text = (levels: number) => JSON.stringify(tidy({ event: 'x', data: nested(levels) }));
		expect([text(20), text(21), text(60)]).toEqual([expect.stringContaining('"userId":7'), expect.stringContaining('"userId":"7"'), expect.stringContaining('"userId":"7"')]);
	});

	it('marks the events of the earlier generation', () => {
		expect(tidy({ event: 'CHAT_ON_CLOSE', id: '12', thread_id: '13', status: 'active' })).toEqual({ event: 'CHAT_ON_CLOSE', isLegacy: true, id: 12, thread_id: 13, status: 'active' });
	});

	it('takes nothing from a prototype', () => {
		const tidied = tidy(JSON.parse('{"event":"x","data":{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}}}}') as object);
		expect([({} as IDataObject).polluted, (tidied.a as IDataObject).polluted, Object.getPrototypeOf(tidied) === Object.prototype]).toEqual([undefined, undefined, true]);
	});
});
