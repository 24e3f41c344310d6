/** What only changes the look of a symbol, as of an emoji. */
const SYMBOL_MARKS = /[\u20d0-\u20ff]|[\ufe00-\ufe0f]/g;

/** The words of a text in lower case, with hyphens between them: "How do I pay?" → "how-do-i-pay". Empty where it has none. */
export function hyphenated(text: string): string {
	const plain = text.normalize('NFC').replace(SYMBOL_MARKS, '').toLowerCase();
	return plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
}
