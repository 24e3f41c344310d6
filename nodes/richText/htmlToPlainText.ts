import { isBlock, isCell } from './htmlBlocks';
import { htmlTokens } from './htmlTokens';
import { imageAsText, isTrackingPixel, linkAsText } from './linksAsText';

/** The edge of a block: a line ends here unless one has just ended. No text holds the character, since it is a blank in HTML. */
const EDGE = '\r';
const FIRST_BREAK = /^(?:\r\n?|\n)/;
const BREAKS = / ?([\r\n])[\r\n ]*/g;

/**
 * The text of HTML: blocks stand on lines of their own, the cells of a table a blank apart, and at most one line in a row is empty.
 * Links have their addresses in parentheses, cut at a length if wanted, images stand as "[image: description]". Takes any text, in linear time.
 */
export function htmlToPlainText(html: string, maxAddressLength = Infinity): string {
	const text = new LinkedText(maxAddressLength);
	let hasImage = false;
	let preformatted = 0;
	let startsPreformatted = false;
	for (const token of htmlTokens(html)) {
		if ('comment' in token) continue;
		const isImage = 'tag' in token && token.tag === 'img' && !token.closes && !isTrackingPixel(token.attributes);
		hasImage ||= isImage;
		if ('text' in token) text.add(preformatted > 0 ? linesOf(startsPreformatted ? token.text.replace(FIRST_BREAK, '') : token.text) : inOneLine(token.text));
		else if (token.tag === 'a') text.startLink(token.attributes.get('href'));
		else if (token.tag === 'br') text.add('\n');
		else if (isImage) text.add(imageAsText(token.attributes.get('alt')));
		else if (isBlock(token.tag)) text.add(EDGE);
		else if (isCell(token.tag)) text.add(' ');
		// The line break after <pre> is not shown.
		startsPreformatted = 'tag' in token && token.tag === 'pre' && !token.closes;
		if ('tag' in token && token.tag === 'pre') preformatted = Math.max(0, preformatted + (token.closes ? -1 : 1));
	}
	const written = text.end().replace(/ +/g, ' ').replace(BREAKS, lineBreaks).trim();
	return written === '' && hasImage ? imageAsText(undefined) : written;
}

/** Text that is put together from pieces, some of which are within a link. */
class LinkedText {
	private text = '';

	private link = { shown: '', href: '' };

	constructor(private readonly maxAddressLength: number) {}

	add(piece: string): void {
		this.link.shown += piece;
	}

	/** Ends the last link. A closing tag has no address: what follows is in no link. */
	startLink(href = ''): void {
		this.text += linkAsText(this.link.shown, this.link.href, this.maxAddressLength);
		this.link = { shown: '', href };
	}

	end(): string {
		this.startLink();
		return this.text;
	}
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
