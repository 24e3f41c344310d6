import { createRequire } from 'node:module';
import { formatOf, MAX_EVENT_MB, rejectionOf } from '../../../nodes/AcquireTrigger/delivery';

const ofCore = createRequire(require.resolve('n8n-core'));
const { EndpointsConfig } = ofCore('@n8n/config/dist/configs/endpoints.config') as { EndpointsConfig: new () => { payloadSizeMax: number } };
const delivery = { method: 'POST', contentType: 'application/json', rawBody: Buffer.from('{}') };
const statusOf = (changes: object) => rejectionOf({ ...delivery, ...changes }, 1)?.status;

describe('rejectionOf', () => {
	it.each(['application/json', 'Application/JSON; charset=utf-8', ' application/json ;x', 'application/xml', 'text/xml', 'application/x-www-form-urlencoded'])('lets %s pass', (contentType) => {
		expect(statusOf({ contentType })).toBeUndefined();
	});

	it.each([undefined, '', 'multipart/form-data; boundary=x', 'text/plain', 'text/html', 'application/octet-stream', 'application/json+xml', 'xapplication/json', 'application/json, text/xml', ['application/json']])(
		'answers %p with 415',
		(contentType) => {
			expect(rejectionOf({ ...delivery, contentType }, 1)).toEqual({ status: 415, message: expect.stringContaining('JSON') });
		},
	);

	it.each(['GET', 'PUT', 'HEAD', 'post'])('answers %s with 405', (method) => {
		expect(rejectionOf({ ...delivery, method }, 1)).toEqual({ status: 405, message: expect.stringContaining('POST') });
	});

	it.each([1, MAX_EVENT_MB])('takes %d MB and no byte more, where that is the limit, and has n8n\'s log told of more', (maxMb) => {
		expect(rejectionOf({ ...delivery, rawBody: Buffer.alloc(maxMb * 1024 * 1024) }, maxMb)).toBeUndefined();
		const warning = `It held more than ${maxMb} MB, and started nothing.`;
		expect(rejectionOf({ ...delivery, rawBody: Buffer.alloc(maxMb * 1024 * 1024 + 1) }, maxMb)).toEqual({ status: 413, message: `A call may hold at most ${maxMb} MB`, warning });
	});

	it('takes events as large as n8n does', () => {
		expect(MAX_EVENT_MB).toBe(new EndpointsConfig().payloadSizeMax);
	});

	it('looks at the method before the size, and at the size before the type', () => {
		const wrong = { method: 'GET', contentType: 'text/plain', rawBody: Buffer.alloc(2 * 1024 * 1024) };
		expect(rejectionOf(wrong, 1)?.status).toBe(405);
		expect(rejectionOf({ ...wrong, method: 'POST' }, 1)?.status).toBe(413);
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
