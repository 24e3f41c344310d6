import { beginning } from '../input/beginning';

const ADDRESS = /^(?:https?|mailto|tel):/i;

/** What a link shows and, where that does not say it, its address in parentheses, cut where it is longer than `maxLength`. Takes any text, in linear time. */
export function linkAsText(shown: string, href: string, maxLength: number): string {
	// As browsers read it. Encoded, a character can neither break the line nor hide anything of it.
	const address = href.replace(/[\t\n\r]/g, '').replace(/^[\s\p{Cc}]+/u, '').trimEnd().replace(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
	if (!ADDRESS.test(address) || essential(address) === essential(shown)) return shown;
	const text = shown.trimEnd();
	const cut = beginning(address, maxLength);
	return `${text} (${cut}${cut === address ? '' : '…'})${shown.slice(text.length)}`;
}

/** What an image shows, as its author describes it; nothing for one that is a decoration. */
export function imageAsText(alt: string | undefined): string {
	const words = alt?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return words === undefined ? '[image]' : words && `[image: ${words}]`;
}

/** True for an image that only reports that the message was opened. */
export function isTrackingPixel(attributes: ReadonlyMap<string, string>): boolean {
	return ['width', 'height'].some((side) => Number.parseFloat(attributes.get(side) ?? '') <= 1);
}

/** The part of an address that tells it from others. */
function essential(address: string): string {
	return address.replace(/[\s\p{Cf}]+/gu, '').replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/^www\./i, '').replace(/\/$/, '');
}
