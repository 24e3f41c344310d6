import fc from 'fast-check';
import type { InlineStyle } from '../../../nodes/richText/inlineStyle';
import type { Link } from '../../../nodes/richText/link';
import type { RawBlock, RawContent, RawEntity } from '../../../nodes/richText/rawContent';

interface Piece {
	text: string;
	styles: InlineStyle[];
	link?: Link;
}

interface Draft {
	type: string;
	depth: number;
	pieces: Piece[];
	media: RawEntity;
}

const STYLES: InlineStyle[] = ['BOLD', 'ITALIC', 'STRIKETHROUGH', 'UNDERLINE', 'CODE'];
const TYPES = ['unstyled', 'header-one', 'header-three', 'header-six', 'blockquote', 'unordered-list-item', 'ordered-list-item', 'code-block', 'atomic'];

// Half of it is what Markdown gives a meaning to.
const character = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'abcdeÄ😀中文가：“”（）') },
	{ weight: 4, arbitrary: fc.constantFrom(...' *_~`[]()<>&!#-+=|\\\n.1@:"\'\t\u00a0;/') },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
	{ weight: 1, arbitrary: fc.constantFrom('https://', 'http://e.example/_a') },
);
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((characters) => characters.join('').replaceAll('\r', ''));
const link = fc.record(
	{ url: fc.constantFrom('https://e.example/a', 'https://e.example/?a=1&b=2&amp;c', '/rel(a)', 'a b<c>', 'mailto:x@y.example', 'https://e.example/a_b*c\\d'), title: fc.constantFrom('t', 'a "b" \\') },
	{ requiredKeys: ['url'] },
);
const piece: fc.Arbitrary<Piece> = fc.record({ text, styles: fc.uniqueArray(fc.constantFrom(...STYLES), { maxLength: 3 }), link: fc.option(link, { nil: undefined, freq: 3 }) });
const image = fc.record({ src: fc.constantFrom('a.png', 'https://e.example/i j.png'), alt: fc.string({ maxLength: 6, unit: fc.constantFrom(...'ab *_[]!`\\') }).map((alt) => alt.replace(/ +/g, ' ')) });
const media: fc.Arbitrary<RawEntity> = fc.oneof(
	fc.constant({ type: 'divider', mutability: 'IMMUTABLE', data: {} }),
	image.map((data) => ({ type: 'IMAGE', mutability: 'IMMUTABLE', data })),
);
const draft: fc.Arbitrary<Draft> = fc.record({ type: fc.constantFrom(...TYPES), depth: fc.nat(4), pieces: fc.array(piece, { minLength: 1, maxLength: 5 }), media });

/** Rich text that Markdown can express whole. */
export const generatedContent: fc.Arbitrary<RawContent> = fc.array(draft, { minLength: 1, maxLength: 8 }).map(contentOf);

function contentOf(drafts: readonly Draft[]): RawContent {
	const blocks: RawBlock[] = [];
	const entities: RawEntity[] = [];
	let depth = -1;
	for (const one of drafts) {
		depth = one.type.endsWith('list-item') ? Math.min(one.depth, depth + 1) : -1;
		const block: RawBlock = { key: `k${blocks.length}`, text: '', type: one.type, depth: Math.max(depth, 0), inlineStyleRanges: [], entityRanges: [], data: {} };
		blocks.push(block);
		if (one.type === 'code-block') {
			block.text = one.pieces.map((inner) => inner.text).join('');
			// Of lines of code in blocks of their own a reader makes one.
			if (isLineOfCode(block) && blocks.length > 1 && isLineOfCode(blocks[blocks.length - 2])) blocks.pop();
		}
		else if (one.type === 'atomic') addAtomic(block, one.media, entities);
		else one.pieces.forEach((inner) => addPiece(block, inner, entities));
	}
	return { blocks, entityMap: Object.fromEntries(entities.map((entity, key) => [String(key), entity])) };
}

function isLineOfCode({ type, text: code }: RawBlock): boolean {
	return type === 'code-block' && !code.includes('\n');
}

function addAtomic(block: RawBlock, entity: RawEntity, entities: RawEntity[]): void {
	block.text = ' ';
	block.entityRanges.push({ key: entities.push(entity) - 1, offset: 0, length: 1 });
}

function addPiece(block: RawBlock, { text: added, styles, link: target }: Piece, entities: RawEntity[]): void {
	const range = { offset: [...block.text].length, length: [...added].length };
	block.text += added;
	for (const style of styles) block.inlineStyleRanges.push({ style, ...range });
	if (target === undefined) return;
	const { url, title } = target;
	const key = entities.push({ type: 'LINK', mutability: 'MUTABLE', data: { url, href: url, ...(title !== undefined && { title }) } }) - 1;
	block.entityRanges.push({ key, ...range });
}

/** What a reader sees of rich text: type, depth and each character with its styles and its entity. */
export function seen({ blocks, entityMap }: RawContent): unknown[] {
	return blocks.map((block) => ({
		type: block.type,
		depth: block.depth,
		language: block.data.language,
		characters: [...block.text].map((written, at) => {
			const holds = ({ offset, length }: { offset: number; length: number }) => offset <= at && at < offset + length;
			// A line break has no look of its own.
			const styles = written === '\n' ? [] : block.inlineStyleRanges.filter(holds).map(({ style }) => style);
			return [written, [...new Set(styles)].sort().join(' '), block.entityRanges.filter(holds).map(({ key }) => entityMap[key])];
		}),
	}));
}
