import { BlockKeys } from './blockKey';
import type { Inline, InlineStyle, Span } from './inlineStyle';
import { isSameLink, type Link } from './link';
import { ListNumbers } from './listNumbers';
import { NUMBERS_KEPT } from './losses';
import { IMAGE, LINK, RULE, type RawBlock, type RawContent, type RawEntity } from './rawContent';

/** Puts together the blocks of a text, in their order. The same text gives the same content, keys included; there is always a block. */
export class ContentBuilder {
	private readonly blocks: RawBlock[] = [];

	private readonly entities: RawEntity[] = [];

	private readonly keys = new BlockKeys();

	private readonly numbers = new ListNumbers();

	/** The depth from which on items belong to one that became a paragraph. */
	private base = 0;

	/** `lost` gets what Draft.js has no form for, and what became of it. */
	constructor(private readonly lost: (what: string) => void) {}

	content(): RawContent {
		if (this.blocks.length === 0) this.addBlock('unstyled', '');
		return { blocks: this.blocks, entityMap: Object.fromEntries(this.entities.map((entity, key) => [String(key), entity])) };
	}

	addRule(): void {
		this.addAtomic({ type: RULE, mutability: 'IMMUTABLE', data: {} });
	}

	addCode(text: string, language?: string): void {
		this.addBlock('code-block', text).data = language === undefined ? {} : { language };
	}

	/**
	 * An image is a block of its own, so that the text around it becomes two. `depth`: of an item, or of those that belong to the item which
	 * became a paragraph. `ordinal`: the number of an item of an ordered list, unless it goes on with one. An item becomes a paragraph that
	 * begins with its number where Draft.js, which counts from 1 after any other block, would give it another one.
	 */
	addText(type: string, depth: number, inlines: readonly Inline[], ordinal?: number): void {
		let spans: Span[] = [];
		const images = inlines.filter((inline) => 'image' in inline);
		if (images.length > 0 && (images.length < inlines.length || type !== 'unstyled')) this.lost('the places of images within text, which stand on lines of their own');
		const further: [string, number] = type === 'ordered-list-item' ? ['unstyled', depth + 1] : [type, depth];
		// After an item that became a paragraph, those within it are counted where it would stand itself: none but the first may go on there.
		const isBeside = ordinal === 1 || depth >= this.base;
		let block: typeof further = isBeside && ordinal === this.numbers.next(depth < this.base ? depth : depth - this.base) ? [type, depth] : further;
		if (ordinal !== undefined && block === further) {
			this.lost(NUMBERS_KEPT);
			spans.push({ text: `${ordinal}.${inlines.length > 0 ? ' ' : ''}`, styles: new Set() });
		}
		for (const inline of inlines) {
			if ('text' in inline) {
				spans.push(inline);
				continue;
			}
			// The number of an item stands before its image.
			if (block !== further || hasText(spans)) this.addSpans(...block, trimmed(spans));
			block = further;
			spans = [];
			if (inline.link !== undefined) this.lost('the link around an image');
			const { url, title } = inline.image;
			this.addAtomic({ type: IMAGE, mutability: 'IMMUTABLE', data: { src: url, alt: inline.alt, ...(title !== undefined && { title }) } });
		}
		if (images.length === 0) this.addSpans(...block, spans);
		else if (hasText(spans)) this.addSpans(...block, trimmed(spans));
	}

	private addSpans(type: string, depth: number, spans: readonly Span[]): void {
		const block = this.addBlock(type, spans.map(({ text }) => text).join(''), depth);
		const open = new Map<InlineStyle, number>();
		let offset = 0;
		let link: { to: Link; range: RawBlock['entityRanges'][number] } | undefined;
		for (const span of [...spans, { text: '', styles: new Set<InlineStyle>() }] as Span[]) {
			for (const [style, start] of open) {
				if (span.styles.has(style)) continue;
				block.inlineStyleRanges.push({ style, offset: start, length: offset - start });
				open.delete(style);
			}
			for (const style of span.styles) if (!open.has(style)) open.set(style, offset);
			const length = [...span.text].length;
			if (span.link === undefined) link = undefined;
			else if (link !== undefined && isSameLink(link.to, span.link)) link.range.length += length;
			else {
				link = { to: span.link, range: { key: this.addEntity(linkEntity(span.link)), offset, length } };
				block.entityRanges.push(link.range);
			}
			offset += length;
		}
	}

	private addAtomic(entity: RawEntity): void {
		this.addBlock('atomic', ' ').entityRanges.push({ key: this.addEntity(entity), offset: 0, length: 1 });
	}

	private addBlock(type: string, text: string, depth = 0): RawBlock {
		const isItem = type.endsWith('item');
		if (!isItem || depth < this.base) this.base = isItem ? 0 : depth;
		const block: RawBlock = { key: this.keys.next(text), text, type, depth: isItem ? depth - this.base : 0, inlineStyleRanges: [], entityRanges: [], data: {} };
		this.numbers.add(type, block.depth);
		this.blocks.push(block);
		return block;
	}

	private addEntity(entity: RawEntity): number {
		return this.entities.push(entity) - 1;
	}
}

function hasText(spans: readonly Span[]): boolean {
	return spans.some(({ text }) => text.trim() !== '');
}

function linkEntity({ url, title }: Link): RawEntity {
	return { type: LINK, mutability: 'MUTABLE', data: { url, href: url, ...(title !== undefined && { title }) } };
}

/** Without the blanks and line breaks that stood beside an image. */
function trimmed(spans: readonly Span[]): Span[] {
	const isText = ({ text }: Span) => text.trim() !== '';
	const kept = spans.slice(spans.findIndex(isText), spans.findLastIndex(isText) + 1).map((span) => ({ ...span }));
	if (kept.length === 0) return kept;
	kept[0].text = kept[0].text.trimStart();
	kept[kept.length - 1].text = kept[kept.length - 1].text.trimEnd();
	return kept;
}
