import { shortened } from './beginning';

const MAX_ENTRIES = 10;
const MAX_LENGTH = 100;

/** Text for people, cut at 100 characters: names and labels come from elsewhere and may be of any length. */
export function cut(text: string): string {
	return shortened(text, MAX_LENGTH);
}

/** Names for a message: at most ten of them, each cut, and how many more there are. */
export function listed(names: readonly string[]): string {
	const shown = names.slice(0, MAX_ENTRIES).map(cut).join(', ');
	return names.length > MAX_ENTRIES ? `${shown} and ${names.length - MAX_ENTRIES} more` : shown;
}
