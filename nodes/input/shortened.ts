const MAX_NAME_LENGTH = 100;
const MAX_ENTRIES = 10;

/** The text, cut where it is too long for a name, a label or an entry of a list. */
export function shortened(text: string, max = MAX_NAME_LENGTH): string {
	if (text.length <= max) return text;
	// Not between the halves of a character.
	return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Entries for a message: the first ten, and how many there are besides. */
export function listed(entries: readonly unknown[]): string {
	const shown = entries.slice(0, MAX_ENTRIES).map((entry) => shortened(String(entry)));
	const others = entries.length - shown.length;
	return `${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}
