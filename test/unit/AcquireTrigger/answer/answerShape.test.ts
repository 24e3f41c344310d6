import { answeredJson, botAnswer } from '../../../../nodes/AcquireTrigger/answer/answerShape';

describe('answeredJson', () => {
	it.each([
		{ body: '{"a":1}', json: { a: 1 } },
		{ body: '[1]', json: [1] },
		{ body: '"text"', json: 'text' },
		{ body: '{"message":"Your order is sent"}', json: { message: 'Your order is sent' } },
		{ body: '{"message":"Workflow executed successfully but late","more":1}', json: { message: 'Workflow executed successfully but late', more: 1 } },
	])('reads $body', ({ body, json }) => {
		expect(answeredJson({ status: 200, body })).toEqual(json);
		expect(answeredJson({ status: 299, body })).toEqual(json);
	});

	it.each([
		{ answer: { status: 200 }, message: 'larger than 1 MB' },
		{ answer: { status: 500, body: '{"message":"Error in workflow"}' }, message: 'stopped or returned no item (HTTP status 500, Error in workflow)' },
		{ answer: { status: 400, body: '' }, message: 'stopped or returned no item (HTTP status 400)' },
		{ answer: { status: 404, body: '{"message":"x","more":1}' }, message: 'stopped or returned no item (HTTP status 404)' },
		{ answer: { status: 307, body: '{}' }, message: 'HTTP status 307 in place of data' },
		{ answer: { status: 199, body: '{}' }, message: 'HTTP status 199 in place of data' },
		{ answer: { status: 200, body: ' ' }, message: 'ended without an answer' },
		{ answer: { status: 200, body: '{"message":"Workflow executed successfully but no data was returned"}' }, message: 'ended without an answer' },
		{ answer: { status: 200, body: 'hello' }, message: 'not JSON' },
	])('rejects $answer', ({ answer, message }) => {
		expect(() => answeredJson(answer)).toThrow(message);
	});
});

describe('botAnswer', () => {
	it('returns the variables as they are, whatever their values', () => {
		const answer = { order_status: 'sent', count: 0, open: false, list: [{ a: 1 }], none: null };
		expect(botAnswer(answer, ['order_status', 'count', 'open'])).toBe(answer);
	});

	it.each([
		{ answer: [{ a: 1 }], message: 'not an object with a property for each variable' },
		{ answer: 'text', message: 'not an object' },
		{ answer: null, message: 'not an object' },
		{ answer: {}, message: 'The answer has no variable' },
		{ answer: { ' ': 1 }, message: 'a variable without a name' },
	])('rejects $answer', ({ answer, message }) => {
		expect(() => botAnswer(answer, [])).toThrow(message);
	});

	it('names the variables that are missing or null, inherited ones too', () => {
		expect(() => botAnswer({ a: 1, b: null }, ['a', 'b', 'toString'])).toThrow("The answer lacks 'b', 'toString'");
	});
});
