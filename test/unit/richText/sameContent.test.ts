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

it('takes nothing for the same as what is no rich text', () => {
	expect([isSameContent(undefined, undefined), isSameContent({}, fromMarkdown('a').content)]).toEqual([false, false]);
});
