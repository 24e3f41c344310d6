const HTML = /<(?:a|b|blockquote|body|br|div|em|h[1-6]|head|html|i|img|li|ol|p|span|strong|style|table|ul)\b[^>]*>/i;
const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/** The text without the tags that an email has: paragraphs and line breaks become new lines. Other text stays as it is. */
export function plainText(text: string): string {
	if (!HTML.test(text)) return text.trim();
	return text
		.replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(/\s+/g, ' ')
		.replace(/<br\s*\/?>|<\/(?:div|h[1-6]|li|p|tr)>/gi, '\n')
		.replace(/<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi, '')
		.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code: string | undefined, name: string | undefined) => (code === undefined ? (ENTITIES[name ?? ''] ?? whole) : characterOf(Number(code), whole)))
		.replace(/[ \t]*\n[ \t]*/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function characterOf(code: number, otherwise: string): string {
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
