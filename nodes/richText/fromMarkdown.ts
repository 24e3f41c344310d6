import { BlockKeys } from './blockKey';
import { type Inline, readInline, type Span } from './inlineMarkdown';
import type { InlineStyle } from './inlineStyle';
import { isSameLink, type Link } from './link';
import { type MarkdownBlock, readBlocks } from './markdownBlocks';
import { IMAGE, LINK, RULE, type RawBlock, type RawContent, type RawEntity } from './rawContent';

/** Rich text, and what it could not take over, each entry a phrase such as "a table, which became preformatted text". */
export interface Converted<Content> {
	content: Content;
	lost: string[];
}

/** Markdown as raw content of Draft.js. The same text gives the same content, keys included; there is always a block. Takes any text. */
export function fromMarkdown(markdown: string): Converted<RawContent> {
	const lost = new Set<string>();
	const report = (what: string) => lost.add(what);
	const builder = new ContentBuilder();
	for (const block of readBlocks(markdown, report)) builder.add(block, report);
	return { content: builder.content(), lost: [...lost] };
}

class ContentBuilder {
	private readonly blocks: RawBlock[] = [];

	private readonly entities: RawEntity[] = [];

	private readonly keys = new BlockKeys();

	content(): RawContent {
		if (this.blocks.length === 0) this.addBlock('unstyled', '');
		return { blocks: this.blocks, entityMap: Object.fromEntries(this.entities.map((entity, key) => [String(key), entity])) };
	}

	add(block: MarkdownBlock, lost: (what: string) => void): void {
		if (block.type === RULE) this.addAtomic({ type: RULE, mutability: 'IMMUTABLE', data: {} });
		else if (block.type === 'code-block') this.addBlock(block.type, block.text).data = block.language === undefined ? {} : { language: block.language };
		else this.addText(block, readInline(block.text, lost), lost);
	}

	/** An image is a block of its own, so that the text around it becomes two. */
	private addText({ type, depth }: MarkdownBlock, inlines: readonly Inline[], lost: (what: string) => void): void {
		let spans: Span[] = [];
		const images = inlines.filter((inline) => 'image' in inline);
		if (images.length > 0 && (images.length < inlines.length || type !== 'unstyled')) lost('the places of images within text, which stand on lines of their own');
		for (const inline of inlines) {
			if ('text' in inline) {
				spans.push(inline);
				continue;
			}
			if (hasText(spans)) this.addSpans(type, depth, spans);
			spans = [];
			const { url, title } = inline.image;
			this.addAtomic({ type: IMAGE, mutability: 'IMMUTABLE', data: { src: url, alt: inline.alt, ...(title !== undefined && { title }) } });
		}
		if (images.length === 0 || hasText(spans)) this.addSpans(type, depth, spans);
	}

	private addSpans(type: string, depth: number, spans: readonly Span[]): void {
		const block = this.addBlock(type, spans.map(({ text }) => text).join(''));
		block.depth = depth;
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

	private addBlock(type: string, text: string): RawBlock {
		const block: RawBlock = { key: this.keys.next(text), text, type, depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} };
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
