// Zero-width spaces, direction marks and their kin. The two joiners may be part of a name in some scripts.
const INVISIBLE = /[^\P{Cf}\u200c\u200d]/gu;

/** A name as it is compared: as it looks, whatever its case. */
export function nameKey(name: string): string {
	// Of a Turkish capital I with its dot, JavaScript makes an i with a second dot.
	return asItLooks(name).toLowerCase().replaceAll('i\u0307', 'i');
}

/** The text as it looks: whatever its whitespace, how Unicode composes its letters, and which characters in it do not show. */
export function asItLooks(text: string): string {
	return withoutInvisible(text).normalize().replace(/\s+/g, ' ').trim();
}

/** The text without characters that do not show, which come along where it is copied from a page or an app. */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '');
}
