import { CODE_INDENT, columns, indentOf, withoutIndent } from './indent';
import type { LinkDefinitions } from './linkDefinitions';
import { LOST_COMMENT, NUMBERS_KEPT, OUTSIDE_ITEM, OUTSIDE_QUOTE, TOO_DEEP } from './losses';
import { closes, COMMENT, FENCE, FRONT_MATTER, HEADING, isTableUnderline, LIST_ITEM, QUOTE, RULE_LINE, UNDERLINE, withoutClosingMarks } from './markdownLines';
import { COMMENT_END } from './markdownTokens';
import { OpenLists } from './openLists';
import { quotedLines } from './quotedLines';
import { HEADINGS, MAX_DEPTH, RULE } from './rawContent';

/** A block of Markdown: its type in Draft.js, its text, which is still Markdown unless it is code, and its depth; if it was an item, that of those within. */
export interface MarkdownBlock {
	type: string;
	text: string;
	depth: number;
	/** Of an item of an ordered list: its place in it, from 1. */
	ordinal?: number;
	/** Of code, as the fence names it. */
	language?: string;
}

/** Reads the blocks of Markdown, line by line. `definitions` gets the links that lines define, and `lost` what Draft.js has no form for, and what became of it. */
export function readBlocks(markdown: string, definitions: LinkDefinitions, lost: (what: string) => void): MarkdownBlock[] {
	const withoutFrontMatter = () => {
		lost('front matter, which is left out');
		return '';
	};
	const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(FRONT_MATTER, withoutFrontMatter);
	return new BlockReader(text.split('\n'), definitions, lost).read();
}

/** A block that further lines may be added to. */
type OpenBlock = Omit<MarkdownBlock, 'text'> & { lines: string[] };

class BlockReader {
	private readonly blocks: OpenBlock[] = [];

	private readonly lists = new OpenLists();

	/** The block that a next line of text continues. */
	private open?: OpenBlock;

	/** The last list item. */
	private item?: OpenBlock;

	private at = 0;

	/** The last line that could end a comment. */
	private readonly lastCommentEnd: number;

	constructor(
		private readonly lines: readonly string[],
		private readonly definitions: LinkDefinitions,
		private readonly lost: (what: string) => void,
	) {
		this.lastCommentEnd = lines.findLastIndex((line) => line.includes(COMMENT_END));
	}

	read(): MarkdownBlock[] {
		while (this.at < this.lines.length) this.readLine(this.lines[this.at]);
		return this.blocks.map(({ lines, ...block }) => {
			const text = lines.join('\n');
			return { ...block, text: block.type === 'code-block' ? text : text.trim() };
		});
	}

	private readLine(line: string): void {
		if (line.trim() === '') {
			this.open = undefined;
			this.at += 1;
			return;
		}
		const inner = this.inItem(line);
		if (this.readFence(line) || this.readHeading(line, inner) || this.readRule(line) || this.readQuote(line, inner) || this.readListItem(line) || this.readTable(line) || this.readIndentedCode(line) || this.readDefinition(inner) || this.readComment(line, inner)) return;
		this.readText(line);
		this.at += 1;
	}

	/** The line without the indent of the last list item, if one is open. */
	private inItem(line: string): string {
		return withoutIndent(line, Math.max(0, this.lists.itemIndent));
	}

	private add(type: string, text: string, depth = 0): OpenBlock {
		const block = { type, lines: [text], depth };
		this.blocks.push(block);
		return block;
	}

	private readFence(line: string): boolean {
		const match = FENCE.exec(line);
		const indent = columns(match?.[1] ?? '');
		if (match === null || (this.lists.count === 0 && indent >= CODE_INDENT)) return false;
		this.lists.closeAt(indent);
		this.readFenced(match, indent);
		return true;
	}

	/** The code behind a fence that begins at this column; with the item, where the fence stands on its first line. */
	private readFenced([, , fence, info]: readonly string[], indent: number, isItem = false): void {
		const code: string[] = [];
		let isClosed = false;
		for (this.at += 1; this.at < this.lines.length && !isClosed; this.at += 1) {
			const next = this.lines[this.at];
			isClosed = closes(next, fence, indent);
			if (!isClosed && isItem && next.trim() !== '' && indentOf(next) < indent) break;
			if (!isClosed) code.push(withoutIndent(next, indent));
		}
		const [language, ...rest] = info.trim().split(/\s+/);
		if (rest.length > 0) this.lost('what stands after the language of code');
		this.addCode(code, language);
	}

	private addCode(lines: readonly string[], language = ''): void {
		if (this.lists.count > 0) this.lost('the indent of code within a list item');
		Object.assign(this.add('code-block', lines.join('\n')), language !== '' && { language });
		this.open = undefined;
	}

	private readHeading(line: string, inner: string): boolean {
		const marks = HEADING.exec(inner)?.[0];
		const underline = this.open !== this.item ? UNDERLINE.exec(line)?.[1] : undefined;
		if (marks !== undefined) this.add(HEADINGS[marks.trim().length - 1], withoutClosingMarks(inner.slice(marks.length)));
		else if (underline !== undefined && this.open) this.open.type = HEADINGS[underline[0] === '=' ? 0 : 1];
		else return false;
		this.endBlock(line);
		this.at += 1;
		return true;
	}

	private readRule(line: string): boolean {
		if (!RULE_LINE.test(line.trim())) return false;
		if (this.readIndentedCode(line)) return true;
		this.add(RULE, '');
		this.endBlock(line);
		this.at += 1;
		return true;
	}

	/** Ends the lists to which the block that begins with the line does not belong. */
	private endBlock(line: string): void {
		this.open = undefined;
		this.lists.closeAt(indentOf(line));
		if (this.lists.count > 0) this.lost(OUTSIDE_ITEM);
	}

	/** What is quoted is read by itself; of its blocks only paragraphs can be shown as quoted. To none of them belongs what stands in an item outside. */
	private readQuote(line: string, inner: string): boolean {
		if (!QUOTE.test(inner)) return false;
		const { quoted, end } = quotedLines(this.lines, this.at, (next) => this.inItem(next), this.lost);
		this.at = end;
		this.endBlock(line);
		const blocks = new BlockReader(quoted, this.definitions, this.lost).read();
		if (blocks.length === 0) this.add('blockquote', '');
		for (const { text, ...block } of blocks) {
			const isParagraph = block.type === 'unstyled';
			if (!isParagraph) this.lost(OUTSIDE_QUOTE);
			this.blocks.push({ ...block, type: isParagraph ? 'blockquote' : block.type, depth: isParagraph && this.lists.count > 0 ? 0 : block.depth, lines: [text] });
		}
		return true;
	}

	private readListItem(line: string): boolean {
		const match = LIST_ITEM.exec(line);
		if (match === null) return false;
		const [, before, mark, text = ''] = match;
		const isOrdered = mark.length > 1;
		const number = Number.parseInt(mark, 10);
		const indent = this.lists.columnOf(columns(before), number);
		// A line of a paragraph that begins with a year is no item.
		if (this.open && indent >= this.lists.itemIndent && ((text === '' && this.open !== this.item) || (isOrdered && number !== 1))) return false;
		if (this.lists.count === 0 && indent >= CODE_INDENT) return false;
		const textColumn = columns(line.slice(0, line.length - text.length));
		const ordinal = this.lists.addItem(indent, isOrdered, textColumn, number);
		const fence = FENCE.exec(text);
		if (!fence || isOrdered) this.addItem(fence ? '' : text, isOrdered ? ordinal : undefined, mark);
		if (fence) this.readFenced(fence, textColumn, true);
		else this.at += 1;
		return true;
	}

	private addItem(text: string, ordinal: number | undefined, mark: string): void {
		const depth = this.lists.count - 1;
		if (depth > MAX_DEPTH) this.lost(TOO_DEEP);
		if (HEADING.test(text) || QUOTE.test(text) || LIST_ITEM.test(text)) this.lost('headings, quotations and lists at the beginning of a list item, whose marks are kept as text');
		const isParagraph = Number.isNaN(ordinal);
		if (isParagraph) this.lost(NUMBERS_KEPT);
		this.open = isParagraph ? this.add('unstyled', `${mark} ${text}`, depth + 1) : this.add(ordinal ? 'ordered-list-item' : 'unordered-list-item', text, Math.min(depth, MAX_DEPTH));
		if (ordinal) this.open.ordinal = ordinal;
		this.item = this.open;
	}

	private readTable(line: string): boolean {
		const underline = this.lines[this.at + 1] ?? '';
		if (!line.includes('|') || !underline.includes('|') || !isTableUnderline(underline)) return false;
		const indent = indentOf(line);
		this.lists.closeAt(Math.min(indent, indentOf(underline)));
		const rows: string[] = [];
		for (let row = line; row.includes('|') && indentOf(row) >= this.lists.itemIndent; row = this.lines[++this.at] ?? '') rows.push(withoutIndent(row, indent));
		this.lost('a table, which became preformatted text');
		this.addCode(rows);
		return true;
	}

	private readIndentedCode(line: string): boolean {
		const indent = this.lists.textAt + CODE_INDENT;
		if (this.open !== undefined || indentOf(line) < indent) return false;
		const code: string[] = [];
		for (; this.at < this.lines.length; this.at += 1) {
			const next = this.lines[this.at];
			if (next.trim() !== '' && indentOf(next) < indent) break;
			code.push(withoutIndent(next, indent));
		}
		while (code.at(-1)?.trim() === '') code.pop();
		this.addCode(code);
		return true;
	}

	/** Within a paragraph a line defines nothing. */
	private readDefinition(line: string): boolean {
		if (this.open !== undefined || !this.definitions.add(line)) return false;
		this.at += 1;
		return true;
	}

	/** One at the beginning of a line. Blank lines do not end it. It ends an item that it does not belong to; the list may go on. */
	private readComment(line: string, inner: string): boolean {
		if (!COMMENT.test(inner) || this.at > this.lastCommentEnd) return false;
		while (!this.lines[this.at].includes(COMMENT_END)) this.at += 1;
		const last = this.lines[this.at++];
		const rest = last.slice(last.indexOf(COMMENT_END) + COMMENT_END.length);
		this.lost(LOST_COMMENT);
		if (indentOf(line) < this.lists.itemIndent) this.open = this.item = undefined;
		if (rest.trim() !== '') this.readText(' '.repeat(indentOf(line)) + rest.trimStart());
		return true;
	}

	private readText(line: string): void {
		const last = this.blocks[this.blocks.length - 1];
		if (this.open !== undefined) this.open.lines.push(line.trimStart());
		else if (this.lists.count > 0 && indentOf(line) >= this.lists.itemIndent && last === this.item) {
			this.lost('paragraphs of one list item, which are lines of it now');
			last.lines.push(`${last.lines.pop()?.trimEnd()}  `, line.trimStart());
			this.open = last;
		} else {
			this.lists.closeAt(indentOf(line));
			if (this.lists.count > 0) this.lost('paragraphs of list items after other blocks, which stand outside');
			this.open = this.add('unstyled', line.trimStart());
		}
	}
}
