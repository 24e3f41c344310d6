import { preview } from '../../../nodes/service/preview';
import { expectLinearTime } from '../linearTime';

describe('preview', () => {
	it.each(['\\', '"token', '"api_key" : ', 'secret'])('takes no time by the square of the length of %j, repeated', (piece) => {
		expectLinearTime((text) => preview(text), piece);
	});

	it.each<[string, unknown]>([
		['short names', { newPwd: 'change-me', passwd: 'change-me' }],
		['names with dots, hyphens and blanks', { 'crm.api_token': 'change-me', 'hmac-key': 'change-me', 'API Key': 'change-me', 'x-authorization': 'change-me' }],
		['numbers, lists and objects', { token: 4242, secrets: ['change-me', 4242], password: { old: 'change-me' } }],
		['quotes and backslashes', { apiKey: 'a"change-me\\"change-me' }],
		['rows of names and values', { list: [{ key: 'crm.api_token', value: 'change-me' }, { value: ['change-me'], name: 'hmac key' }, { field: 'newPwd', before: 4242, after: 'change-me' }] }],
		['JSON as text', { dataAfter: '[{"key": "api_token", "value": "change-me"}, {"pwd": 4242}, "{\\"hmac-key\\":\\"change-me\\"}"]' }],
		['JSON as text that is cut off', '{"list":[{"value":"change-me","key":"crm.api_token"'],
		['JSON as text that is cut off behind other values', '{"list":[{"after":"change-me","newValue":"change-me","old":4242,"key":"crm.api_token"'],
		['text around JSON', 'Failed: {"api_key": "change-me"} {"before":"change-me","key":"token"}'],
		['other names', { passphrase: 'change-me', cookie: 'change-me', privateKey: 'change-me', access_key: 'change-me', credentials: ['change-me'] }],
		['JSON as text with a cut off number', '{"user":{"name":"Ada","new-pwd" : 4242'],
		['JSON in JSON that is cut off', { dataAfter: '{\\"apiToken\\":\\"x\\\\"change-me' }],
	])('shows no secret of %s', (_what, body) => {
		expect(preview(body)).not.toMatch(/change-me|4242/);
		expect(preview(body)).toContain('…');
	});

	it('shows what is none', () => {
		const body = { id: 1, token: null, password: '', hasSecret: true, key: 'city', value: 'Oslo', list: [{ reason: 'The token "x" is old' }, { message: '"newPwd" must have 8 characters' }] };
		expect(preview(body)).toBe(JSON.stringify(body));
		for (const reason of ['Failed: {"newsletter":"must be yes"}', '"lifetime_value": must be a number', '[400] "password" must have 8 characters']) expect(preview(reason)).toBe(reason);
		expect(preview('"value" must be text, "hmacKey" is required')).toBe('"value" must be text, "hmacKey" is required');
		expect(preview('<p class="a">Forgot your password?</p>')).toBe('<p class="a">Forgot your password?</p>');
	});

	it('takes no time by the square of the number of texts', () => {
		expectLinearTime((text) => preview([...text]), 'tokentoken');
	});

	it('shows no secret that stands behind others', () => {
		const secrets = Array.from({ length: 30 }, (_, index) => `"token${index}":"${'k'.repeat(50)}"`).join();
		expect(preview(`{${secrets}}`)).not.toContain('kk');
	});
});
