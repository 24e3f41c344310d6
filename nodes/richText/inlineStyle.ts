import type { Link } from './link';

/** How the styles of Draft.js that Markdown can express are written: with marks, or with a tag where marks would not be read. */
export const INLINE_STYLES = {
	BOLD: { mark: '**', tag: 'strong' },
	ITALIC: { mark: '*', tag: 'em' },
	STRIKETHROUGH: { mark: '~~', tag: 'del' },
	UNDERLINE: { mark: '', tag: 'u' },
	CODE: { mark: '`', tag: 'code' },
} as const;

export type InlineStyle = keyof typeof INLINE_STYLES;

/** Text with the styles that all of it has, and the link that it is part of. */
export interface Span {
	text: string;
	styles: ReadonlySet<InlineStyle>;
	link?: Link;
}

/** What a paragraph of Markdown holds: spans and, where they stand, images, which may be part of a link. */
export type Inline = Span | { image: Link; alt: string; link?: Link };

/** The styles of HTML tags that Markdown may hold. */
export const STYLE_OF_TAG: ReadonlyMap<string, InlineStyle> = new Map([
	['strong', 'BOLD'],
	['b', 'BOLD'],
	['em', 'ITALIC'],
	['i', 'ITALIC'],
	['del', 'STRIKETHROUGH'],
	['s', 'STRIKETHROUGH'],
	['strike', 'STRIKETHROUGH'],
	['u', 'UNDERLINE'],
	['ins', 'UNDERLINE'],
	['code', 'CODE'],
	['tt', 'CODE'],
]);

/** True for a style that Markdown can express. */
export function isInlineStyle(style: string): style is InlineStyle {
	return Object.hasOwn(INLINE_STYLES, style);
}

/** Counts what is open of a name, a style or a tag. What is not open is not in the map. */
export function count<Name>(open: Map<Name, number>, name: Name, more: number): void {
	const depth = (open.get(name) ?? 0) + more;
	if (depth === 0) open.delete(name);
	else open.set(name, depth);
}

const SPACE = /^\s?$/u;
export const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** Whether marks between two characters can open and close a style, by CommonMark's rules of flanking. The characters are empty at the edges of a text. */
export function flanking(before: string, after: string): { opens: boolean; closes: boolean } {
	const isLeft = !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
	const isRight = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
	return { opens: isLeft, closes: isRight };
}
