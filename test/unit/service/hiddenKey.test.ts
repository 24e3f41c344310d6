import { withoutKey } from '../../../nodes/service/hiddenKey';

const KEY = 'k3y/with "quote';
const SHORT = 'k3y-abc';

const refusal = (message: unknown) => ({ status: 400, body: { error: { message } } });
const record = (name: unknown) => ({ status: 200, body: { data: { id: 7, name } } });

describe('withoutKey', () => {
	it.each([
		['as it is', KEY],
		['as it stands in JSON text', 'k3y/with \\"quote'],
		['as it stands in JSON text with slashes escaped', 'k3y\\/with "quote'],
		['as it stands in an address', 'k3y%2Fwith%20%22quote'],
	])('takes the key out of a reason in plain text, %s', (_shape, shown) => {
		expect(withoutKey({ status: 500, body: `${shown}: no. Use ${shown}!` }, KEY)).toEqual({ status: 500, body: '***: no. Use ***!', location: undefined });
	});

	it('takes it out of every text of a body, however deep, and keeps the rest as it is', () => {
		const body = { error: { message: `Key ${KEY}`, more: [{ key: KEY, count: 3, is: true, none: null }] } };
		expect(withoutKey({ status: 400, body }, KEY).body).toEqual({ error: { message: 'Key ***', more: [{ key: '***', count: 3, is: true, none: null }] } });
	});

	it('takes it out of names, too', () => {
		expect(withoutKey({ status: 400, body: { [KEY]: 1 } }, KEY).body).toEqual({ '***': 1 });
	});

	it('takes it out of the address of a redirect', () => {
		const location = 'https://evil.example/?key=k3y%2Fwith%20%22quote';
		expect(withoutKey({ status: 302, body: '', location }, KEY)).toEqual({ status: 302, body: '', location: 'https://evil.example/?key=***' });
	});

	it('does not make up an address', () => {
		expect(withoutKey({ status: 400, body: '', location: '' }, KEY).location).toBe('');
		expect(withoutKey({ status: 400, body: '' }, KEY).location).toBeUndefined();
	});

	it('hands the very body on that does not hold it', () => {
		const answer = record('Ada');
		expect(withoutKey(answer, KEY).body).toBe(answer.body);
	});

	it('takes a key of eight characters out of a record', () => {
		expect(withoutKey(record('12345678'), '12345678').body).toEqual({ data: { id: 7, name: '***' } });
	});

	it('leaves a record alone where the key is shorter: it could stand there by chance', () => {
		const answer = record(`${SHORT} street`);
		expect(withoutKey(answer, SHORT)).toBe(answer);
	});

	it.each([
		['a refusal', refusal(SHORT), { error: { message: '***' } }],
		['plain text with status 200', { status: 200, body: SHORT }, '***'],
		['a bare value', { status: 200, body: { data: SHORT } }, { data: '***' }],
		['a refusal with status 200', { status: 200, body: { error: SHORT, data: {} } }, { error: '***', data: {} }],
	])('takes a short key out of %s', (_what, answer, body) => {
		expect(withoutKey(answer, SHORT).body).toEqual(body);
	});

	it('shows nothing of a body that cannot be written as JSON', () => {
		const body: Record<string, unknown> = { message: KEY };
		body.self = body;
		expect(withoutKey({ status: 400, body }, KEY).body).toBeUndefined();
	});
});
