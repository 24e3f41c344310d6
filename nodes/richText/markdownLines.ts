import { CODE_INDENT, indentOf } from './indent';

// Of YAML, which begins with a key. With blank lines it could be paragraphs between rules.
export const FRONT_MATTER = /^---[ \t]*\n(?=["'\p{L}\w])(?:(?:(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\w](?:[\p{L}\p{M}\w .()&/-]|:(?=[\p{L}\w]))*):(?=\s)|[ #\]}-]).*\n)+?---[ \t]*(?!.)/u;
// How the lines of Markdown begin.
export const FENCE = /^([ \t]*)(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
export const LIST_ITEM = /^([ \t]*)([-+*]|\d{1,9}[.)])(?:[ \t]+(.*))?$/s;
export const QUOTE = /^ {0,3}>/;
export const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
export const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
export const RULE_LINE = /^([-*_])(?:[ \t]*\1){2,}$/;
export const COMMENT = /^ {0,3}<!--/;
const ENDED_COMMENT = /^ {0,3}<!--.*-->/;

/** True for the line below the head of a table: "|---|:-:|". Two tests, as one that looks for a `-` between the others takes quadratic time. */
export function isTableUnderline(line: string): boolean {
	return /^[|:\- \t]+$/.test(line) && line.includes('-');
}

/** True for a line that begins a block, or ends one because it is blank. */
export function startsBlock(line: string): boolean {
	const trimmed = line.trim();
	return trimmed === '' || HEADING.test(line) || (FENCE.test(line) && indentOf(line) < CODE_INDENT) || RULE_LINE.test(trimmed) || LIST_ITEM.test(line);
}

/** True for a line of text that a next one continues: not for a heading, a rule, a comment, code or an item without text. */
export function isText(line: string, isAfterText: boolean): boolean {
	const item = LIST_ITEM.exec(line);
	if (item !== null) return !RULE_LINE.test(line.trim()) && Boolean(item[3]);
	return !startsBlock(line) && !FENCE.test(line) && !ENDED_COMMENT.test(line) && (isAfterText ? !UNDERLINE.test(line) : indentOf(line) < CODE_INDENT);
}

/** True for the line that ends code which began with that fence, at that column. A line that is indented further is code. */
export function closes(line: string, fence: string, indent: number): boolean {
	const trimmed = line.trim();
	return indentOf(line) < indent + CODE_INDENT && trimmed.length >= fence.length && trimmed === fence[0].repeat(trimmed.length);
}

/** "Title ##" → "Title". */
export function withoutClosingMarks(heading: string): string {
	const text = heading.trim();
	let end = text.length;
	while (end > 0 && text[end - 1] === '#') end -= 1;
	return end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t' ? text.slice(0, end) : text;
}
