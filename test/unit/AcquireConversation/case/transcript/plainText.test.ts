import { plainText } from '../../../../../nodes/AcquireConversation/case/transcript/plainText';
import { expectLinearTime } from '../../../linearTime';

describe('plainText', () => {
	it.each([
		{ html: '<p>Hello&nbsp;Ada,</p><p>it is &lt;here&gt; &amp; safe.<br>Bye</p>', text: 'Hello Ada,\nit is <here> & safe.\nBye' },
		{ html: '<html><head><style>p { color: red }</style></head><body>\n  <div>One</div>\n  <div>Two</div></body></html>', text: 'One\nTwo' },
		{ html: '<ul><li>One</li><li>Two</li></ul>', text: 'One\nTwo' },
		{ html: '<p>&#8364; 5 &#39;net&#39; &unknown; &#99999999;</p>', text: "€ 5 'net' &unknown; &#99999999;" },
		{ html: '<p>&#1114111;&#1114112;&#0;&#1;&xy;&amp;lt;</p>', text: '\u{10ffff}&#1114112;&#0;\u0001&xy;&lt;' },
		{ html: '<p>A</p><br><br><br><p>B</p>', text: 'A\n\nB' },
		{ html: '<tr><td>Order</td><td>1001</td><td>42.00</td></tr>', text: 'Order 1001 42.00' },
		{ html: 'Order 1001<BR/>2 items', text: 'Order 1001\n2 items' },
		{ html: 'Order 1001<br />2 items', text: 'Order 1001\n2 items' },
		{ html: '<p class=MsoNormal>5 &lt; 6', text: '5 < 6' },
		{ html: '<p>Hello<p>World', text: 'Hello\nWorld' },
		{ html: '<p >Hello</p >', text: 'Hello' },
		{ html: 'a <img\nhidden src="x?a=b" alt=""> b', text: 'a b' },
		{ html: '<p>See <a href="https://e.com/reset/1">here</a> and <img alt="screenshot"></p>', text: 'See here (https://e.com/reset/1) and [image: screenshot]' },
		{ html: '<img src="cid:1">', text: '[image]' },
		{ html: `<a href="https://e.com/${'b'.repeat(186)}">a</a>`, text: `a (https://e.com/${'b'.repeat(186)})` },
		{ html: `<a href="https://e.com/${'b'.repeat(187)}">a</a>`, text: `a (https://e.com/${'b'.repeat(186)}…)` },
	])('turns $html into lines', ({ html, text }) => {
		expect(plainText(html)).toBe(text);
	});

	it.each([
		...['a', 'b', 'blockquote', 'body', 'br', 'center', 'div', 'em', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'html', 'i', 'img', 'li', 'ol', 'p'],
		...['pre', 'span', 'strong', 'table', 'td', 'th', 'tr', 'u', 'ul'],
	])('takes text with <%s> for HTML', (tag) => {
		expect(plainText(`Fish &amp; chips <${tag}></${tag}>`)).toContain('Fish & chips');
	});

	it.each(['a < b and c > d', 'use <T> here', '  two\nlines  ', 'send it to <address>', '5 &lt; 6', 'if a <b', 'a<!-- b', 'a</b>', 'do I enter <b> or <strong>?', 'Should the title be <h1> or <h2>?', 'do I use <p> or <li>?', '<p> or <div>?', 'Where does <style> go? I want a refund', 'if a<b and c>d then', 'a <b\nand c>d', 'a<b && 5>3', 'a<b/c>d', 'a<b-c=1>d', 'a<b c=d <e', 'a<b c=d'])('leaves %j as it is', (text) => {
		expect(plainText(text)).toBe(text.trim());
	});

	it.each(['<a', '<b><a', '<a ', '<a b=', ' ', '=', '<style ', '<!--', '<', '&', '<x>'])('reads %j, repeated, in time that grows with its length', (piece) => {
		expectLinearTime(plainText, piece);
	});

	it.each([' ', 'a', '=', ' a=', '/', '"'])('reads a tag with %j, repeated, in time that grows with its length', (piece) => {
		expectLinearTime((text) => plainText(`<a ${text}`), piece);
	});
});
