import fc from 'fast-check';
import { convertFromRaw, convertToRaw, type RawDraftContentState } from 'draft-js';
import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import type { RawBlock, RawContent } from '../../../nodes/richText/rawContent';
import { toMarkdown } from '../../../nodes/richText/toMarkdown';
import { generatedContent, seen } from './generatedContent';

const DOCUMENTS = 5_000;

/** What Draft.js itself makes of rich text. */
function throughDraft(content: RawContent): RawContent {
	return convertToRaw(convertFromRaw(content as unknown as RawDraftContentState)) as unknown as RawContent;
}

it(`Markdown keeps all of ${DOCUMENTS} documents`, () => {
	fc.assert(
		fc.property(generatedContent, (content) => {
			const { content: markdown, lost } = toMarkdown(content);
			const back = fromMarkdown(markdown);
			expect([seen(back.content), lost, back.lost]).toEqual([seen(content), [], []]);
		}),
		{ numRuns: DOCUMENTS },
	);
}, 120_000);

function block(type: string, text: string, styles: string[] = []): RawBlock {
	return { key: 'a', text, type, depth: 0, inlineStyleRanges: styles.map((style) => ({ style, offset: 0, length: text.length })), entityRanges: [], data: {} };
}

/** Fails where Markdown keeps less than all of it. */
function expectKept(...blocks: RawBlock[]): void {
	const content = { blocks, entityMap: {} };
	const { content: markdown, lost } = toMarkdown(content);
	const back = fromMarkdown(markdown);
	expect([seen(back.content), lost, back.lost]).toEqual([seen(content), [], []]);
}

describe.each(['unstyled', 'blockquote', 'unordered-list-item', 'ordered-list-item'])('Markdown keeps, in a block of the type %s,', (type) => {
	it.each([' -', '\t-', ' |-', ' - ', '  -', 'a\n -', 'a|b\n |-', '-', '- ', '|-|'])('%j, which looks like the underline of a table', (text) => {
		expectKept(block(type, text));
	});

	it.each([' a ', ' ', '  ', 'a ', ' a', '`a`', '`', '` ', ' ` ', ' \t ', ' a \n b '])('the code %j', (text) => {
		expectKept(block(type, text, ['CODE']));
	});
});

const BOLD = { style: 'BOLD', length: 99 };

it.each<[string, RawBlock['inlineStyleRanges']]>([
	["<'!@a>aa", []],
	['</x@e.example>', []],
	["<'a@e.example>", [{ ...BOLD, offset: 2 }]],
	['<a@e.example>', [{ ...BOLD, offset: 1 }]],
	['x<a@e.example>', [{ ...BOLD, offset: 0, length: 2 }]],
	// A character of \w only where letters of either case are compared by Unicode.
	['<ſ@e.example>', []],
	['<1`a@e.example>', [{ ...BOLD, offset: 2, style: 'CODE' }]],
])('Markdown keeps %j, which looks like an address in angle brackets, with the styles %j', (text, inlineStyleRanges) => {
	expectKept({ ...block('unstyled', text), inlineStyleRanges });
});

it.each(['24. Dezember', '3. a\n   - b\n     1. c\n4) d\n\n   1. e\n5. f', '> 24. Dezember\n> 31. Dezember', '1. a\n\n```\nx\n```\n\n2. b\n   - c', '1. ![a](u) b\n   - c\n2. d', '1. ```\n   x\n   ```\n2. b\n   1. c'])('%j, with items that became paragraphs, stays what it became', (markdown) => {
	const { content } = fromMarkdown(markdown);
	const { content: exported, lost } = toMarkdown(content);
	const back = fromMarkdown(exported);
	expect([seen(back.content), lost, back.lost]).toEqual([seen(content), [], []]);
});

it.each([[['']], [['', '']], [['a', '']], [['', 'a']], [['a', '', 'b']], [['a', '', '', 'b']]])('Markdown keeps the quotation blocks %j', (texts) => {
	expectKept(block('unstyled', 'x'), ...texts.map((text) => block('blockquote', text)), block('unstyled', 'y'));
});

it.each([
	['code', '```\na\nb\n```\n\n```\nc\n```'],
	['tables', '| a |\n|---|\n\n| b |\n|---|'],
])('%s of several lines, one after the other, stay two blocks', (_what, markdown) => {
	const { content } = fromMarkdown(markdown);
	expect(content.blocks).toHaveLength(2);
	expect(seen(fromMarkdown(toMarkdown(content).content).content)).toEqual(seen(content));
});

it('Draft.js reads what Markdown becomes, each range at its place', () => {
	fc.assert(
		fc.property(generatedContent, (content) => {
			const read = fromMarkdown(toMarkdown(content).content).content;
			expect(seen(throughDraft(read))).toEqual(seen(read));
		}),
		{ numRuns: 1_000 },
	);
}, 60_000);

it('Draft.js reads what any text becomes: each block has a key of its own, which is no number', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~`[]()<>&!#-+=|\\\n1.😀') }), (markdown) => {
			const { content } = fromMarkdown(markdown);
			expect(content.blocks.length).toBeGreaterThan(0);
			expect(new Set(content.blocks.map(({ key }) => key)).size).toBe(content.blocks.length);
			expect(content.blocks.filter(({ key }) => !/^[a-z][a-z2-7]{4}$/.test(key))).toEqual([]);
			expect(seen(throughDraft(content))).toEqual(seen(content));
			expect(fromMarkdown(markdown)).toEqual({ content, lost: expect.any(Array) as unknown });
		}),
		{ numRuns: 2_000 },
	);
}, 60_000);
