import { htmlToPlainText } from '../../../richText/htmlToPlainText';

/** Addresses of click tracking have hundreds of characters more, but where they lead stands at the beginning. */
const MAX_ADDRESS_LENGTH = 200;
/** "<T>" and "<address>" people write as they are. */
const TAGS = [
	...['a', 'b', 'blockquote', 'body', 'br', 'center', 'div', 'em', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'html', 'i', 'img', 'li', 'ol', 'p'],
	...['pre', 'span', 'strong', 'table', 'td', 'th', 'tr', 'u', 'ul'],
];
const NAMES = TAGS.join('|');
const OPENS = new RegExp(`<(?:${NAMES})\\s*>`, 'i');
const CLOSES = new RegExp(`</(?:${NAMES})\\s*>`, 'i');
/** Text that begins with one of those whose end may be left out, and has another one. */
const UNCLOSED = /^\s*<(?:li|p|t[dr])\s*>[^]*<(?:li|p|t[dr])\s*>/i;
/** A broken line, or a tag that has an attribute with a value: "a<b and c>d" has none. */
const SIGN_OF_HTML = new RegExp(`<[bh]r\\s*/?>|<(?:${NAMES})\\s[^<>=]*=[^<>]*>`, 'i');

/** What a reader sees of the HTML that an email has. Other text stays as it is: people write "do I enter <b> or <p>?", too. Takes any text, in linear time. */
export function plainText(text: string): string {
	const isHtml = SIGN_OF_HTML.test(text) || UNCLOSED.test(text) || (OPENS.test(text) && CLOSES.test(text));
	return isHtml ? htmlToPlainText(text, MAX_ADDRESS_LENGTH) : text.trim();
}
