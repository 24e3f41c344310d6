import { htmlTokens } from '../../../richText/htmlTokens';
import { htmlToPlainText } from '../../../richText/htmlToPlainText';

/** Of text with one of these it is certain enough that it is HTML; "<T>" and "<address>" people write as they are. */
const SIGNS_OF_HTML = new Set([
	...['a', 'b', 'blockquote', 'body', 'br', 'center', 'div', 'em', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'html', 'i', 'img', 'li', 'ol', 'p'],
	...['pre', 'span', 'strong', 'style', 'table', 'td', 'th', 'tr', 'u', 'ul'],
]);

/** What a reader sees of the HTML that an email has. Other text stays as it is. Takes any text, in time that grows with its length. */
export function plainText(text: string): string {
	return isHtml(text) ? htmlToPlainText(text) : text.trim();
}

function isHtml(text: string): boolean {
	for (const token of htmlTokens(text)) if ('tag' in token && !token.closes && SIGNS_OF_HTML.has(token.tag)) return true;
	return false;
}
