const KNOWN_BLOCKS = new Set([
	// Begin and end a block, and are nothing else to a reader.
	...['article', 'body', 'div', 'footer', 'header', 'html', 'main', 'p', 'section'],
	...['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'pre', 'ul'],
]);
/** Draft.js has none of these; they are told apart from those that stand within text. */
const OTHER_BLOCKS = new Set([
	'address', 'aside', 'caption', 'center', 'dd', 'details', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'form', 'iframe', 'nav', 'summary', 'table', 'tr', 'video',
]);

/** True for a tag that is a block of Draft.js too, or the edge of one. */
export function isKnownBlock(tag: string): boolean {
	return KNOWN_BLOCKS.has(tag);
}

/** True for a tag whose content stands on lines of its own. */
export function isBlock(tag: string): boolean {
	return KNOWN_BLOCKS.has(tag) || OTHER_BLOCKS.has(tag);
}

/** True for a cell of a table, which stands beside the one before it. */
export function isCell(tag: string): boolean {
	return tag === 'td' || tag === 'th';
}
