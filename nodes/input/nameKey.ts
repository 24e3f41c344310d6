/** A name as it is compared: without surrounding whitespace, and without regard to case and to how Unicode composes its letters. */
export function nameKey(name: string): string {
	return name.normalize().trim().toLowerCase();
}
