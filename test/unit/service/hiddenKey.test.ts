import fc from 'fast-check';
import { withoutKey } from '../../../nodes/service/hiddenKey';

const KEY = 'k3y/with "quote';
const SHORT = 'k3y-abc';

const rejection = (message: unknown) => ({ status: 400, body: { error: { message } } });
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

	it('takes it out of JSON text within a text', () => {
		expect(withoutKey(rejection(JSON.stringify({ [KEY]: KEY })), KEY).body).toEqual({ error: { message: '{"***":"***"}' } });
	});

	it('leaves numbers alone, in which a key of digits may stand by chance', () => {
		const body = { data: { id: 12345678, phone: 491234567890, '12345678': [12345678.5, 'is 12345678'] } };
		expect(withoutKey({ status: 200, body }, '12345678').body).toEqual({ data: { id: 12345678, phone: 491234567890, '***': [12345678.5, 'is ***'] } });
	});

	it('leaves a reason and its status readable where the key is a digit', () => {
		const body = { error: { code: 'ERROR_UNAUTHORIZED', message: 'bad key 1', status: 401 } };
		expect(withoutKey({ status: 401, body }, '1').body).toEqual({ error: { code: 'ERROR_UNAUTHORIZED', message: 'bad key ***', status: 401 } });
	});

	it('keeps a member named __proto__ as data', () => {
		const body: unknown = JSON.parse(`{"error":{"__proto__":{"polluted":true},"message":${JSON.stringify(KEY)}}}`);
		expect(JSON.stringify(withoutKey({ status: 400, body }, KEY).body)).toBe('{"error":{"__proto__":{"polluted":true},"message":"***"}}');
	});

	it('takes it out of any text, and leaves all other JSON as it is', () => {
		const parts = fc.array(fc.constantFrom('k3y-abcdef', '"', '\\', '\n', 'é', '{', ':'), { maxLength: 6 }).map((texts) => texts.join(''));
		fc.assert(
			fc.property(fc.dictionary(parts, fc.oneof(parts, fc.integer(), fc.boolean(), fc.constant(null), fc.array(parts))), (error) => {
				const hidden = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('k3y-abcdef', '***') : Array.isArray(value) ? value.map(hidden) : value);
				const expected = Object.fromEntries(Object.entries(error).map(([name, value]) => [hidden(name), hidden(value)]));
				expect(withoutKey({ status: 400, body: { error } }, 'k3y-abcdef').body).toEqual({ error: expected });
			}),
		);
	});

	it('shows no key and throws nothing, however deep or long the body is', () => {
		const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((value) => [value], KEY);
		for (const body of [...[1_000, 3_000, 5_000, 20_000].map(nested), ['\n'.repeat(30_000_000) + KEY]]) {
			const { body: shown } = withoutKey({ status: 200, body: { data: body } }, KEY);
			expect(shown === undefined || !JSON.stringify(shown).includes('quote')).toBe(true);
		}
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
		['a rejection', rejection(SHORT), { error: { message: '***' } }],
		['plain text with status 200', { status: 200, body: SHORT }, '***'],
		['a bare value', { status: 200, body: { data: SHORT } }, { data: '***' }],
		['a rejection with status 200', { status: 200, body: { error: SHORT, data: {} } }, { error: '***', data: {} }],
	])('takes a short key out of %s', (_what, answer, body) => {
		expect(withoutKey(answer, SHORT).body).toEqual(body);
	});

	it('shows nothing of a body that cannot be written as JSON', () => {
		const body: Record<string, unknown> = { message: KEY };
		body.self = body;
		expect(withoutKey({ status: 400, body }, KEY).body).toBeUndefined();
	});
});
