import { htmlToPlainText } from '../../../richText/htmlToPlainText';

/** "<T>" and "<address>" people write as they are. */
const TAGS = [
	...['a', 'b', 'blockquote', 'body', 'br', 'center', 'div', 'em', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'html', 'i', 'img', 'li', 'ol', 'p'],
	...['pre', 'span', 'strong', 'style', 'table', 'td', 'th', 'tr', 'u', 'ul'],
];
/** Of text with one of these tags it is certain enough that it is HTML, if the tag has no attributes or one with a value: "a<b and c>d" has none. */
const SIGN_OF_HTML = new RegExp(`<(?:${TAGS.join('|')})(?:\\s*/?|\\s[^<>=]*=[^<>]*)>`, 'i');

/** What a reader sees of the HTML that an email has. Other text stays as it is. Takes any text, in linear time. */
export function plainText(text: string): string {
	return SIGN_OF_HTML.test(text) ? htmlToPlainText(text) : text.trim();
}
