import { CODE_INDENT, columns, indentOf } from './indent';
import { NESTED_QUOTE } from './losses';
import { closes, FENCE, isText, LIST_ITEM, QUOTE, startsBlock } from './markdownLines';

/**
 * The lines of a quotation of Markdown that begins at a line, without their marks. `inItem` takes the indent of the list item from a line
 * that the quotation stands in, and `lost` gets what became of quotations within it.
 */
export function quotedLines(lines: readonly string[], begin: number, inItem: (line: string) => string, lost: (what: string) => void): string[] {
	const quoted: string[] = [];
	let isAfterText = false;
	let fence: RegExpExecArray | null = null;
	/** The column of the fence, and the marks before it. */
	let column = 0;
	let depth = 0;
	for (let at = begin; at < lines.length; at += 1) {
		const line = inItem(lines[at]);
		if (!QUOTE.test(line) && (!isAfterText || startsBlock(line))) break;
		// Within code, more marks than its fence has are code.
		const marks = new RegExp(`^(?: {0,3}> ?){1,${fence === null ? '' : depth}}`).exec(line)?.[0] ?? '';
		if (fence === null) depth = marks.split('>').length - 1;
		if (depth > 1) lost(NESTED_QUOTE);
		const text = line.slice(marks.length);
		quoted.push(text);
		isAfterText = fence === null && isText(text, isAfterText);
		if (fence !== null) {
			if (closes(text, fence[2], column)) fence = null;
		} else if (indentOf(text) < CODE_INDENT) {
			const begun = LIST_ITEM.exec(text)?.[3] ?? text;
			fence = FENCE.exec(begun);
			column = columns(text.slice(0, text.length - begun.length) + (fence?.[1] ?? ''));
		}
	}
	return quoted;
}
