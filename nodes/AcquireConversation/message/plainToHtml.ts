const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as HTML that looks the same: a paragraph for each block of lines. */
export function plainToHtml(text: string): string {
	const escaped = text.trim().replace(/[&<>"]/g, (character) => ENTITIES[character]);
	return escaped
		.split(/\r?\n(?:[ \t]*\r?\n)+/)
		.map((block) => `<p>${block.replace(/\r?\n/g, '<br>')}</p>`)
		.join('');
}
