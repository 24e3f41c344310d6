/** The entries of a list: a list as it is, a JSON list as text, text with commas or line breaks between, or one value. Blank entries are dropped. */
export function splitList(value: unknown): unknown[] {
	const entries = typeof value === 'string' ? splitText(value) : Array.isArray(value) ? value : [value];
	return entries
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== undefined && entry !== null && entry !== '');
}

function splitText(text: string): unknown[] {
	return (text.trim().startsWith('[') && parseList(text)) || text.split(/[,\n]/);
}

function parseList(text: string): unknown[] | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}
