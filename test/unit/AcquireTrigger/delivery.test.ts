import { formatOf, rejectionOf } from '../../../nodes/AcquireTrigger/delivery';

const delivery = { method: 'POST', contentType: 'application/json', rawBody: Buffer.from('{}') };
const statusOf = (changes: object) => rejectionOf({ ...delivery, ...changes })?.status;

describe('rejectionOf', () => {
	it.each(['application/json', 'Application/JSON; charset=utf-8', ' application/json ;x', 'application/xml', 'text/xml', 'application/x-www-form-urlencoded'])('lets %s pass', (contentType) => {
		expect(statusOf({ contentType })).toBeUndefined();
	});

	it.each([undefined, '', 'multipart/form-data; boundary=x', 'text/plain', 'text/html', 'application/octet-stream', 'application/json+xml', 'xapplication/json', 'application/json, text/xml', ['application/json']])(
		'answers %p with 415',
		(contentType) => {
			expect(statusOf({ contentType })).toBe(415);
		},
	);

	it.each(['GET', 'PUT', 'HEAD', 'post'])('answers %s with 405', (method) => {
		expect(statusOf({ method })).toBe(405);
	});

	it('takes 1 MB and no byte more', () => {
		expect(statusOf({ rawBody: Buffer.alloc(1024 * 1024) })).toBeUndefined();
		expect(statusOf({ rawBody: Buffer.alloc(1024 * 1024 + 1) })).toBe(413);
	});

	it('looks at the method before the size, and at the size before the type', () => {
		const wrong = { method: 'GET', contentType: 'text/plain', rawBody: Buffer.alloc(2 * 1024 * 1024) };
		expect(rejectionOf(wrong)?.status).toBe(405);
		expect(rejectionOf({ ...wrong, method: 'POST' })?.status).toBe(413);
	});
});

describe('formatOf', () => {
	it.each([
		['application/json; charset=utf-8', 'json'],
		['text/xml', 'xml'],
		['application/xml', 'xml'],
		['application/x-www-form-urlencoded', 'form'],
	])('%s is %s', (contentType, format) => {
		expect(formatOf(contentType)).toBe(format);
	});
});
