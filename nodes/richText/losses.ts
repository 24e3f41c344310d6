import { beginning } from '../input/beginning';
import type { Inline } from './inlineStyle';
import { MAX_DEPTH } from './rawContent';

/** What is said of comments. */
export const LOST_COMMENT = 'a comment, which is left out';
/** What is said of quotations, of which only paragraphs can be shown as quoted, and of list items. */
export const NESTED_QUOTE = 'quotations within quotations, which became one';
export const OUTSIDE_QUOTE = 'headings, lists, code and rules within quotations, which stand outside';
export const OUTSIDE_ITEM = 'headings, quotations, code and rules within list items, which stand outside';
export const NUMBERS_KEPT = 'list items whose numbers would change, which became paragraphs';
export const TOO_DEEP = `list items deeper than ${MAX_DEPTH + 1} levels, which moved up`;

/** What is said of an entity that is neither a link nor a block of its own. `type`: as Draft.js has it, e.g. "MENTION". */
export function withinText(type: string): string {
	const what = type.toLowerCase();
	return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} within text`;
}

/** What is said of a link or image that is left out. `what`: e.g. "an image". */
export function unsafeTarget(what: string, address: string): string {
	return what + (address.trim() === '' ? ' without an address' : ` with an address that is not a web address: ${beginning(address, 60)}`);
}

/** `lost` gets what may not stand within a block of code, of which the text alone is kept. */
export function listLostInCode(inlines: readonly Inline[], lost: (what: string) => void): void {
	for (const inline of inlines) {
		if ('image' in inline) {
			lost('images within code');
			continue;
		}
		if ([...inline.styles].some((style) => style !== 'CODE')) lost('styles within code');
		if (inline.link !== undefined) lost('links within code');
	}
}

/** Tells `lost` of the properties of a block, link or image that Markdown has no form for. `what`: e.g. "an image". */
export function listLostProperties(what: string, data: Readonly<Record<string, unknown>> | undefined, kept: readonly string[], lost: (what: string) => void): void {
	for (const [name, value] of Object.entries(data ?? {})) {
		if (!kept.includes(name) && value !== null && value !== undefined && value !== '') lost(`the property ${beginning(name, 60)} of ${what}`);
	}
}
