import { createHmac } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { caseStatusEvent } from '../../unit/AcquireTrigger/caseStatusEvent';
import type { RawRequest } from './post';
import { isN8n1 } from '../../n8nVersion';

/** A request that must start nothing, and the status that it gets. */
export interface HostileDelivery extends RawRequest {
	what: string;
	status: number;
}

const JSON_TYPE = 'application/json';
const MB = 1024 * 1024;
const text = JSON.stringify(caseStatusEvent);
const body = Buffer.from(text);

/** The signature of a delivery, as Acquire makes it with the webhook's secret. */
export const sign = (signed: string | Uint8Array, secret: string) => createHmac('sha256', secret).update(signed).digest('hex');

/** More than 300 deliveries that are forged, damaged or of a kind that Acquire does not send. `secret` is that of the webhook. */
export function hostileDeliveries(secret: string): HostileDelivery[] {
	const valid = sign(text, secret);
	const made: HostileDelivery[] = [];
	const add = (what: string, status: number, signature: string | undefined, changes: Partial<RawRequest> & { type?: string } = {}) => {
		const { type = JSON_TYPE, headers = [], ...others } = changes;
		const signed: Array<[string, string]> = signature === undefined ? [] : [['X-Acquire-Signature', signature]];
		const typed: Array<[string, string]> = type === '' ? [] : [['Content-Type', type]];
		made.push({ what, status, body, ...others, headers: [...typed, ...signed, ...headers] });
	};

	const forged = ['', ' ', '0', 'null', 'undefined', 'true', '[]', 'sha256=', valid.slice(1), valid.slice(0, 32), `${valid}0`, `0x${valid}`, `sha256=${valid}`, `"${valid}"`, `${valid}, ${valid}`,
		Buffer.from(valid, 'hex').toString('base64'), '0'.repeat(64), 'f'.repeat(64), 'g'.repeat(64), '0'.repeat(4000), sign(text, ''), sign(text, `${secret} `), sign(text, secret.toUpperCase()), sign('', secret), sign(sign(text, secret), secret),
		createHmac('sha512', secret).update(text).digest('hex'), createHmac('sha1', secret).update(text).digest('hex'), createHmac('md5', secret).update(text).digest('hex')];
	forged.forEach((signature, index) => add(`forged signature ${index}`, 401, signature));
	add('no signature', 401, undefined);
	for (let position = 0; position < 64; position += 4) add(`a wrong digit at ${position}`, 401, `${valid.slice(0, position)}${valid[position] === '0' ? '1' : '0'}${valid.slice(position + 1)}`);
	for (const name of ['X-Acquire-Signature-256', 'X-Signature', 'X-Hub-Signature-256', 'Signature', 'Authorization']) add(`the signature as ${name}`, 401, undefined, { headers: [[name, valid]] });
	add('the signature twice', 401, valid, { headers: [['X-Acquire-Signature', valid]] });
	add('a right and a wrong signature', 401, valid, { headers: [['x-acquire-signature', '0'.repeat(64)]] });

	for (let length = 1; length < body.length; length += 6) add(`cut off after ${length} bytes`, 422, valid, { body: body.subarray(0, length) });
	for (let position = text.indexOf('Hello'), end = position + 5; position < end; position++) add(`another letter at ${position}`, 401, valid, { body: Buffer.from(`${text.slice(0, position)}x${text.slice(position + 1)}`) });
	for (const [from, to] of [['"501"', '501'], ['"501"', '"502"'], ['Ada', 'Аda'], ['closed', 'active'], ['@example.com', '@evil.example'], ['"fields":{}', '"fields":null'], ['"status"', '"Status"'], ['Hello', 'Hello\\u0000'], ['Hello', 'He\\u0301llo'], ['Hello', '\ud83d\ude00'], ['"caseId"', '"x":1,"caseId"']]) {
		add(`${from} made ${to}`, 401, valid, { body: Buffer.from(text.replace(from, to)) });
	}
	add('other key order', 401, valid, { body: Buffer.from(JSON.stringify({ data: caseStatusEvent.data, event: caseStatusEvent.event })) });
	add('two events in an array, one signed', 401, valid, { body: Buffer.from(`[${text},${text}]`) });
	add('wrapped', 401, valid, { body: Buffer.from(`{"body":${text}}`) });
	add('a key twice', 401, valid, { body: Buffer.from(text.replace('{', '{"event":"x",').replace('"event":"case:status"', '"event":"y"')) });
	for (const broken of ['{', '}', '[', '"', '{"event":', "{'event':'x'}", '{event:"x"}', '{"event":"x",}', 'undefined', 'NaN', '\u0000', text + text, `${text}x`, `)]}',\n${text}`, '<xml/>', 'event=x']) {
		add(`broken JSON ${JSON.stringify(broken.slice(0, 20))}`, 422, sign(broken, secret), { body: Buffer.from(broken) });
	}
	add('UTF-16 for JSON', 422, valid, { body: Buffer.from(text, 'utf16le') });
	add('bytes that are no UTF-8', 401, valid, { body: Buffer.concat([Buffer.from('{"event":"'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('"}')]) });
	add('the text as JSON text', 401, valid, { body: Buffer.from(JSON.stringify(text)) });
	add('base64', 422, valid, { body: Buffer.from(body.toString('base64')) });

	for (const nothing of ['{}', '[]', 'null', '0', '1', 'true', '"case:status"', '[[]]', '[null]', '{"event":null}', '{"event":""}', '{"event":" "}', '{"event":1}', '{"event":{}}', '{"event":["case:status"]}', '{"Data":{}}', '{"data":{"event":"case:status"}}',
		'{"__proto__":{"event":"case:status"}}', '{"constructor":{"prototype":{"event":"case:status"}}}', '[{"__proto__":{"event":"case:status"}}]', '{"toString":"case:status"}']) {
		add(`signed, without an event: ${nothing}`, 400, sign(nothing, secret), { body: Buffer.from(nothing) });
	}
	for (const other of ['case:Status', 'CASE:STATUS', 'case:status:x', 'case', 'user:case-invite', '__proto__', 'constructor', '*', 'any', 'other', '.*', 'CHAT_ON_CLOSE', 'x'.repeat(10_000)]) {
		const event = JSON.stringify({ event: other, data: caseStatusEvent.data });
		add(`signed, of the event ${other.slice(0, 20)}, which is not chosen`, 200, sign(event, secret), { body: Buffer.from(event) });
	}
	for (const status of ['active', 'closed!', '', ' ', 'CLOSE', '__proto__']) {
		const event = JSON.stringify({ event: 'case:status', data: { ...caseStatusEvent.data, status } });
		add(`signed, of the status ${status}, which is not chosen`, 200, sign(event, secret), { body: Buffer.from(event) });
	}
	for (const polluted of ['{"__proto__":{"admin":true},"event":"case:status"}', '{"event":"case:status","data":{"__proto__":{"status":"closed"}}}', '{"constructor":{"prototype":{"admin":true}},"event":"case:status"}']) {
		add(`a prototype: ${polluted}`, 401, valid, { body: Buffer.from(polluted) });
	}

	for (const type of ['', 'text/plain', 'text/html', 'application/octet-stream', 'image/png', 'application/json5', 'application/ld+json', 'application/vnd.api+json', 'application/graphql', 'application/x-ndjson', 'json', '/', 'application', 'application/json,application/json', '*/*', 'application/*', 'application/javascript', 'x'.repeat(2000)]) {
		add(`the type ${type.slice(0, 30)}`, 415, valid, { type });
	}
	// n8n 2 itself rejects a form that has no boundary; n8n 1 leaves it to the node.
	add('a multipart form without a boundary', isN8n1 ? 415 : 400, valid, { type: 'multipart/form-data' });
	for (const type of ['multipart/mixed; boundary=b', 'multipart/related; boundary=b']) add(`the type ${type}`, 415, valid, { type });
	for (const boundary of ['b', '----x', 'a'.repeat(70)]) {
		const part = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="event"\r\n\r\ncase:status\r\n--${boundary}--\r\n`);
		add(`a multipart form, boundary ${boundary.slice(0, 10)}`, 415, sign(part, secret), { type: `multipart/form-data; boundary=${boundary}`, body: part });
	}
	add('two content types, the first one plain text', 415, valid, { type: 'text/plain', headers: [['Content-Type', JSON_TYPE]] });
	for (const form of ['event=case:status', 'event=case%3Astatus&data=%7B%7D', `${encodeURIComponent(text)}`, 'event[]=case:status', 'event[__proto__]=x', '__proto__[event]=case:status', 'a=1&'.repeat(2000)]) {
		add(`a form: ${form.slice(0, 30)}`, 401, valid, { type: 'application/x-www-form-urlencoded', body: Buffer.from(form) });
	}
	// Broken XML is not among these: n8n 2.41.1 never answers it.
	for (const xml of ['<event>case:status</event>', '<a><event>case:status</event></a>', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><event>case:status</event></a>']) {
		add(`XML: ${xml.slice(0, 30)}`, 401, valid, { type: 'application/xml', body: Buffer.from(xml) });
	}
	for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD']) add(method, 404, valid, { method, ...(['GET', 'HEAD'].includes(method) && { body: Buffer.alloc(0) }) });
	add('an empty body', 401, valid, { body: Buffer.alloc(0) });
	add('an empty body, signed', 400, sign('', secret), { body: Buffer.alloc(0) });

	add('gzip of a forged body', 401, '0'.repeat(64), { body: gzipSync(body), headers: [['Content-Encoding', 'gzip']] });
	add('deflate of a forged body', 401, '0'.repeat(64), { body: deflateSync(body), headers: [['Content-Encoding', 'deflate']] });
	add('gzip, the compressed bytes signed', 401, sign(gzipSync(body), secret), { body: gzipSync(body), headers: [['Content-Encoding', 'gzip']] });
	add('gzip without its header', 422, valid, { body: gzipSync(body) });
	add('a small gzip of 12 MB', 401, valid, { body: gzipSync(Buffer.from(`{"a":"${' '.repeat(12 * MB)}"}`)), headers: [['Content-Encoding', 'gzip']] });
	const large = (bytes: number) => Buffer.from(`{"event":"case:status","a":"${'x'.repeat(bytes - 30)}"}`);
	for (const bytes of [MB + 1, 2 * MB, 10 * MB]) {
		add(`${bytes} forged bytes`, 401, valid, { body: large(bytes) });
		add(`${bytes} signed bytes, of no status`, 200, sign(large(bytes), secret), { body: large(bytes) });
	}
	for (const depth of [100, 1000, 5000]) add(`${depth} nested arrays`, 401, valid, { body: Buffer.from('['.repeat(depth) + ']'.repeat(depth)) });
	add('chunked, forged', 401, '0'.repeat(64), { pieces: { size: 7, pauseMs: 0 } });
	add('slow, forged', 401, '0'.repeat(64), { pieces: { size: 100, pauseMs: 100 } });
	for (const [name, value] of [['X-HTTP-Method-Override', 'GET'], ['X-Forwarded-For', '127.0.0.1'], ['Cookie', 'n8n-auth=x'], ['Origin', 'https://evil.example'], ['Expect', '100-continue'], ['Content-Type', 'application/xml']] as Array<[string, string]>) {
		add(`forged, with ${name}`, 401, '0'.repeat(64), { headers: [[name, value]] });
	}
	return made;
}
