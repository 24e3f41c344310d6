import type { Fault } from '../../sandbox';

/** A hostile answer: its name, and the fault that sends it. */
export type HostileAnswer = [string, Fault];

const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const nestedObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const sent = (name: string, text: string, status = 200, headers: Record<string, string> = {}): HostileAnswer => [name, { kind: 'body', status, text, headers, workDone: false }];

const DATA = [
	'"ok"', '""', '0', '1', '-1', '1e999', 'true', 'false', 'null', '[]', '[1]', '[[]]', '[null]', '[{}]', '{}', '[{"id":101}]', '{"id":null}', '{"id":"../102"}', '{"id":{}}', '{"id":-1}', '{"id":1e400}',
	'{"list":null}', '{"list":{}}', '{"list":"x"}', '{"list":[null,1,"x",[]]}', '{"list":[{}]}', '{"list":[{"id":"../x"}]}', '{"list":[{"id":{},"fields":[]}],"counts":[]}', '{"data":null,"count":"x"}',
	'{"data":[null,1,{"key":1},{"key":"__proto__"}],"count":-1}', '{"data":{"data":[]},"count":1e999}', '{"deleted":"x"}', '{"deleted":{"affected":{}}}', '{"deleted":[]}', '{"fields":null}', '{"fields":[1]}',
	'{"__proto__":{"polluted":true},"id":101,"fields":{"__proto__":{"polluted":true}}}', '{"constructor":{"prototype":{"polluted":true}},"id":101}', '{"toString":1,"hasOwnProperty":1,"id":101}',
	'{"id":101,"toJSON":"x","then":"x","length":-1}', '[{"__proto__":{"polluted":true}}]', '{"list":[{"id":1,"__proto__":{"polluted":true},"fields":{"constructor":{"prototype":{"polluted":true}}}}]}',
];

const ERRORS = [
	'"x"', 'true', '1', '[]', '{}', '[[]]', '{"message":{}}', '{"message":["a"]}', '{"message":null,"code":null}', '{"code":{}}', '{"code":"__proto__","message":""}', '{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}', '{"code":"ERROR_RECORD_NOT_FOUND"}', '{"code":"ERROR_UNAUTHORIZED","message":1}', '{"message":"\\u0000\\u001b[31m\\r\\nHost: x"}',
	'{"message":"<img src=x onerror=alert(1)>"}', '{"message":"{{ $credentials.apiKey }} ={{ $env }}"}',
];

/** Answers with a hostile `data`, `error` or envelope. */
export const HOSTILE_BODIES: readonly HostileAnswer[] = [
	...DATA.map((data) => sent(`data ${data}`, `{"data":${data}}`)),
	...ERRORS.map((error) => sent(`error ${error}`, `{"error":${error}}`)),
	...ERRORS.slice(0, 8).map((error) => sent(`error ${error} with status 400`, `{"error":${error}}`, 400)),
	...['', ' ', 'null', 'true', '0', '"x"', '[]', '{}', '[{"data":{"id":101}}]', '{"data":', '{"data":{"id":101}}}', '{"data":{"id":101}} x', ")]}',\n{\"data\":{}}", '\ufeff{"data":{"ok":1}}', 'data: {"id":101}\n\n', '<?xml version="1.0"?><data/>', 'undefined', 'NaN', '{data:1}', '\u0000', '{"__proto__":{"data":{"id":1}}}', '{"DATA":{"id":1}}', '{"data":{"id":1},"data":"x"}']
		.map((text) => sent(`the body ${JSON.stringify(text)}`, text)),
	...[500, 5_000, 100_000].flatMap((depth) => [
		sent(`data with ${depth} lists in one another`, `{"data":{"id":101,"x":${nested(depth)}}}`),
		sent(`data with ${depth} objects in one another`, `{"data":${nestedObject(depth)}}`),
		sent(`an error with ${depth} lists in one another`, `{"error":{"message":${nested(depth)}}}`, 400),
		sent(`a body of ${depth} lists in one another`, nested(depth)),
	]),
];

/** Answers of 10 MB. */
export const LARGE_ANSWERS: readonly HostileAnswer[] = [
	sent('text', megabytes(10)),
	sent('text in data', `{"data":"${megabytes(10)}"}`),
	sent('a record', `{"data":{"id":101,"fields":{"note":"${megabytes(10)}"}}}`),
	sent('the message of a rejection', `{"error":{"message":"${megabytes(10)}"}}`, 400),
	sent('the code of a rejection', `{"error":{"code":"${megabytes(10)}"}}`),
	sent('JSON that ends too early', `{"data":{"note":"${megabytes(10)}`),
	sent('a list', `{"data":{"list":[${'{"name":"one of many rows"},'.repeat(350_000)}{}]}}`),
	sent('a page with status 502', `<html>${megabytes(10)}`, 502),
];

const LOCATIONS = [
	'https://evil.example/x', '//evil.example/x', '/\\evil.example', 'https:evil.example', 'http://acme.acquire.io/x', 'https://acme.acquire.io:8443/x', 'https://other.acquire.io/x', 'https://acme.acquire.io@evil.example/',
	'https://acme.acquire.io.evil.example/', 'https://evil。example/', '/api/v1/crm/objects/contact/102', '../102', '', 'javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{"data":{}}', 'http://127.0.0.1:1/', 'https://[::1]/', `https://evil.example/${'a'.repeat(4_000)}`,
];

const redirect = (status: number, location: string): HostileAnswer => [`${status} to ${location.slice(0, 60)}`, { kind: 'redirect', status, location }];

/** Redirects of all kinds. */
export const REDIRECTS: readonly HostileAnswer[] = [
	...LOCATIONS.map((location, index) => redirect([301, 302, 303, 307, 308][index % 5], location)),
	...[301, 302, 303, 307, 308].map((status) => redirect(status, 'https://evil.example/')),
	// Method and body go along.
	redirect(307, 'https://other.acquire.io/x'),
	redirect(308, 'https://acme.acquire.io:8443/x'),
	redirect(307, '//evil.example/x'),
	...[300, 304, 305, 306, 399].map((status): HostileAnswer => [`${status} without a place`, { kind: 'body', status, text: '' }]),
];

/** Odd headers and statuses. */
export const ODD_ANSWERS: readonly HostileAnswer[] = [
	...Object.entries<Record<string, string>>({
		'an invalid gzip': { 'content-encoding': 'gzip' },
		'an invalid brotli': { 'content-encoding': 'br' },
		'an unknown encoding': { 'content-encoding': 'rot13' },
		'an image': { 'content-type': 'image/png' },
		'an invalid type': { 'content-type': ';;;' },
		'a page of JSON': { 'content-type': 'text/html' },
		'UTF-16': { 'content-type': 'application/json; charset=utf-16' },
		'a cookie': { 'set-cookie': 'a=b; Domain=evil.example' },
		'a place beside a success': { location: 'https://evil.example/', refresh: '0; url=https://evil.example/' },
		'a link': { link: '<https://evil.example/>; rel=preload', 'alt-svc': 'h3="evil.example:443"' },
		'names of members': { constructor: 'x', tostring: 'x', 'x-__proto__': 'x' },
		'a long header': { 'x-long': 'a'.repeat(12_000) },
	}).map(([name, headers]) => sent(name, '{"data":"text"}', 200, headers)),
	...[201, 202, 203, 204, 205, 206, 226, 299, 402, 404, 405, 406, 408, 409, 410, 411, 413, 414, 415, 418, 421, 422, 423, 426, 428, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 524, 530, 599].map((status) =>
		sent(`status ${status}`, status === 204 || status === 205 ? '' : 'Simulated', status)),
	...['0', '-1', '1.5', '1e9', 'Infinity', '9'.repeat(30), 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 99 Foo 2099 99:99:99 GMT', '2099-01-01', '0x10', '\ttab'].map((value) =>
		sent(`Retry-After ${value}`, '{"error":{"code":"BUSY","message":"busy"}}', 429, { 'retry-after': value })),
];

/** Rejections and other answers that repeat the key, in all the places where an answer has text. */
export function echoes(key: string): HostileAnswer[] {
	const text = JSON.stringify(key);
	const inner = text.slice(1, -1);
	const html = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const bodies: Array<[string, string]> = [
		['the message', `{"error":{"message":"Key ${inner} is odd"}}`],
		['the code', `{"error":{"code":${text}}}`],
		['code and message', `{"error":{"code":"${inner}-${inner}","message":"Bearer ${inner}"}}`],
		['the error itself', `{"error":"Bearer ${inner}"}`],
		['the type', `{"error":{"type":${text}}}`],
		['a message beside', `{"message":"${inner}","code":"${inner}"}`],
		['the name of a member', `{"error":{${text}:"x","message":{${text}:1}}}`],
		['a list', `{"error":[${text},[${text}]]}`],
		['something nested', `{"error":{"message":"no","data":{"request":{"headers":{"authorization":"Bearer ${inner}"}}}}}`],
		['plain text', `Bearer ${key}`],
		['plain text far on', `${'x'.repeat(190)}${key}`],
		['text across the end of a preview', `${'x'.repeat(199 - Math.floor(key.length / 2))}${key}`],
		['a page', `<html><p>${html}</p></html>`],
		['JSON that ends too early', `{"data":{"authorization":"Bearer ${inner}"`],
		['data that is text', `{"data":"Bearer ${inner}"}`],
		['data that is a list', `{"data":[${text}]}`],
		['data far down in a list', `{"data":[[[{"a":${text}}]]]}`],
		['a body without data', `{"headers":{"authorization":"Bearer ${inner}"}}`],
		['a body that is a list', `[${text}]`],
		['a body that is text', text],
	];
	return [
		...bodies.flatMap(([name, body]) => [200, 400, 401, 404, 500].map((status) => sent(`${name}, status ${status}`, body, status))),
		...[302, 307].map((status): HostileAnswer => [`the place of a ${status}`, { kind: 'redirect', status, location: `https://evil.example/?key=${encodeURIComponent(key)}&b=${key.replaceAll(/[^\x21-\x7e]/g, '')}` }]),
		sent('a header', '{"error":{"message":"no"}}', 400, { 'x-echo': key, 'retry-after': key, 'content-type': `application/json; charset=${key.replaceAll(/[^\w]/g, '')}` }),
	];
}
