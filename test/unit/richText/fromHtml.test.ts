import fc from 'fast-check';
import { convertFromRaw, convertToRaw, type RawDraftContentState } from 'draft-js';
import { fromHtml } from '../../../nodes/richText/fromHtml';
import type { RawContent } from '../../../nodes/richText/rawContent';
import { toMarkdown } from '../../../nodes/richText/toMarkdown';
import { seen } from './generatedContent';
import { expectLinearTime } from '../linearTime';

/** The text as Markdown, which the round trips of Draft.js and Markdown hold to be the same. */
function markdownOf(html: string): string {
	return toMarkdown(fromHtml(html).content).content;
}

it.each([
	['<h1>One</h1><h6>Six</h6><p>a</p>b<div>c</div>', '# One\n\n###### Six\n\na\n\nb\n\nc'],
	['<p>one<p>two<br>three', 'one\n\ntwo\\\nthree'],
	['<p>\n  a   b\n\t<b>c</b>  d\n</p>', 'a b **c** d'],
	['<strong>a</strong> <i>b</i> <del>c</del> <u>d</u> <code>e*</code>', '**a** *b* ~~c~~ <u>d</u> `e*`'],
	['<strike>a</strike> <ins>b</ins> <tt>c</tt>', '~~a~~ <u>b</u> `c`'],
	['<span style="color:red; font-weight:700">a<span style="font-style: italic">b</span></span><span>c</span>', '<strong>a<em>b</em></strong>c'],
	['<span style="text-decoration:underline line-through">a</span> <span style="Font-Weight: BOLD">b</b></span> <b>c</b>', '~~a~~ **b** **c**'],
	['<span style="mso-bidi-font-weight:bold;font-weight:400">a</span></span><p style="font-weight:bold">b</p>', 'a\n\nb'],
	['<p><span style="font-weight:bold">A</p><p>B</p><span style="font-weight:bold">C</span> D', '**A**\n\nB\n\n**C** D'],
	['<b>a<i>b</b>c</i>d', '**a<em>b</em>**<em>c</em>d'],
	['<ul><li>a<ul><li>b</li></ul></li><li>c</ul>', '- a\n  - b\n- c'],
	['<ol><li>a<li>b</ol><ul><li>c</ul>', '1. a\n2. b\n\n- c'],
	['<li>alone', '- alone'],
	['<ol><li>a</ol><p>x</p><ol start="2"><li>b<ul><li>c</ul><li>d</ol>', '1. a\n\nx\n\n2\\. b\n\n- c\n\n3\\. d'],
	['<ol><li><p>a</p><p>b</p><ol><li>c</li></ol></li><li>d</li></ol>', '1. a\n\nb\n\n1. c\n\n2\\. d'],
	['<ol start="2"><li>a<ol><li>b<li>c</ol><li>d</ol>', '2\\. a\n\n1. b\n2. c\n\n3\\. d'],
	['<ol><li>a</li><li></li><li><br></li><li>b<ul><li></li></ul></li><li>c</li></ol>', '1. a\n2. b\n3. c'],
	['<ol start=" 24."><li>a<li><img src="u"></ol>', '24\\. a\n\n25\\.\n\n![](u)'],
	['<ol start="-1"><li>a<li>b<li>c<li>d</ol>', '-1. a\n\n0\\. b\n\n1. c\n2. d'],
	...['', '=""', '="x"', '="1e9"', '=3 reversed', `=${'9'.repeat(400)}`].map((start) => [`<ol start${start}><li>a<li>b</ol>`, '1. a\n2. b']),
	['<ol><li><img src="u">a<li>b</ol>', '1.\n\n![](u)\n\na\n\n2\\. b'],
	['<ol><li><p>a</p><p>b</p><li>c</ol>', '1. a\n\nb\n\n2\\. c'],
	['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
	['<pre><code class="language-js">\nx  = 1;\n  y\n</code></pre>after', '```js\nx  = 1;\n  y\n```\n\nafter'],
	['<pre>\r\nx\r\n  y\r\n</pre>', '```\nx\n  y\n```'],
	['a<hr>b', 'a\n\n---\n\nb'],
	['<a href="https://e.example/?a=1&amp;b=2" title="t">link</a>', '[link](https://e.example/?a=1&b=2 "t")'],
	['<a href="/a"><a>x</a></a>y', 'xy'],
	['<img src="a.png" alt="an &quot;image&quot;">', '![an "image"](a.png)'],
	['&lt;b&gt; &#128512; &ndash; &unknown; &amp;lt; 1 < 2 <3', '\\<b> 😀 – &unknown; \\&lt; 1 < 2 <3'],
	['a<!-- <b>no</b> -->b<!DOCTYPE html>c<!-- never closed', 'abc'],
	['<p title="a > b">c', 'c'],
	['First line</br>Second line', 'First line\\\nSecond line'],
	['Hello</p>World</p>', 'Hello\n\nWorld'],
	['\ufeff<p>Hello</p>', 'Hello'],
	['', ''],
])('%j has the text that a browser shows', (html, markdown) => {
	expect(markdownOf(html)).toBe(markdown);
});

const NUMBERS_KEPT = 'list items whose numbers would change, which became paragraphs';

it.each([
	['<p>a<span>b</span></p>', []],
	['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['the HTML tag <table>, of which the text is kept', 'the HTML tag <tr>, of which the text is kept', 'the HTML tag <td>, of which the text is kept']],
	['<script>a < b</script>c', ['the HTML tag <script> with its content']],
	['<p style="color: red" class="x">a</p>', ['the HTML attribute style', 'the HTML attribute class']],
	['<a href="java\nscript:alert(1)">a</a>', ['a link with an address that is not a web address: java\nscript:alert(1)']],
	['<img src="data:image/png;base64,AAAA">', ['an image with an address that is not a web address: data:image/png;base64,AAAA']],
	['<a href=" ">a</a><img src="">', ['a link without an address', 'an image without an address']],
	['<a name="b">a</a>', ['the HTML attribute name']],
	['<img data-src="b.png">', ['the HTML attribute data-src', 'an image without an address']],
	['<ul><li><p>a</p><p>b</p></li></ul>', ['paragraphs of one list item, which stand by themselves']],
	['<ol start="2"><li>a</ol>', [NUMBERS_KEPT]],
	['<ul><li><h2>a</h2></li></ul>', ['headings, quotations, code and rules within list items, which stand outside']],
	...['<ul><li>a</li></ul>', 'a<hr>b'].map((quoted): [string, string[]] => [`<blockquote>${quoted}</blockquote>`, ['headings, lists, code and rules within quotations, which stand outside']]),
	['<blockquote>a<blockquote>b</blockquote></blockquote><blockquote>c</blockquote>', ['quotations within quotations, which became one']],
	['<blockquote>a</blockquote><hr><blockquote>c</blockquote>', []],
	['<ul>'.repeat(6) + '<li>a', ['list items deeper than 5 levels, which moved up']],
	['<a href="https://e.example"><img src="b.png"></a>', ['the link around an image']],
	['<a href="https://e.example"></a><img src="b.png">', []],
	['<pre><b>see</b> <a href="https://e.example">it</a><img src="b.png"></pre>', ['styles within code', 'links within code', 'images within code']],
	['<pre><code>a</code></pre>', []],
	['a<!-- b -->c<!DOCTYPE html>', ['a comment, which is left out']],
	['a<!-- b', ['a comment that does not end, and everything after it']],
	['<ol><li>a<pre>x</pre></li><li>b</li></ol>', ['headings, quotations, code and rules within list items, which stand outside', NUMBERS_KEPT]],
	['<ol><li>a<pre>x</pre></li></ol><ol><li>b</li></ol>', ['headings, quotations, code and rules within list items, which stand outside']],
	['<ol><li>a<hr></li><li>b</li></ol>', ['headings, quotations, code and rules within list items, which stand outside', NUMBERS_KEPT]],
	['<ol><li>a</li></ol><ol><li>b</li></ol>', [NUMBERS_KEPT]],
	['<ol><li>a</li><hr><li>b</li></ol>', [NUMBERS_KEPT]],
	['<ol><li>a</li><p>x</p><li>b</li></ol>', [NUMBERS_KEPT]],
	['<ol><li><h3>T</h3>a</li><li>b</li></ol>', ['headings, quotations, code and rules within list items, which stand outside']],
	['<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>', []],
	['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', []],
	['<ol><li>a</li><li>b <img src="c.png"></li></ol>', ['the places of images within text, which stand on lines of their own']],
	['<ol><li>a <img src="b.png"></li><li>c</li></ol>', ['the places of images within text, which stand on lines of their own', NUMBERS_KEPT]],
	['<p>a <img src="b.png"></p>', ['the places of images within text, which stand on lines of their own']],
])('%j is expressed as far as it can be, and the rest is listed', (html, lost) => {
	expect(fromHtml(html).lost).toEqual(lost);
});

it.each([
	['<b style="font-weight:normal;" id="docs-internal-guid-1"><p>Plain <b>bold</b></p><ul><li><p>one</p></li></ul></b>', 'Plain **bold**\n\n- one'],
	['<b style="mso-bidi-font-weight:normal">bold</b>', '**bold**'],
	['<b>Note: <b style="font-weight:normal">see</b> below</b>', '**Note: see below**'],
	['<b style="color:red; font-weight: 400">plain</b> text', 'plain text'],
])('takes no <b> for bold whose style says that it is not: %s', (html, markdown) => {
	expect(markdownOf(html)).toBe(markdown);
});

it.each([
	['<li>Step<br><img src="https://e.example/a.png"></li>', ['Step']],
	['<p><img src="https://e.example/a.png"><br>Caption</p>', ['Caption']],
	['<p>Before <b>bold </b><img src="https://e.example/a.png"> after</p>', ['Before bold', 'after']],
])('leaves no blank or line end beside an image: %s', (html, texts) => {
	const { blocks } = fromHtml(html).content;
	expect(blocks.filter(({ type }) => type !== 'atomic').map(({ text }) => text)).toEqual(texts);
});

it('keeps the text of a table, a row in each paragraph', () => {
	expect(markdownOf('<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a b\n\nc');
});

it('makes nothing of a script but what it was', () => {
	expect(markdownOf('a<script>"</b>" + x</script>b<style>p {}')).toBe('ab');
});

const PIECES = [...'ab <>/"\'=&;', '<p>', '</p>', '<ul>', '<li>', '</ul>', '<b>', '</b>', '<a href=x>', '</a>', '<pre>', '</pre>', '<h2>', '<img src=y>', '<blockquote>', '<!--', '&#128512;'];

it('Draft.js reads what any text becomes', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')), (html) => {
			const { content } = fromHtml(html);
			expect(content.blocks.length).toBeGreaterThan(0);
			const through = convertToRaw(convertFromRaw(content as unknown as RawDraftContentState)) as unknown as RawContent;
			expect(seen(through)).toEqual(seen(content));
			expect(fromHtml(html).content).toEqual(content);
		}),
		{ numRuns: 2_000 },
	);
}, 60_000);

it('code in many lists is read in time that grows with its length', () => {
	expectLinearTime((text) => fromHtml(text + '<pre>x</pre>'.repeat(text.length / 24)), '<ol><li>'.repeat(125));
});

it.each(['text-decoration:', 'font-weight:', ' '])('the style of a span is read in time that grows with its length: %j', (piece) => {
	expectLinearTime((text) => fromHtml(`<span style="font-weight:${text}">a</span>`), piece);
});

it.each(['<', '<a "', '<b>x', '<ul><li>', '</b>', '<!--', '<!a', '<script>', '<a href=x>', '<p a=', '&#1', '<div>x', '<span style="font-weight:bold">x', '<p>a<i>b'])('takes a long text of %j in time that grows with it', (piece) => {
	// Half as many pieces as that text has characters, however long a piece is.
	expectLinearTime((text) => fromHtml(piece.repeat(text.length / 2)), ' ');
});
