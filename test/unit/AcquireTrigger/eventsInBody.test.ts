import { eventsIn } from '../../../nodes/AcquireTrigger/eventsInBody';
import { formFields } from '../../../nodes/AcquireTrigger/form';
import { caseStatusEvent } from './caseStatusEvent';

const parse = (form: string) => formFields(Buffer.from(form));

describe('eventsIn', () => {
	it('finds one event in an object, and one in each entry of an array', () => {
		expect(eventsIn(caseStatusEvent, 'json')).toEqual([{ name: 'case:status', sent: caseStatusEvent, payload: caseStatusEvent }]);
		expect(eventsIn([caseStatusEvent, { event: ' case:message:new ' }, {}, 'x', null], 'json').map(({ name }) => name)).toEqual(['case:status', 'case:message:new']);
	});

	it.each([undefined, null, '', 'case:status', 1, true, {}, [], [[]], { event: '' }, { event: ' ' }, { event: 5 }, { event: ['case:status'] }, { Data: {} }])('finds none in %p', (body) => {
		for (const format of ['json', 'xml', 'form'] as const) expect(eventsIn(body, format)).toEqual([]);
	});

	it('reads what XML has wrapped in an element and n8n has written in lower case', () => {
		const body = { webhook: { event: 'case:status', data: { caseid: '501' } } };
		expect(eventsIn(body, 'xml')).toEqual([{ name: 'case:status', sent: body, payload: body.webhook }]);
		expect(eventsIn(body, 'json')).toEqual([]);
	});

	it('reads it also where that element is called "event"', () => {
		const body = { event: { event: 'case:status', data: { caseid: '501' } } };
		expect(eventsIn(body, 'xml')).toEqual([{ name: 'case:status', sent: body, payload: body.event }]);
	});

	it('reads a form with brackets, with JSON in a field, and with both', () => {
		const payloads = [
			'event=case:status&data[caseId]=501&data[contact][fields][name]=Ada&data[messages][0][id]=1&data[messages][1][id]=2',
			'event=case:status&data=%7B%22caseId%22%3A%22501%22%2C%22contact%22%3A%7B%22fields%22%3A%7B%22name%22%3A%22Ada%22%7D%7D%2C%22messages%22%3A%5B%7B%22id%22%3A%221%22%7D%2C%7B%22id%22%3A%222%22%7D%5D%7D',
		].map((form) => eventsIn(parse(form), 'form')[0].payload);
		const expected = { event: 'case:status', data: { caseId: '501', contact: { fields: { name: 'Ada' } }, messages: [{ id: '1' }, { id: '2' }] } };
		expect(payloads).toEqual([expected, expected]);
	});

	it('leaves text in brackets as it is, which a person may have written', () => {
		const [{ payload }] = eventsIn(parse('event=case:message:new&data[messages][0][message]=[1, 2]&data[note]={"a":1}'), 'form');
		expect(payload.data).toEqual({ messages: [{ message: '[1, 2]' }], note: '{"a":1}' });
	});

	it.each(['__proto__[polluted]=1', 'data[__proto__][polluted]=1', 'data[constructor][prototype][polluted]=1', 'data=%7B%22__proto__%22%3A%7B%22polluted%22%3A1%7D%7D'])('takes no prototype from %s', (field) => {
		const [{ payload }] = eventsIn(parse(`event=x&${field}`), 'form');
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
		expect((payload.data as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
	});
});

describe('a form whose fields contradict each other', () => {
	it.each(['data=[1]&data[length]=4294967295', 'data=[1]&data[99999999]=x', 'data=[1]&data[push]=x'])('gives a small payload for %s, the last word on a name', (fields) => {
		const [{ payload }] = eventsIn(parse(`event=case:status&${fields}`), 'form');
		expect(Object.keys(payload.data as object)).toHaveLength(1);
		expect(payload.data).not.toBeInstanceOf(Array);
	});

	it('reads JSON text that is nested deeper than the stack', () => {
		const text = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
		expect(eventsIn(parse(`event=case:status&data=${text}`), 'form')).toHaveLength(1);
	});

	it('takes a list index for a name where others are missing', () => {
		const [{ payload }] = eventsIn(parse('event=case:status&data[messages][99999999][id]=1&data[messages][length]=9'), 'form');
		expect(payload.data).toEqual({ messages: { 99999999: { id: '1' }, length: '9' } });
	});

	it('keeps the fields of an object that come both ways', () => {
		const [{ payload }] = eventsIn(parse('event=case:status&data={"caseId":501}&data[status]=closed'), 'form');
		expect(payload.data).toEqual({ caseId: 501, status: 'closed' });
	});
});

describe('formFields', () => {
	it('reads every field, also of a long conversation, of which n8n reads the first thousand fields', () => {
		const form = Array.from({ length: 400 }, (_, index) => `data[messages][${index}][id]=${index + 1}&data[messages][${index}][type]=message&data[messages][${index}][message]=Hi`).join('&');
		const [{ payload }] = eventsIn(parse(`${form}&event=case:status`), 'form');
		expect((payload.data as { messages: object[] }).messages).toHaveLength(400);
	});

	it('reads what is encoded, and several fields of one name as a list', () => {
		expect(parse('a=1+2%C3%A9&b=x&b=y&b=z&c')).toEqual({ a: '1 2é', b: ['x', 'y', 'z'], c: '' });
	});

	it('gives a field no place that objects inherit from', () => {
		const fields = parse('__proto__=1&constructor=2');
		expect([Object.getPrototypeOf(fields), Object.keys(fields)]).toEqual([Object.prototype, ['__proto__', 'constructor']]);
	});
});
