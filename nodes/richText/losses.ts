import { beginning } from '../input/beginning';
import type { Inline } from './inlineStyle';

/** What is said of comments. */
export const LOST_COMMENT = 'a comment, which is left out';
/** What is said of quotations, of which only paragraphs can be shown as quoted. */
export const NESTED_QUOTE = 'quotations within quotations, which became one';
export const OUTSIDE_QUOTE = 'headings, lists, code and rules within quotations, which stand outside';

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
