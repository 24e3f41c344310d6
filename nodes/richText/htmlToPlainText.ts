import { isBlock, isCell } from './htmlBlocks';
import { htmlTokens } from './htmlTokens';

/** The edge of a block: a line ends here unless one has just ended. No text holds the character, since it is a blank in HTML. */
const EDGE = '\r';
const FIRST_BREAK = /^(?:\r\n?|\n)/;
const BREAKS = / ?([\r\n])[\r\n ]*/g;

/**
 * The text of HTML: blocks stand on lines of their own, the cells of a table a blank apart, and at most one line in a row is empty.
 * Takes any text, in linear time.
 */
export function htmlToPlainText(html: string): string {
	let written = '';
	let preformatted = 0;
	let startsPreformatted = false;
	for (const token of htmlTokens(html)) {
		if ('text' in token) written += preformatted > 0 ? linesOf(startsPreformatted ? token.text.replace(FIRST_BREAK, '') : token.text) : inOneLine(token.text);
		else if ('comment' in token) continue;
		else if (token.tag === 'br') written += '\n';
		else if (isBlock(token.tag)) written += EDGE;
		else if (isCell(token.tag)) written += ' ';
		// The line break after <pre> is not shown.
		startsPreformatted = 'tag' in token && token.tag === 'pre' && !token.closes;
		if ('tag' in token && token.tag === 'pre') preformatted = Math.max(0, preformatted + (token.closes ? -1 : 1));
	}
	return written.replace(/ +/g, ' ').replace(BREAKS, lineBreaks).trim();
}

function linesOf(text: string): string {
	return text.split(/\r\n?|\n/).map(inOneLine).join('\n');
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function lineBreaks(run: string, first: string): string {
	const count = run.split('\n').length - 1 + (first === EDGE ? 1 : 0);
	return '\n'.repeat(Math.min(count, 2));
}
