import { convertFromRaw, convertToRaw, type RawDraftContentState } from 'draft-js';
import fc from 'fast-check';
import { fromMarkdown } from '../../../nodes/richText/fromMarkdown';
import { isSameContent } from '../../../nodes/richText/sameContent';
import { generatedContent } from './generatedContent';

const TEXT = '# a\n\n**b *c* d** [e](f)\n\n- g\n\n![h](i)\n\n```js\nj\n```';

it('takes a text for the same after Draft.js has read and written it', () => {
	fc.assert(
		fc.property(generatedContent, (content) => {
			const through = convertToRaw(convertFromRaw(structuredClone(content) as unknown as RawDraftContentState));
			expect(isSameContent({ ...through, blocks: through.blocks.map((block, n) => ({ ...block, key: `other${n}` })) }, content)).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

it.each([TEXT.replace('# a', '## a'), TEXT.replace('*c*', 'c'), TEXT.replace('(f)', '(g)'), TEXT.replace('[h](i)', '[h](k)'), TEXT.replace('js', 'ts'), TEXT.replace('- g', '- g\n  - g'), TEXT.replace('d**', 'd')])(
	'takes %j for another text',
	(other) => {
		expect(isSameContent(fromMarkdown(TEXT).content, fromMarkdown(other).content)).toBe(false);
	},
);

it('takes ranges for the same, in whichever order and cut', () => {
	const { blocks: [block], entityMap } = fromMarkdown('**bold** [one](https://one.example) [two](https://two.example)').content;
	const [bold] = block.inlineStyleRanges;
	const cut = [{ ...bold, offset: 2, length: 2 }, { ...bold, offset: 0, length: 2 }, { ...bold, offset: 1, length: 0 }];
	const other = { blocks: [{ ...block, entityRanges: [...block.entityRanges].reverse(), inlineStyleRanges: cut }], entityMap };
	expect([block.entityRanges.length, bold.length]).toEqual([2, 4]);
	expect(isSameContent({ blocks: [block], entityMap }, other)).toBe(true);
	const withGap = { ...other, blocks: [{ ...other.blocks[0], inlineStyleRanges: cut.slice(0, 1) }] };
	expect(isSameContent({ blocks: [block], entityMap }, withGap)).toBe(false);
});

it('takes nothing for the same as what is no rich text', () => {
	expect([isSameContent(undefined, undefined), isSameContent({}, fromMarkdown('a').content)]).toEqual([false, false]);
});
