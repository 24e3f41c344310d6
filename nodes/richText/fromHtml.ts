import { ContentBuilder } from './contentBuilder';
import { isBlock, isCell, isKnownBlock } from './htmlBlocks';
import { type HtmlToken, htmlTokens } from './htmlTokens';
import { count, type Inline, type InlineStyle, STYLE_OF_TAG } from './inlineStyle';
import { isSafeTarget, type Link } from './link';
import { listLostInCode, LOST_COMMENT, NESTED_QUOTE, OUTSIDE_ITEM, OUTSIDE_QUOTE, TOO_DEEP, unsafeTarget } from './losses';
import { type Converted, HEADINGS, MAX_DEPTH, type RawContent } from './rawContent';

type Tag = Extract<HtmlToken, { tag: string }>;

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const WITHIN_TEXT = new Set(['a', 'br', 'head', 'img', 'span', 'title', 'wbr', ...STYLE_OF_TAG.keys()]);
const CONTEXT = /^(?:h[1-6]|li|blockquote)$/;
// Google Docs wraps in a <b> of that style all that is copied; Word has "mso-bidi-font-weight:normal" on what is bold.
const NOT_BOLD = /(?:^|;)\s*font-weight:\s*(?:normal|400)/i;
// Editors write spans where people think of tags.
const CSS_OF_TAG: Readonly<Record<string, RegExp>> = { b: /(?<!-)font-weight: *(?:bold|[6-9]00)/i, i: /(?<!-)font-style: *italic/i, s: /line-through/i };
const ATTRIBUTES = new Set(['alt', 'href', 'src', 'start', 'title']);

/** A small part of HTML as raw content of Draft.js. Of everything else the text is kept, and `lost` says what it was. Takes any text. */
export function fromHtml(html: string): Converted<RawContent> {
	const lost = new Map<string, boolean>();
	const reader = new HtmlReader((what, isAttribute = false) => lost.set(what, isAttribute));
	for (const token of htmlTokens(html.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))) reader.read(token);
	const content = reader.content();
	const areAttributes = [...lost.values()];
	return { content, lost: [...lost.keys()], ...(areAttributes.length > 0 && areAttributes.every(Boolean) && { losesOnlyAttributes: true }) };
}

class HtmlReader {
	private readonly builder: ContentBuilder;

	private inlines: Inline[] = [];

	/** The blocks that are open. What stands within text may overlap them, as in a browser, and is only counted. */
	private readonly open: string[] = [];

	private readonly counts = new Map<string, number>();

	/** The tags that the open spans stand for, and how many blocks were open. */
	private readonly spans: Array<{ meant: string[]; depth: number }> = [];

	private link?: Link;

	private readonly lists: Array<{ isOrdered: boolean; hasItem: boolean; isEmpty: boolean; hasText: boolean; count: number }> = [];

	/** What is open of headings, list items and quotations. */
	private readonly contexts: string[] = [];

	private language?: string;

	constructor(private readonly lost: (what: string, isAttribute?: boolean) => void) {
		this.builder = new ContentBuilder(lost);
	}

	content(): RawContent {
		this.endBlock();
		return this.builder.content();
	}

	read(token: HtmlToken): void {
		if ('text' in token) this.addText(token.text);
		else if ('comment' in token) this.lost(token.comment === 'ended' ? LOST_COMMENT : 'a comment that does not end, and everything after it');
		else if (token.closes) this.close(token.tag);
		else this.start(token);
	}

	private start(token: Tag): void {
		const { tag, attributes } = token;
		this.listWhatIsLost(token);
		if (isBlock(tag)) this.endBlock();
		if (tag === 'li' && this.lists.at(-1)?.hasItem) this.close('li');
		if (tag === 'br') this.addText('\n', true);
		else if (tag === 'hr') this.addRule();
		else if (tag === 'img') this.addImage(attributes);
		else if (isCell(tag)) this.addText(' ');
		const css = attributes.get('style') ?? '';
		if (VOID.has(tag) || (tag === 'b' && !this.counts.has('b') && NOT_BOLD.test(css))) return;
		if (tag === 'blockquote' && this.counts.has(tag)) this.lost(NESTED_QUOTE);
		if (isBlock(tag)) this.open.push(tag);
		const meant = tag === 'span' ? Object.keys(CSS_OF_TAG).filter((name) => CSS_OF_TAG[name].test(css)) : [];
		for (const name of [tag, ...meant]) count(this.counts, name, 1);
		if (tag === 'span') this.spans.push({ meant, depth: this.open.length });
		if (CONTEXT.test(tag)) this.contexts.push(tag);
		if (tag === 'a') this.link = this.linkOf(attributes);
		else if (tag === 'ul' || tag === 'ol') this.startList(tag === 'ol', attributes);
		else if (tag === 'li') this.startItem();
		if (this.counts.has('pre')) this.language ??= /(?:^|\s)language-([\w+#.-]+)/.exec(attributes.get('class') ?? '')?.[1];
	}

	private startItem(): void {
		const list = this.lists.at(-1);
		if (list) Object.assign(list, { hasItem: true, isEmpty: true, hasText: false, count: list.count + 1 });
	}

	private startList(isOrdered: boolean, attributes: ReadonlyMap<string, string>): void {
		// How many items a list has that counts down is not known yet.
		const start = attributes.has('reversed') ? 1 : Number.parseInt(attributes.get('start') ?? '', 10);
		this.lists.push({ isOrdered, hasItem: false, isEmpty: false, hasText: false, count: Number.isSafeInteger(start) ? start - 1 : 0 });
		if (this.lists.length > MAX_DEPTH + 1) this.lost(TOO_DEEP);
	}

	private close(tag: string): void {
		if (tag === 'br') this.addText('\n', true);
		// As in a browser, it ends the paragraph that nothing has begun.
		if (tag === 'p' && !this.counts.has('p')) this.endBlock();
		if (!this.counts.has(tag)) return;
		if (tag === 'a') this.link = undefined;
		if (isBlock(tag)) this.closeBlock(tag);
		else count(this.counts, tag, -1);
		if (tag === 'span') this.spans.pop()?.meant.forEach((name) => this.close(name));
	}

	/** Closes the innermost open block of the name, and those within it. */
	private closeBlock(tag: string): void {
		let last: string | undefined;
		do {
			this.endBlock();
			last = this.open.pop() ?? tag;
			count(this.counts, last, -1);
			// As in a browser, a block ends its spans.
			while ((this.spans.at(-1)?.depth ?? 0) > this.open.length) this.close('span');
			if (CONTEXT.test(last)) this.contexts.pop();
			if (last === 'ul' || last === 'ol') this.lists.pop();
			else if (last === 'li') this.endItem();
		} while (last !== tag);
	}

	private endItem(): void {
		const list = this.lists.at(-1);
		if (list === undefined) return;
		list.hasItem = false;
		// An empty item becomes no block, so that it must not take a number either.
		if (list.isEmpty) list.count -= 1;
		list.isEmpty = false;
	}

	private addText(text: string, isBreak = false): void {
		const isCode = this.counts.has('pre');
		const shown = isCode || isBreak ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
		const { link } = this;
		const styles = new Set<InlineStyle>();
		for (const [tag, style] of STYLE_OF_TAG) if (this.counts.has(tag)) styles.add(style);
		this.inlines.push({ text: shown, styles, ...(link && { link }) });
	}

	private addRule(): void {
		if (this.counts.has('li')) this.lost(OUTSIDE_ITEM);
		if (this.counts.has('blockquote')) this.lost(OUTSIDE_QUOTE);
		this.builder.addRule();
	}

	private addImage(attributes: ReadonlyMap<string, string>): void {
		const image = this.linkOf(attributes, 'src', 'an image');
		const { link } = this;
		if (image !== undefined) this.inlines.push({ image, alt: attributes.get('alt') ?? '', ...(link && { link }) });
	}

	private linkOf(attributes: ReadonlyMap<string, string>, name = 'href', what = 'a link'): Link | undefined {
		const url = attributes.get(name)?.trim() ?? '';
		const title = attributes.get('title');
		if (url !== '' && isSafeTarget(url)) return { url, ...(title !== undefined && { title }) };
		// An editor's empty box may hold a link to nowhere: it is no text.
		// An image may have it in another attribute, from which a script loads it later.
		if (attributes.has(name) || name === 'src') this.lost(unsafeTarget(what, url), attributes.has(name) && url === '');
		return undefined;
	}

	private endBlock(): void {
		const isCode = this.counts.has('pre');
		const inlines = isCode ? this.inlines : trimmed(this.inlines);
		if (isCode) listLostInCode(inlines, this.lost);
		this.inlines = [];
		const code = isCode ? inlines.map((inline) => ('text' in inline ? inline.text : '')).join('').replace(/^\n|\n$/g, '') : '';
		if (code !== '' || (!isCode && inlines.length > 0)) this.addBlock(inlines, code);
		if (isCode) this.language = undefined;
	}

	private addBlock(inlines: readonly Inline[], code: string): void {
		for (const list of this.lists) list.isEmpty = false;
		const context = code === '' ? (this.contexts.at(-1) ?? '') : 'pre';
		if (context !== 'blockquote' && this.counts.has('blockquote')) this.lost(OUTSIDE_QUOTE);
		if (context !== 'li' && this.counts.has('li')) this.lost(OUTSIDE_ITEM);
		if (code !== '') this.builder.addCode(code, this.language);
		else if (context === 'li') this.addItem(inlines);
		else if (context === 'blockquote') this.builder.addText(context, 0, inlines);
		else this.builder.addText(context === '' ? 'unstyled' : HEADINGS[Number(context[1]) - 1], 0, inlines);
	}

	private addItem(inlines: readonly Inline[]): void {
		const list = this.lists.at(-1);
		if (list?.hasText) this.lost('paragraphs of one list item, which stand by themselves');
		const ordinal = list?.isOrdered && !list.hasText ? list.count : undefined;
		if (list) list.hasText = true;
		this.builder.addText(list?.isOrdered ? 'ordered-list-item' : 'unordered-list-item', Math.min(Math.max(this.lists.length - 1, 0), MAX_DEPTH), inlines, ordinal);
	}

	private listWhatIsLost({ tag, attributes }: Tag): void {
		if (!isKnownBlock(tag) && !WITHIN_TEXT.has(tag)) this.lost(`the HTML tag <${tag}>${/^(script|style|template)$/.test(tag) ? ' with its content' : ', of which the text is kept'}`);
		for (const name of attributes.keys()) {
			if (!ATTRIBUTES.has(name) && !(name === 'class' && (tag === 'pre' || this.counts.has('pre')))) this.lost(`the HTML attribute ${name}`, true);
		}
	}
}

/** Blanks as a browser shows them: one at a time, and none at the edges of a block or the beginning of a line. Empty if nothing is left. */
function trimmed(inlines: readonly Inline[]): Inline[] {
	const kept: Inline[] = [];
	let isAfterBlank = true;
	for (const inline of inlines) {
		if (!('text' in inline)) {
			kept.push(inline);
			isAfterBlank = true;
			continue;
		}
		const text: string = isAfterBlank ? inline.text.replace(/^ /, '') : inline.text;
		if (text === '') continue;
		kept.push({ ...inline, text });
		isAfterBlank = text.endsWith(' ') || text.endsWith('\n');
	}
	for (let last = kept.at(-1); last !== undefined && 'text' in last; last = kept.at(-1)) {
		const text = last.text.replace(/[ \n]$/, '');
		if (text === last.text) break;
		kept.pop();
		if (text !== '') kept.push({ ...last, text });
	}
	return kept;
}
