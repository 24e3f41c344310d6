const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text so that HTML shows it as it is, also within an attribute in double quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** The text so that HTML has no tag of it, and nothing else is changed: n8n shows it as HTML in one place and as text in another. */
export function escapeTags(text: string, sign = '&lt;'): string {
	return text.replace(/<(?=[a-z/!?])/gi, sign);
}
