// Zero-width spaces, direction marks and their kin. The two joiners may be part of a name in some scripts.
const INVISIBLE = /[^\P{Cf}\u200c\u200d]/gu;

/** A name as it is compared: as it looks, whatever its case, its whitespace, how Unicode composes its letters, and which characters in it do not show. */
export function nameKey(name: string): string {
	return withoutInvisible(name).normalize().replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The text without characters that do not show, which come along where it is copied from a page or an app. */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '');
}
