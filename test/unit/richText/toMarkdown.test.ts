import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { readRawContent } from '../../../nodes/richText/rawContent';
import { toMarkdown } from '../../../nodes/richText/toMarkdown';
import { expectLinearTime } from '../linearTime';

function block(text: string, members: object = {}): object {
	return { key: 'a', text, type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {}, ...members };
}

function written(blocks: object[], entityMap: object = {}): { content: string; lost: string[] } {
	const content = readRawContent({ blocks, entityMap });
	if (content === undefined) throw new Error('That is no rich text');
	return toMarkdown(content);
}

it.each([
	'# Title\n\nHello **bold *and both*** and [a link](https://e.example "its title").\n\n- a\n  - b\n- c\n\n1. one\n2. two',
	'> quoted\\\n> lines\n>\n> more\n\n```js\nlet a = `b`;\n```\n\n---\n\n![alt](a.png)\n\n~~gone~~ `code` <u>under</u> 5 < 6 & 7!',
])('%j is written as people write it', (markdown) => {
	expect(toMarkdown(fromMarkdown(markdown).content)).toEqual({ content: markdown, lost: [] });
});

it.each([
	['styles that overlap', [block('abc', { inlineStyleRanges: [{ style: 'BOLD', offset: 0, length: 2 }, { style: 'ITALIC', offset: 1, length: 2 }] })], '**a<em>b</em>**<em>c</em>'],
	['a style with blanks at its edges', [block('a b c', { inlineStyleRanges: [{ style: 'BOLD', offset: 1, length: 3 }] })], 'a<strong> b </strong>c'],
	['ranges beyond the text', [block('ab', { inlineStyleRanges: [{ style: 'BOLD', offset: 1, length: 99 }, { style: 'BOLD', offset: 50, length: 1 }] })], 'a**b**'],
	['lines of code in blocks of their own', [block('a', { type: 'code-block' }), block('```', { type: 'code-block' })], '````\na\n```\n````'],
	['text that looks like Markdown', [block('# a'), block('1. b'), block('- c'), block('*d* [e](f) <g> &amp;')], '\\# a\n\n1\\. b\n\n\\- c\n\n\\*d\\* \\[e\\](f) \\<g> \\&amp;'],
	['numbers after a break', ['a', 'b', '', 'c'].map((text) => block(text, text === '' ? { text: 'x' } : { type: 'ordered-list-item' })), '1. a\n2. b\n\nx\n\n1. c'],
])('%s', (_name, blocks, expected) => {
	expect(written(blocks).content).toBe(expected);
});

it.each([
	['#tag', '#tag'],
	['#', '\\#'],
	['> a', '\\> a'],
	['+ a', '\\+ a'],
	['+a', '+a'],
	['===', '\\==='],
	['=== a', '=== a'],
	['---', '\\---'],
	['-- a', '-- a'],
	[' a ', '&#32;a&#32;'],
	['\ta', '&#9;a'],
	['12) a', '12\\) a'],
	['1.a', '1.a'],
])('the line %j is written as %j', (text, expected) => {
	expect(written([block(text)]).content).toBe(expected);
});

const item = (text: string, type = 'unordered-list-item', depth = 0) => block(text, { type, depth });
const ORDERED = 'ordered-list-item';

it.each([
	['a list after a paragraph', [block('x'), item('a'), item('b'), block('y')], 'x\n\n- a\n- b\n\ny'],
	['a list of the other kind after a list', [item('a'), item('b', ORDERED), item('c', ORDERED)], '- a\n\n1. b\n2. c'],
	['a list of the other kind within an item', [item('a'), item('b', ORDERED, 1), item('c')], '- a\n  1. b\n- c'],
	['a list in a numbered item', [item('a', ORDERED), item('b', 'unordered-list-item', 1)], '1. a\n   - b'],
	['an item of several lines', [item('a\nb')], '- a\\\n  b'],
	['an empty item', [item(''), item('b')], '-\n- b'],
	['a quotation after another one', [block('a', { type: 'blockquote' }), block('b', { type: 'blockquote' }), block('c')], '> a\n>\n> b\n\nc'],
	['a heading', [block('a #', { type: 'header-three' }), block('b\nc', { type: 'header-one' })], '### a \\#\n\n# b<br>c'],
	['code of several lines beside other code', ['a\nb', 'c', 'd', 'e\nf'].map((text) => block(text, { type: 'code-block' })), '```\na\nb\n```\n\n```\nc\nd\n```\n\n```\ne\nf\n```'],
	['code of two languages', [block('a', { type: 'code-block', data: { language: 'js' } }), block('b', { type: 'code-block', data: { language: 'js{1,3}' } })], '```js\na\n```\n\n```js{1,3}\nb\n```'],
])('%s is written', (_name, blocks, expected) => {
	expect(written(blocks)).toEqual({ content: expected, lost: [] });
});

it('an item without one above it loses its depth, which is said', () => {
	expect(written([item('a', ORDERED, 2)])).toEqual({ content: '1. a', lost: ['the depth of list items without an item above them'] });
});

it.each([
	['its description and title', { src: 'a.png', alt: 'An  [image]', title: 'T' }, '![An \\[image\\]](a.png "T")'],
	['neither', { src: 'a.png', alt: 5, title: 5 }, '![](a.png)'],
])('an image has %s', (_name, data, content) => {
	expect(written([block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'IMAGE', data } })).toEqual({ content, lost: [] });
});

const CODE = { type: 'code-block' };
const LINKED = { 0: { type: 'LINK', data: { url: 'https://e.example' } } };

it.each([
	['code in a language of two words', [block('a', { ...CODE, data: { language: 'a b' } })], {}, '```\na\n```', 'the language of code'],
	['an aligned line of code', [block('a', CODE), block('b', { ...CODE, data: { 'text-align': 'center' } })], {}, '```\na\nb\n```', 'the property text-align of a block'],
	['an aligned paragraph', [block('a', { data: { 'text-align': 'center', indent: '' } })], {}, 'a', 'the property text-align of a block'],
	['the size of an image', [block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'IMAGE', data: { src: 'a.png', alt: 'a', width: '100px', height: null } } }, '![a](a.png)', 'the property width of an image'],
	['the window of a link', [block('a', { entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'LINK', data: { url: 'b', href: 'b', title: 't', target: '_blank' } } }, '[a](b "t")', 'the property target of a link'],
	['a video', [block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'VIDEO', data: { src: 'https://e.example/v' } } }, '[VIDEO](https://e.example/v)', 'a video, which became a link'],
	['a colour', [block('a', { inlineStyleRanges: [{ style: 'color-red', offset: 0, length: 1 }] })], {}, 'a', 'the style color-red'],
	['an unsafe link', [block('a', { entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'LINK', data: { url: 'javascript:alert(1)' } } }, 'a', 'a link without a web address'],
	['a link within code', [block('a', CODE), block('b', { ...CODE, entityRanges: [{ key: 0, offset: 0, length: 1 }] })], LINKED, '```\na\nb\n```', 'links within code'],
	['a style within code', [block('a', { ...CODE, inlineStyleRanges: [{ style: 'BOLD', offset: 0, length: 1 }] })], {}, '```\na\n```', 'styles within code'],
	['a colour within code', [block('a', { ...CODE, inlineStyleRanges: [{ style: 'color-red', offset: 0, length: 1 }, { style: 'CODE', offset: 0, length: 1 }] })], {}, '```\na\n```', 'the style color-red'],
	['an unsafe image', [block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'IMAGE', data: { src: 'data:text/html,x' } } }, '', 'a block with IMAGE in it'],
	['an unknown block', [block('a', { type: 'align-center' })], {}, 'a', 'blocks of the type align-center, which became paragraphs'],
	['empty paragraphs', [block('a'), block(''), block('b')], {}, 'a\n\nb', 'empty paragraphs'],
	['an atomic block without an entity', [block(' ', { type: 'atomic', entityRanges: [{ key: '__proto__', offset: 0, length: 1 }] })], {}, '', 'a block with nothing in it'],
])('%s is not expressed whole, which is said', (_name, blocks, entityMap, content, lost) => {
	expect(written(blocks, entityMap)).toEqual({ content, lost: [lost] });
});

it.each([undefined, null, 'text', [], {}, { blocks: [] }, { blocks: {} }, { blocks: [null] }, { blocks: [{ text: 1 }] }])('%j is no rich text', (value) => {
	expect(readRawContent(value)).toBeUndefined();
});

it('what has another shape is left out of rich text', () => {
	const content = readRawContent({ blocks: [{ text: 'a', depth: 9, inlineStyleRanges: [null, { style: 1, offset: 0, length: 1 }, { style: 'BOLD', offset: -1, length: 1 }], entityRanges: 'x' }], entityMap: { __proto__: null, a: 1, b: { type: 'LINK' } } });
	expect(content).toEqual({ blocks: [{ key: '', text: 'a', type: 'unstyled', depth: 4, inlineStyleRanges: [], entityRanges: [], data: {} }], entityMap: { b: { type: 'LINK', mutability: 'MUTABLE', data: {} } } });
});

it.each([
	['the underline of a table but for its end', '-', 'a', []],
	['code with a blank before it', ' a', 'a', ['CODE']],
	['code with many backticks', '`a', '', ['CODE']],
])('%s is written in time that grows with its length', (_name, piece, ending, styles) => {
	expectLinearTime((text) => written([block(text, { inlineStyleRanges: styles.map((style) => ({ style, offset: 0, length: text.length })) })]), piece, ending);
});

it.each(['CODE', 'code-block'])('%s may have any number of backticks', (name) => {
	const text = '`a'.repeat(200_000);
	const code = name === 'CODE' ? block(text, { inlineStyleRanges: [{ style: name, offset: 0, length: text.length }] }) : block(text, { type: name });
	expect(written([code]).content).toContain(text);
});

it.each<[string, (length: number) => [object[], object?]]>([
	['ranges that begin at one place', (length) => [[block('ab', { inlineStyleRanges: Array.from({ length: length / 4 }, () => ({ style: 'BOLD', offset: 0, length: 1 })) })]]],
	['blanks in the title of an image', (length) => [[block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'IMAGE', data: { src: 'a.png', title: ' '.repeat(length) } } }]],
])('%s are written in time that grows with their number', (_name, contentOf) => {
	expectLinearTime((text) => written(...contentOf(text.length)), ' ');
});

it('the title of an image has no line breaks', () => {
	expect(written([block(' ', { type: 'atomic', entityRanges: [{ key: 0, offset: 0, length: 1 }] })], { 0: { type: 'IMAGE', data: { src: 'a.png', title: 'a  b \n c' } } }).content).toBe('![](a.png "a  b c")');
});
