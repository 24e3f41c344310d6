import { own } from '../input/object';
import { isSafeTarget } from './link';
import { listLostInCode, listLostProperties } from './losses';
import { isTableUnderline } from './markdownLines';
import { type Converted, HEADINGS, IMAGE, MAX_DEPTH, type RawBlock, type RawContent, type RawEntity, RULE } from './rawContent';
import { spansOf } from './styledSpans';
import { escaped, linkMarks, ticksAround, writeInline } from './writeInline';

const BLOCK_MARK = /^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{2,}\s*$)/;
const LIST_ITEM = /^(un)?ordered-list-item$/;
const IMAGE_PROPERTIES = ['alt', 'src', 'title'];

/** Raw content of Draft.js as Markdown, which `fromMarkdown` reads as the same content. */
export function toMarkdown({ blocks, entityMap }: RawContent): Converted<string> {
	const lost = new Set<string>();
	const report = (what: string) => lost.add(what);
	const writer = new BlockWriter(entityMap, report);
	for (const { data, type } of blocks) listLostProperties('a block', data, type === 'code-block' ? ['language'] : [], report);
	for (const block of blocks) if (block.type === 'code-block') listLostInCode(spansOf(block, entityMap, report), report);
	for (const block of withJoinedCode(blocks)) writer.add(block);
	return { content: writer.markdown(), lost: [...lost] };
}

class BlockWriter {
	private readonly parts: string[] = [];

	private previous?: RawBlock;

	/** The columns at which the text of the open list items begins, and their numbers. */
	private lists: Array<{ type: string; column: number; number: number }> = [];

	constructor(
		private readonly entityMap: RawContent['entityMap'],
		private readonly lost: (what: string) => void,
	) {}

	markdown(): string {
		return this.parts.join('');
	}

	add(block: RawBlock): void {
		const isItem = LIST_ITEM.test(block.type);
		const text = isItem ? this.listItem(block) : this.block(block);
		if (text === undefined) return;
		if (!isItem) this.lists = [];
		if (this.parts.length > 0) this.parts.push(this.separator(block, isItem));
		this.parts.push(text);
		this.previous = block;
	}

	private separator(block: RawBlock, isItem: boolean): string {
		// An empty block of a quotation is read as one only if it stands by itself.
		if (block.type === 'blockquote' && this.previous?.type === 'blockquote') return block.text === '' || this.previous.text === '' ? '\n\n' : '\n>\n';
		if (!isItem || this.previous === undefined || !LIST_ITEM.test(this.previous.type)) return '\n\n';
		return block.depth === this.previous.depth && block.type !== this.previous.type ? '\n\n' : '\n';
	}

	private block(block: RawBlock): string | undefined {
		const level = (HEADINGS as readonly string[]).indexOf(block.type) + 1;
		if (block.type === 'atomic') return this.atomic(block);
		if (block.type === 'code-block') return fenced(block, this.lost);
		const text = this.inline(block);
		if (level > 0) return `${'#'.repeat(level)} ${oneLine(text)}`;
		if (block.type === 'blockquote') return lines(text).map((line) => `> ${line}`).join('\n');
		if (block.type !== 'unstyled') this.lost(`blocks of the type ${block.type}, which became paragraphs`);
		if (text !== '') return lines(text).join('\n');
		this.lost('empty paragraphs');
		return undefined;
	}

	private atomic(block: RawBlock): string | undefined {
		const entity = own(this.entityMap, block.entityRanges[0]?.key);
		if (entity?.type === RULE) return '---';
		const written = entity && media(entity);
		if (entity?.type === IMAGE) listLostProperties('an image', entity.data, IMAGE_PROPERTIES, this.lost);
		if (written === undefined) this.lost(`a block with ${entity?.type ?? 'nothing'} in it`);
		else if (entity?.type !== IMAGE) this.lost(`a ${entity?.type.toLowerCase()}, which became a link`);
		return written;
	}

	private listItem(block: RawBlock): string {
		const depth = Math.min(block.depth, this.lists.length, MAX_DEPTH);
		if (depth < block.depth) this.lost('the depth of list items without an item above them');
		const last = this.lists[depth];
		const isNext = last?.type === block.type;
		const number = isNext ? last.number + 1 : 1;
		const mark = block.type === 'ordered-list-item' ? `${number}.` : '-';
		const indent = this.lists[depth - 1]?.column ?? 0;
		this.lists = [...this.lists.slice(0, depth), { type: block.type, column: indent + mark.length + 1, number }];
		const text = lines(this.inline(block)).join(`\n${' '.repeat(indent + mark.length + 1)}`);
		return `${' '.repeat(indent)}${mark} ${text}`.trimEnd();
	}

	private inline(block: RawBlock): string {
		return writeInline(spansOf(block, this.entityMap, this.lost));
	}
}

/** Lines of code in blocks of their own, as an editor stores them, are shown as one. Code of several lines stays apart. */
function withJoinedCode(blocks: readonly RawBlock[]): RawBlock[] {
	const joined: RawBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const last = joined[joined.length - 1];
		const continues = isLineOfCode(block) && isLineOfCode(blocks[index - 1]) && last.data.language === block.data.language;
		if (continues) joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
		else joined.push(block);
	}
	return joined;
}

function isLineOfCode(block: RawBlock | undefined): boolean {
	return block?.type === 'code-block' && !block.text.includes('\n');
}

function fenced({ text, data: { language } }: RawBlock, lost: (what: string) => void): string {
	const fence = ticksAround(text, 3);
	const isWritten = typeof language === 'string' && /^[^\s`]+$/.test(language);
	if (!isWritten && language !== undefined && language !== null && language !== '') lost('the language of code');
	return `${fence}${isWritten ? language : ''}\n${text}\n${fence}`;
}

/** An image, or a link to something else that has an address. */
function media({ type, data }: RawEntity): string | undefined {
	const { src, alt, title } = data;
	if (typeof src !== 'string' || src === '' || !isSafeTarget(src)) return undefined;
	const [opening, closing] = linkMarks({ url: src, ...(typeof title === 'string' && { title }) });
	const text = type === IMAGE ? (typeof alt === 'string' ? alt : '') : type;
	return `${type === IMAGE ? '!' : ''}${opening}${escaped(text.replace(/\s+/g, ' '))}${closing}`;
}

/** The lines of a text, so that none is read as the mark of a block and whitespace at their edges is kept. */
function lines(text: string): string[] {
	return withKeptBreaks(text).split('\n').map((line) => {
		// First, since a backslash before a blank escapes nothing.
		const begun = line.replace(/^\s/, entityOf);
		const marked = isTableUnderline(begun) ? `\\${begun}` : begun.replace(BLOCK_MARK, '\\$1').replace(/^(\d{1,9})([.)](?=[ \t]|$))/, '$1\\$2');
		return marked.replace(/\s$/, entityOf);
	});
}

/** A heading has one line, and its last mark could be taken for the end of its marks. */
function oneLine(text: string): string {
	return withKeptBreaks(text).replace(/\\\n/g, '<br>').replace(/#$/, '\\#').replace(/^\s/, entityOf).replace(/\s$/, entityOf);
}

/** A line break at the end of a block is none for a reader of Markdown. */
function withKeptBreaks(text: string): string {
	let end = text.length;
	while (text.endsWith('\\\n', end)) end -= 2;
	return text.slice(0, end) + '<br>'.repeat((text.length - end) / 2);
}

function entityOf(character: string): string {
	return `&#${character.charCodeAt(0)};`;
}
