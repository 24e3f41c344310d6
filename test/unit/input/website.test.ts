import fc from 'fast-check';
import { websiteKey } from '../../../nodes/input/website';

describe('websiteKey', () => {
	it.each([
		['example.com'], [' example.com '], ['EXAMPLE.com'], ['http://example.com'], ['https://example.com/'], ['HTTPS://Example.COM//'], ['\texample.com\n'],
	])('is the same for %j', (website) => {
		expect(websiteKey(website)).toBe('example.com');
	});

	it.each(['www.example.com', 'example.com/shop', 'example.com:8080', 'example.com?shop=1', 'example.com.au', 'shop.example.com', 'example.co', 'exаmple.com'])('differs for %s', (website) => {
		expect(websiteKey(website)).toBe(website);
	});

	it('takes names of other alphabets', () => {
		expect(websiteKey('https://Bücher.example')).toBe('bücher.example');
	});

	it.each([
		'', ' ', 'n/a', 'N.A', 'n.v.t', '1.5', 'none', '-', '101', 'https://', 'http:///', 'example', 'example.', '.com', 'a b.example.com', 'example.com shop', 'ada@example.com', 'example.com, example.org',
		'ftp://example.com', 'javascript:alert(1).com', '//example.com', 'https://https://example.com', `${'a'.repeat(1_000)}.com`, null, undefined, 5, {}, ['example.com'],
	])('takes %j for no website', (value) => {
		expect(websiteKey(value)).toBeUndefined();
	});

	it('is its own key', () => {
		fc.assert(
			fc.property(fc.webUrl(), (url) => {
				const key = websiteKey(url);
				expect(websiteKey(key)).toBe(key);
			}),
		);
	});
});
