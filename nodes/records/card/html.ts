import { escapeHtml } from '../../input/escapeHtml';
import { isWebAddress } from './webAddress';

// What Acquire draws in a text: a link, or bold. Neither part can hold its own delimiter, so that each is read once.
const INLINE = /\[([^[\]\n]*)\]\(([^()\s]*)\)|\*{1,2}([^*\n]+)\*{1,2}/g;

const TEXT_TAGS = new Set(['p', 'div', 'span', 'strong', 'b', 'em', 'i', 'u', 's', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** True for the name of an element of text, in any case. */
export function isTextTag(tagName: string): boolean {
	return TEXT_TAGS.has(tagName.toLowerCase());
}

/** A value for HTML, as text or in an attribute: nothing in it opens a tag or ends the attribute. Empty for what is no text. */
export function escaped(value: unknown): string {
	return escapeHtml(textIn(value)).replaceAll("'", '&#39;');
}

/** Text with the links and bold words that Acquire draws, and with its line breaks. */
export function inlineHtml(value: unknown): string {
	const text = textIn(value);
	const parts: string[] = [];
	let end = 0;
	for (const { 0: whole, 1: shown, 2: url, 3: bold, index } of text.matchAll(INLINE)) {
		parts.push(escaped(text.slice(end, index)), bold === undefined ? (isWebAddress(url) ? anchor(url, escaped(shown)) : escaped(whole)) : `<b>${escaped(bold)}</b>`);
		end = index + whole.length;
	}
	return [...parts, escaped(text.slice(end))].join('').replaceAll('\n', '<br>');
}

/** An element; without `css`, without a style. `content` is HTML. */
export function element(tag: string, content: string, css = ''): string {
	return `<${tag}${css === '' ? '' : ` style="${css}"`}>${content}</${tag}>`;
}

/** A link around HTML; that alone where it is not a web address. */
export function anchor(url: unknown, content: string, css = ''): string {
	if (!isWebAddress(url)) return css === '' ? content : element('span', content, css);
	return `<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer"${css === '' ? '' : ` style="${css}"`}>${content}</a>`;
}

function textIn(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
