import { CODE_INDENT, columns, indentOf } from './indent';
import { NESTED_QUOTE } from './losses';
import { closes, COMMENT, FENCE, isText, LIST_ITEM, QUOTE, startsBlock, UNDERLINE } from './markdownLines';

/**
 * The lines of a quotation of Markdown that begins at a line, without their marks, and where it ends. An empty line is put where another
 * quotation begins within it, or where it goes on after one with a block of its own. `inItem` takes the indent of the list item that the
 * quotation stands in from a line, and `lost` gets what became of quotations within it.
 */
export function quotedLines(lines: readonly string[], begin: number, inItem: (line: string) => string, lost: (what: string) => void): { quoted: string[]; end: number } {
	const quoted: string[] = [];
	let isAfterText = false;
	let fence: RegExpExecArray | null = null;
	/** The column of the fence, and the marks before it. */
	let column = 0;
	let depth = 0;
	/** How many marks the block that is open began with. */
	let level = 0;
	let end = begin;
	for (; end < lines.length; end += 1) {
		const line = inItem(lines[end]);
		if (!QUOTE.test(line) && (!isAfterText || startsBlock(line) || COMMENT.test(line))) break;
		// Within code, more marks than its fence has are code.
		const marks = new RegExp(`^(?: {0,3}> ?){1,${fence === null ? '' : depth}}`).exec(line)?.[0] ?? '';
		if (fence === null) depth = marks.split('>').length - 1;
		if (depth > 1) lost(NESTED_QUOTE);
		let text = line.slice(marks.length);
		const continues: boolean = isAfterText && depth <= level && !startsBlock(text);
		if (!continues) {
			if (depth !== level) quoted.push('');
			level = depth;
		} else if (depth < level && UNDERLINE.test(text)) text = `\\${text.trim()}`;
		quoted.push(text);
		isAfterText = fence === null && isText(text, continues);
		if (fence !== null) {
			if (closes(text, fence[2], column)) fence = null;
		} else if (indentOf(text) < CODE_INDENT) {
			const begun = LIST_ITEM.exec(text)?.[3] ?? text;
			fence = FENCE.exec(begun);
			column = columns(text.slice(0, text.length - begun.length) + (fence?.[1] ?? ''));
		}
	}
	return { quoted, end };
}
