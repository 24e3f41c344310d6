import { htmlTokens } from '../../../nodes/richText/htmlTokens';

/** Tags as they would be written, and texts. */
const pieces = (html: string) => Array.from(htmlTokens(html), (token) => ('text' in token ? token.text : 'comment' in token ? `comment ${token.comment}` : `<${token.closes ? '/' : ''}${token.tag}${Array.from(token.attributes, ([name, value]) => ` ${name}=${value}`).join('')}>`));

it.each([
	['', []],
	['a', ['a']],
	['<P>a</P >b', ['<p>', 'a', '</p>', 'b']],
	['a < b <3 <- c', ['a < b <3 <- c']],
	['a <b c', ['a <b c']],
	['a <b <i>c', ['a <b ', '<i>', 'c']],
	['a<!-- <b> -- > -->b<!DOCTYPE html><?xml x?>c', ['a', 'comment ended', 'bc']],
	['a<!-- b', ['a', 'comment endless']],
	['<!-->a<!--->b<!---->c<!-- --!>d', ['comment ended', 'a', 'comment ended', 'b', 'comment ended', 'c', 'comment ended', 'd']],
	['<!--!>a-->b<!---!>c-->d', ['comment ended', 'b', 'comment ended', 'd']],
	['a<!b', ['a<!b']],
	['<script>if (a<b) "</p>"</SCRIPT>c', ['<script>', '</script>', 'c']],
	['a<style>p{}', ['a', '<style>']],
	['<head><title>a</title></head>b', ['<head>', '</head>', 'b']],
	['<head><title>a</title><body><header>b</header>', ['<head>', '<title>', '</title>', '<body>', '<header>', 'b', '</header>']],
	[`<a href="x>y" title='"' rel=no hidden DATA-x = 1>b`, [`<a href=x>y title=" rel=no hidden= data-x=1>`, 'b']],
	[`<a title="a < b" href='c<d'>e`, ['<a title=a < b href=c<d>', 'e']],
	[`<a title="<b>c</b>`, ['<a title="', '<b>', 'c', '</b>']],
	[`<a title="<b id='<i>'>c" <u>`, [`<a title="<b id='`, '<i>', `'>c" `, '<u>']],
	['<img src=a/>', ['<img src=a/>']],
	['<br/>', ['<br>']],
	[`<a title='it's' b"c = "d>e">f`, ['<a title=it s= b= c=d>e>', 'f']],
	['<p>İİ<STYLE>a</STYLE>b', ['<p>', 'İİ', '<style>', '</style>', 'b']],
	['<a href="&quot;&AMP;">', ['<a href="&>']],
	['<a href=b HREF=c>', ['<a href=b>']],
])('of %j are %j', (html, expected) => {
	expect(pieces(html)).toEqual(expected);
});

it.each([
	['&lt;&GT;&nbsp;&hellip;', '<>\u00a0…'],
	['&#65;&#x42;&#X43;', 'ABC'],
	['&#1;&#1114111;', '\u0001\u{10ffff}'],
	['&#0;&#1114112;&#55296;&#57343;', '&#0;&#1114112;&#55296;&#57343;'],
	['&#55295;&#57344;', '\ud7ff\ue000'],
	['&unknown;&#xzz;&lt &#12345678;', '&unknown;&#xzz;&lt &#12345678;'],
])('the characters of %j', (html, text) => {
	expect(pieces(html)).toEqual([text]);
});
