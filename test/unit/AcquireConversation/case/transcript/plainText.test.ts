import { plainText } from '../../../../../nodes/AcquireConversation/case/transcript/plainText';

describe('plainText', () => {
	it.each([
		{ html: '<p>Hello&nbsp;Ada,</p><p>it is &lt;here&gt; &amp; safe.<br>Bye</p>', text: 'Hello Ada,\nit is <here> & safe.\nBye' },
		{ html: '<html><head><style>p { color: red }</style></head><body>\n  <div>One</div>\n  <div>Two</div></body></html>', text: 'One\nTwo' },
		{ html: '<ul><li>One</li><li>Two</li></ul>', text: 'One\nTwo' },
		{ html: '<p>&#8364; 5 &#39;net&#39; &unknown; &#99999999;</p>', text: "€ 5 'net' &unknown; &#99999999;" },
		{ html: '<p>&#1114111;&#1114112;&#0;&#1;&xy;&amp;lt;</p>', text: '\u{10ffff}&#1114112;&#0;\u0001&xy;&lt;' },
		{ html: '<p>A</p><br><br><br><p>B</p>', text: 'A\n\nB' },
	])('turns $html into lines', ({ html, text }) => {
		expect(plainText(html)).toBe(text);
	});

	it.each(['a < b and c > d', 'use <T> here', '  two\nlines  '])('leaves %j as it is', (text) => {
		expect(plainText(text)).toBe(text.trim());
	});
});
