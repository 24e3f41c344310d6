import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';

/** The texts of the blocks, and "words → address (title)" of each link or image. */
function read(markdown: string): { texts: string[]; links: string[]; lost: string[] } {
	const { content: { blocks, entityMap }, lost } = fromMarkdown(markdown);
	const links = blocks.flatMap(({ text, entityRanges }) =>
		entityRanges.map(({ key, offset, length }) => {
			const { url, src, alt, title } = entityMap[key].data as Record<string, string | undefined>;
			return `${alt ?? [...text].slice(offset, offset + length).join('')} → ${url ?? src}${title === undefined ? '' : ` (${title})`}`;
		}),
	);
	return { texts: blocks.map(({ text }) => text), links, lost };
}

it.each([
	['[Acquire][1] and [that]\n\n[1]: https://acquire.io', ['Acquire and [that]'], ['Acquire → https://acquire.io']],
	['[1]: /a\n[ Two\tWords ]: </b c> "its title"\n\n[x][1] [y][two words]', ['x y'], ['x → /a', 'y → /b c (its title)']],
	['[help] and [Help][]\n\n[help]: /h', ['help and Help'], ['help → /h', 'Help → /h']],
	["![logo][l] \n\n[l]: a.png 'T'", [' '], ['logo → a.png (T)']],
	['[*a* `b]`][l]\n\n[l]: /l', ['a b]'], ['a b] → /l']],
	['[a][l]\n\n[l]: /first\n[L]: /second', ['a'], ['a → /first']],
	['> [a]\n>\n> [a]: /a\n\n- [b][a]', ['a', 'b'], ['a → /a', 'b → /a']],
	['- a\n\n[a]: /a\n- [a]', ['a', 'a'], ['a → /a']],
	['[a][b](/c)\n\n[b]: /b', ['a(/c)'], ['a → /b']],
	['[a](/c)[b]\n\n[b]: /b', ['ab'], ['a → /c', 'b → /b']],
	['[a][none] [b] [a]\n\n[a]: /a\n[b]: /b', ['[a][none] b a'], ['b → /b', 'a → /a']],
	['[a&amp;b\\]]\n\n[a&amp;b\\]]: /a', ['a&b]'], ['a&b] → /a']],
	['[constructor] [a]\n\n[a]: /a', ['[constructor] a'], ['a → /a']],
])('%j has the links that it defines', (markdown, texts, links) => {
	expect(read(markdown)).toEqual({ texts, links, lost: [] });
});

it.each([
	['text\n[a]: /a', 'text [a]: /a'],
	['\\[a]: /a', '[a]: /a'],
	['[a] /a', '[a] /a'],
	['[ ]: /a', '[ ]: /a'],
	['[a]:', '[a]:'],
	['[a]: /a b', '[a]: /a b'],
	['[a]: /a "b', '[a]: /a "b'],
	['[^1]: note', '[^1]: note'],
	['```\n[a]: /a\n```', '[a]: /a'],
	['    [a]: /a', '[a]: /a'],
])('%j defines nothing, and stays text', (markdown, text) => {
	expect(read(markdown)).toEqual({ texts: [text], links: [], lost: [] });
});

it('a definition with an address that is not a web address makes no link, and is reported', () => {
	expect(read('[a]\n\n[a]: javascript:alert(1)')).toEqual({ texts: ['a'], links: [], lost: ['a link with an address that is not a web address: javascript:alert(1)'] });
});

it.each([
	['[Update]: fixed\n\n[b]: /b\n\nText [b]', ['Text b'], ['b → /b'], ['the definition of the link [Update], which no text outside code and tables refers to']],
	['|[a]|\n|---|\n\n[a]: /a', ['|[a]|\n|---|'], [], ['a table, which became preformatted text', 'the definition of the link [a], which no text outside code and tables refers to']],
])('what %j defines and no text refers to is listed, since no reader sees it', (markdown, texts, links, lost) => {
	expect(read(markdown)).toEqual({ texts, links, lost });
});
