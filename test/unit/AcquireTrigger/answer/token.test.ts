import { bringsToken } from '../../../../nodes/AcquireTrigger/answer/token';

const TOKEN = 't0ken:with-colon';
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('bringsToken', () => {
	it.each<[Record<string, unknown>, unknown]>([
		[{ token: TOKEN }, undefined],
		[{}, `Bearer ${TOKEN}`],
		[{}, `  bearer   ${TOKEN} `],
		[{}, basic(`acquire:${TOKEN}`)],
		[{}, basic(`:${TOKEN}`)],
		[{ token: 'other' }, `Bearer ${TOKEN}`],
	])('is true for the query %j with the header %j', (query, authorization) => {
		expect(bringsToken(query, authorization, TOKEN)).toBe(true);
	});

	it.each<[Record<string, unknown>, unknown]>([
		[{}, undefined],
		[{ token: '' }, ''],
		[{ token: `${TOKEN} ` }, `Bearer ${TOKEN}x`],
		[{ token: [TOKEN] }, [`Bearer ${TOKEN}`]],
		[{ Token: TOKEN }, TOKEN],
		[{}, basic(`${TOKEN}:acquire`)],
		[{}, basic(`acquire:${TOKEN}x`)],
		[{}, `Digest ${TOKEN}`],
		[{}, `Basic ${TOKEN}`],
	])('is false for the query %j with the header %j', (query, authorization) => {
		expect(bringsToken(query, authorization, TOKEN)).toBe(false);
	});
});
