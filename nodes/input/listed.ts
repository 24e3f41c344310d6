const MAX_ENTRIES = 10;
const MAX_LENGTH = 100;

/** Text for people, cut at 100 characters: names and labels come from elsewhere and may be of any length. */
export function cut(text: string): string {
	if (text.length <= MAX_LENGTH) return text;
	// Not between the halves of a character.
	return `${text.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Names for a message: at most ten of them, each cut, and how many more there are. */
export function listed(names: readonly string[]): string {
	const shown = names.slice(0, MAX_ENTRIES).map(cut).join(', ');
	return names.length > MAX_ENTRIES ? `${shown} and ${names.length - MAX_ENTRIES} more` : shown;
}
