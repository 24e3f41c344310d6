import type { Inline } from './inlineMarkdown';

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
