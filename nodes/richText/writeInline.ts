import { characterOf, ENTITY } from './htmlEntities';
import { flanking, INLINE_STYLES, type InlineStyle, type Span } from './inlineStyle';
import { isSameLink, type Link } from './link';
import { characterAt, characterBefore, EMAIL_CHARACTER, isSpaced } from './markdownTokens';

const MARK = markedBefore('@');
// The text of the next span may go on with an address that an angle bracket begins.
const MARK_BEFORE_SPAN = markedBefore('(?:@|$)');

function markedBefore(end: string): RegExp {
	return new RegExp(`[\\\\\`*[\\]]|<(?=[a-z/!]|${EMAIL_CHARACTER}*${end})|~(?=~|$)|(?<=~|^)~`, 'giu');
}

/** What is open while text is written: a style or a link. */
interface Open {
	of: InlineStyle | Link;
	/** Where it ends at the latest: the number of the span after it. */
	until: number;
	closing: string;
}

/**
 * Writes spans as Markdown. What begins earlier and ends later encloses the rest; where two overlap, one is closed and opened
 * again. Tags stand where marks would not be read as such.
 */
export function writeInline(spans: readonly Span[]): string {
	let written = '';
	const open: Open[] = [];
	for (const [index, span] of spans.entries()) {
		const reopened = new Set<Open['of']>();
		const keeps = ({ of }: Open) => (typeof of === 'string' ? span.styles.has(of) : isSameLink(of, span.link));
		const firstToClose = open.findIndex((entry) => !keeps(entry));
		for (const entry of firstToClose < 0 ? [] : open.splice(firstToClose).reverse()) {
			written += entry.closing;
			if (keeps(entry)) reopened.add(entry.of);
		}
		for (const entry of toOpen(spans, index, open)) {
			const [opening, closing] = typeof entry.of === 'string' ? marks(entry.of, spans, index, entry.until, reopened.has(entry.of)) : linkMarks(entry.of);
			written += opening;
			open.push({ ...entry, closing });
		}
		const next = spans[index + 1];
		const text = span.styles.has('CODE') ? codeSpans(span.text) : escaped(span.text, next && MARK_BEFORE_SPAN);
		// Before a link it would make an image of it.
		written += next?.link === undefined ? text : text.replace(/!$/, escapeOf);
	}
	for (const { closing } of open.reverse()) written += closing;
	return written;
}

/** The styles and the link that begin with a span, the longest first. Code is a mark of its span alone. */
function toOpen(spans: readonly Span[], index: number, open: readonly Open[]): Array<Omit<Open, 'closing'>> {
	const { styles, link } = spans[index];
	const isOpen = (of: Open['of']) => open.some((entry) => (typeof of === 'string' || typeof entry.of === 'string' ? entry.of === of : isSameLink(of, entry.of)));
	const added = [...styles, ...(link ? [link] : [])].filter((of) => of !== 'CODE' && !isOpen(of));
	// What is within something ends with it at the latest.
	const limit = Math.min(...open.map(({ until }) => until));
	return added.map((of) => ({ of, until: Math.min(limit, endOf(of, spans, index)) })).sort((a, b) => b.until - a.until);
}

function endOf(of: Open['of'], spans: readonly Span[], index: number): number {
	let end = index;
	while (end < spans.length && (typeof of === 'string' ? spans[end].styles.has(of) : isSameLink(of, spans[end].link))) end += 1;
	return end;
}

/** Marks where the rules of flanking let them be read as such, or tags. */
function marks(style: InlineStyle, spans: readonly Span[], from: number, until: number, isReopened: boolean): [string, string] {
	const { mark, tag } = INLINE_STYLES[style];
	const textOf = (index: number) => spans[index]?.text ?? '';
	const before = characterBefore(textOf(from - 1));
	const after = characterAt(textOf(until));
	// What begins or ends together with the style may stand next to the mark, and begins and ends with punctuation.
	const firsts = [characterAt(textOf(from)), ...(changes(spans[from - 1], spans[from], style) ? ['<'] : [])];
	const lasts = [characterBefore(textOf(until - 1)), ...(changes(spans[until], spans[until - 1], style) ? ['>'] : [])];
	const isRead = firsts.every((first) => flanking(before, first).opens) && lasts.every((last) => flanking(last, after).closes);
	return mark === '' || isReopened || !isRead ? [`<${tag}>`, `</${tag}>`] : [mark, mark];
}

/** True where the second span is code or has a style or link that the first one lacks, other than the style. */
function changes(outside: Span | undefined, inside: Span, style: InlineStyle): boolean {
	if (inside.styles.has('CODE')) return true;
	if (inside.link !== undefined && !isSameLink(inside.link, outside?.link)) return true;
	return [...inside.styles].some((other) => other !== style && !outside?.styles.has(other));
}

/** The marks of a link, or of an image if `!` is put before them. */
export function linkMarks({ url, title }: Link): [string, string] {
	const address = withEscapedEntities(url.replace(/[\r\n]/g, encodeURIComponent).replace(/[\\<>]/g, escapeOf));
	const target = /[\s()<>]/.test(url) ? `<${address}>` : address;
	return ['[', `](${target}${title === undefined ? '' : ` "${withEscapedEntities(title.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks)).replace(/[\\"]/g, escapeOf))}"`})`];
}

/** Text that is read as it is. */
export function escaped(text: string, mark = MARK): string {
	const marked = text
		.replace(mark, escapeOf)
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, escapeOf);
	return withEscapedEntities(marked).replace(/\n/g, '\\\n');
}

function withEscapedEntities(text: string): string {
	return text.replace(ENTITY, (source, entity: string) => (characterOf(entity) === undefined ? source : escapeOf(source)));
}

function escapeOf(character: string): string {
	return `\\${character}`;
}

/** Code spans, one a line: a line break has no place within one. */
function codeSpans(text: string): string {
	return text.split('\n').map((line) => (line === '' ? '' : codeSpan(line))).join('\\\n');
}

function codeSpan(text: string): string {
	const ticks = ticksAround(text, 1);
	const isPadded = /^`|`$/.test(text) || isSpaced(text);
	return ticks + (isPadded ? ` ${text} ` : text) + ticks;
}

/** A longer run of backticks than any in the text. */
export function ticksAround(text: string, atLeast: number): string {
	let length = atLeast;
	for (const [run] of text.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
	return '`'.repeat(length);
}
