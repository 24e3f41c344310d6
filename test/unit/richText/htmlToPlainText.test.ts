import { htmlToPlainText } from '../../../nodes/richText/htmlToPlainText';
import { expectLinearTime } from '../linearTime';

it.each([
	['<div dir="ltr">My order is 1001<div>2 items are missing</div><div>Thanks</div></div>', 'My order is 1001\n2 items are missing\nThanks'],
	['<table><tr><td>Order</td><td>1001</td><td>42.00</td></tr><tr><th>Total</th>\n<td>42.00</td></tr></table>', 'Order 1001 42.00\nTotal 42.00'],
	['Items:<ul><li>shoes<li>hat</ul>and<ol><li>bag</li></ol>', 'Items:\nshoes\nhat\nand\nbag'],
	['<b>this</b><blockquote>old</blockquote>after', 'this\nold\nafter'],
	['a<hr>b<h2>c</h2>d<p>e</p>f<center>g</center>h', 'a\nb\nc\nd\ne\nf\ng\nh'],
	['<pre>one  1\r\n two\n\nthree</pre>four\n five', 'one 1\ntwo\n\nthree\nfour five'],
	['<pre>a\n\nb</pre>', 'a\n\nb'],
	['<pre><i>a</i>\r\n\r\n \r\n<i>b\n</i>\nc</pre>', 'a\n\nb\n\nc'],
	['a<pre>\nb\n</pre>c<pre>\r\nd</pre>', 'a\nb\nc\nd'],
	['</pre>a\nb', 'a b'],
	['it&#x27;s &rsquo;ok&rsquo; &euro;5, M&uuml;ller&nbsp;&amp;&nbsp;Co&unknown;', "it's ’ok’ €5, Müller & Co&unknown;"],
	['  a <i> b </i> <b> c</b>\n d ', 'a b c d'],
	['price < 5 and b > 3 <br> if a <b and c</p>', 'price < 5 and b > 3\nif a <b and c'],
	['a<!-- <p>b</p> --><style>p {}</style><script>x < "</p>"</script>c', 'ac'],
	['<title>a</title>b<o:p></o:p>c', 'bc'],
	['<html><head><meta name=x><title>a</title><style>p {}</style><body>b', 'b'],
	['&lt;p&gt;a&lt;/p&gt;&#10;b', '<p>a</p> b'],
	['', ''],
	['<p> </p>', ''],
])('of %j is what a reader sees', (html, text) => {
	expect(htmlToPlainText(html)).toBe(text);
});

it.each([
	['See <a href="https://e.com/reset/1">here</a>.', 'See here (https://e.com/reset/1).'],
	['<a href="mailto:ada@e.com">Write</a> or <A HREF=tel:+12025550100>call</A>', 'Write (mailto:ada@e.com) or call (tel:+12025550100)'],
	['<a href="https://www.e.com/a/">e.com/a</a> <a href="http://e.com">https://www.e.com/</a>', 'e.com/a https://www.e.com/'],
	['<a href="mailto:ada@e.com">ada@e.com</a> <a href="tel:+12025550100">+1 202 555 0100</a>', 'ada@e.com +1 202 555 0100'],
	['<a href="https://evil.com">https://bank.com</a>', 'https://bank.com (https://evil.com)'],
	['<a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a name="c">c</a> <a href>d</a> <a href="data:text/html,https://e.com">e</a>', 'a b c d e'],
	['<div><a href="https://e.com"><div>a</div></a></div>b', 'a (https://e.com)\nb'],
	['<a href="https://e.com/1">a <a href="https://e.com/2">b', 'a (https://e.com/1) b (https://e.com/2)'],
	['a</a><p><a href="https://e.com"></a></p>', 'a\n(https://e.com)'],
	['<pre>a\n<a href="https://e.com">b</a></pre>', 'a\nb (https://e.com)'],
	['<a href=" \u0001htt\nps://e.com/a\tb c\u2028&#x85;&#x202e;d ">a</a>', 'a (https://e.com/ab%20c%E2%80%A8…%E2%80%AEd)'],
	['<a href="https://e.com/&#13;&#10;&#127;">a</a>', 'a (https://e.com/%7F)'],
])('of the links in %j the address is there where the text does not say it', (html, text) => {
	expect(htmlToPlainText(html)).toBe(text);
});

it.each([
	['<a href="https://e.com/abcde">a</a>', 'a (https://e.com/abcde)'],
	['<a href="https://e.com/abcdef">a</a>', 'a (https://e.com/abcde…)'],
	['<a href="https://e.com/abcdef">https://e.com/abcdef</a>', 'https://e.com/abcdef'],
])('of the links in %j the address is cut where a length is given', (html, text) => {
	expect(htmlToPlainText(html, 19)).toBe(text);
});

it.each([
	['and <img alt="screenshot" src="a.png">', 'and [image: screenshot]'],
	['<img src="a.png"><br>b', '[image]\nb'],
	['a<img src="a.png" alt=""><img alt=" "> b<img alt></img>', 'a b'],
	['<div><img src="a.png" alt=""></div>', '[image]'],
	['<img alt="a\r\n\n b&#10;&#x2028;&#1;c\u0085d">', '[image: a b c d]'],
	['<a href="https://e.com"><img alt="Logo"></a>', '[image: Logo] (https://e.com)'],
	['a<img src="a.png" width="1" height="1"><img src="a.png" width=0><img src="a.png" height=" 1px" alt="b">', 'a'],
	['<img src="a.png" width="1">', ''],
	['<img src="a.png" width="10" height="auto">', '[image]'],
])('of the images in %j it says what they show', (html, text) => {
	expect(htmlToPlainText(html)).toBe(text);
});

it.each([
	['<p>a</p><p>b</p>', 0],
	['<div><div>a</div></div>\n<div><div>b</div></div>', 0],
	['a<br><p>b</p>', 0],
	['<p>a<br></p><p>b</p>', 0],
	['a<br><br>b', 1],
	['<div>a</div><div><br></div><div>b</div>', 1],
	['a<div><br></div><div>b</div>', 1],
	['<p>a</p> <br> <br> <br> <p>b</p>', 1],
])('of %j has no more empty lines than a browser shows, and never two', (html, count) => {
	expect(htmlToPlainText(html)).toBe(`a${'\n'.repeat(count + 1)}b`);
});

const HOSTILE = ['<a', '<b><a', '<a>', '<style ', '<style>', '<script', '<head>', '<!--', '<!a', '<', '&', '&#1', '<td>', '<p>', '<br> ', '<b> ', ' ', '\n', '<pre>\n', '<pre> ', "<a b='", '<a b="c"', "='<a b='", `<a b="'`, "<a'='", '<a href=https:a>', '<a href=https:a>b </a>', '<img>', '<img alt="', '<img alt=" \n'];

it.each(HOSTILE)('%j, repeated, is read in time that grows with its length', (piece) => {
	expectLinearTime(htmlToPlainText, piece);
});

it('quotes that no tag closes, but another tag ends, are read in time that grows with their length', () => {
	expectLinearTime((text) => htmlToPlainText(`${text}'<`), "<a'='");
});
