import { plainToHtml } from '../../../../nodes/AcquireConversation/message/plainToHtml';

describe('plainToHtml', () => {
	it.each([
		{ text: 'Hello', html: '<p>Hello</p>' },
		{ text: 'Hello\nAda', html: '<p>Hello<br>Ada</p>' },
		{ text: 'One\n\n \r\nTwo\r\nlines\n', html: '<p>One</p><p>Two<br>lines</p>' },
		{ text: 'One\rline\r\rTwo\r \r\r\n', html: '<p>One<br>line</p><p>Two</p>' },
		{ text: 'One\n\tline\n Two  three   four    five', html: '<p>One<br>&nbsp;&nbsp;&nbsp;&nbsp;line<br>&nbsp;Two&nbsp; three &nbsp; four&nbsp; &nbsp; five</p>' },
		{ text: 'Name:\tAda', html: '<p>Name:&nbsp; &nbsp; Ada</p>' },
		{ text: '<script>"a" & b</script>', html: '<p>&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;</p>' },
	])('turns $text into $html', ({ text, html }) => {
		expect(plainToHtml(text)).toBe(html);
	});
});
