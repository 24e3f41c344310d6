/** The text up to `maxLength` UTF-16 units, but not half of a character such as an emoji: that is no valid Unicode, which databases reject. */
export function beginning(text: string, maxLength: number): string {
	return text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : text;
}

/** The text, or its beginning and "…" where it is longer: at most `maxLength` UTF-16 units in all. */
export function shortened(text: string, maxLength: number): string {
	return text.length > maxLength ? `${beginning(text, maxLength - 1)}…` : text;
}
