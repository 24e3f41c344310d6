import { plainToHtml } from '../../../../nodes/AcquireConversation/message/plainToHtml';

describe('plainToHtml', () => {
	it.each([
		{ text: 'Hello', html: '<p>Hello</p>' },
		{ text: 'Hello\nAda', html: '<p>Hello<br>Ada</p>' },
		{ text: 'One\n\n \r\nTwo\r\nlines\n', html: '<p>One</p><p>Two<br>lines</p>' },
		{ text: '<script>"a" & b</script>', html: '<p>&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;</p>' },
	])('turns $text into $html', ({ text, html }) => {
		expect(plainToHtml(text)).toBe(html);
	});
});
