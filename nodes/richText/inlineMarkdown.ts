import { count, flanking, type Inline, INLINE_STYLES, type InlineStyle, PUNCTUATION } from './inlineStyle';
import { isSafeTarget, type Link } from './link';
import type { LinkDefinitions } from './linkDefinitions';
import { LOST_COMMENT, unsafeTarget } from './losses';
import { type Token, tokensOf } from './markdownTokens';

type DelimiterRun = Extract<Token, { kind: 'delimiterRun' }>;
/** What of a run opens or closes one style. */
type Delimiter = { style: InlineStyle; mark: string };

/** A letter of a script without case, or East Asian punctuation. */
const UNSPACED = /[\p{Lo}\p{Lm}\p{M}\u3001-\uff65]/u;
// What marked text may begin with after such a letter. Other brackets also follow a name that is hidden in part: "张**（先生），李**（女士）".
const BEGINS = /[\p{Pi}\p{Sc}「『《〈【〖`#]/u;
const BRACKET = /[\p{Ps}"']/u;
const ENDS = /[^\s\p{Ps}\p{Pi}]/u;

/** Reads the text of one block. `definitions`: the links that it may refer to. `lost` gets what is left out of it. */
export function readInline(source: string, definitions: LinkDefinitions, lost: (what: string) => void): Inline[] {
	const tokens = tokensOf(source, definitions);
	const brackets = pairBrackets(tokens);
	const runs = pairDelimiters(tokens, brackets);
	const tags = pairTags(tokens);
	const inlines: Inline[] = [];
	// How many delimiters and tags of a style are open: *a *b* c* has one within another.
	const marked = new Map<InlineStyle, number>();
	let link: Link | undefined;
	const add = (text: string, { code = false, to = link } = {}) => {
		const styles = new Set<InlineStyle>([...marked.keys(), ...(code ? ['CODE' as const] : [])]);
		if (text !== '') inlines.push({ text, styles, ...(to && { link: to }) });
	};
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		const pair = brackets.get(at);
		if (token.kind === 'text') add(token.text);
		else if (token.kind === 'code') add(token.text, { code: true });
		else if (token.kind === 'html') {
			add(token.text);
			lost(token.text === '' ? LOST_COMMENT : 'HTML, which is kept as text');
		} else if (token.kind === 'link') add(token.text, { to: token.link });
		else if (token.kind === 'delimiterRun') {
			const { begins, ends, plain } = runs.get(at) ?? { begins: [], ends: [], plain: token.source };
			add(plain);
			for (const style of ends) count(marked, style, -1);
			for (const style of begins) count(marked, style, 1);
		} else if (token.kind === 'tag') {
			if (tags.has(at)) count(marked, token.style, token.closes ? -1 : 1);
			else add(token.source);
		} else if (pair === undefined) {
			add(token.source);
		} else if (token.kind === 'close') {
			link = undefined;
		} else if (pair.link.url.trim() === '' || !isSafeTarget(pair.link.url)) {
			lost(unsafeTarget(token.isImage ? 'an image' : 'a link', pair.link.url));
			if (token.isImage) at = pair.end;
		} else if (token.isImage) {
			inlines.push({ image: pair.link, alt: tokens.slice(at + 1, pair.end).map((inner, n) => runs.get(at + 1 + n)?.plain ?? plainText(inner)).join(''), ...(link && { link }) });
			at = pair.end;
		} else link = pair.link;
	}
	return inlines;
}

function plainText(token: Token): string {
	return 'text' in token ? token.text : token.kind === 'open' || (token.kind === 'close' && token.link === undefined) ? token.source : '';
}

/** Links and images, under the tokens that open and close them. No link is within another one: the inner one counts. */
function pairBrackets(tokens: readonly Token[]): Map<number, { link: Link; end: number }> {
	const pairs = new Map<number, { link: Link; end: number }>();
	let open: number[] = [];
	for (const [end, token] of tokens.entries()) {
		if (token.kind === 'open') open.push(end);
		if (token.kind !== 'close') continue;
		const start = open.pop();
		if (start === undefined || token.link === undefined) continue;
		const opening = tokens[start];
		pairs.set(start, { link: token.link, end }).set(end, { link: token.link, end });
		if (opening.kind === 'open' && !opening.isImage) open = [];
	}
	return pairs;
}

/** Whether a delimiter run can open and close a style. `isStrict`: what it opens ends with punctuation. */
type Flanking = { opens: boolean; closes: boolean; isStrict: boolean };
/** The styles that a delimiter run begins and ends, and what of it is plain text. */
type PairedRun = Flanking & { begins: InlineStyle[]; ends: InlineStyle[]; plain: string };

/**
 * Which delimiters open and close a style. As in CommonMark, but that two styles may overlap: `*` and `**` are delimiters of one style each,
 * up to `*****` of several: `****` ends bold text and begins other bold text. A closer ends what the nearest opener of its kind began;
 * delimiters without a partner are plain text. Those within a link or an image have their partners there.
 */
function pairDelimiters(tokens: readonly Token[], brackets: ReadonlyMap<number, unknown>): Map<number, PairedRun> {
	const found = new Map<number, PairedRun>();
	let opened = new Map<string, PairedRun[]>();
	const around: Array<typeof opened> = [];
	for (const [at, token] of tokens.entries()) {
		if (token.kind === 'open' && brackets.has(at)) {
			around.push(opened);
			opened = new Map();
		} else if (token.kind === 'close' && brackets.has(at)) {
			keepAsText(opened);
			opened = around.pop() ?? new Map();
		}
		if (token.kind !== 'delimiterRun') continue;
		const delimiters = delimitersOf(token);
		const entry: PairedRun = { ...flankingOf(token), begins: [], ends: [], plain: delimiters.length === 0 ? token.source : '' };
		found.set(at, entry);
		for (const { style, mark } of delimiters) {
			const open = opened.get(mark) ?? [];
			opened.set(mark, open);
			const last = open.at(-1);
			// Not by itself: "(****)" is text.
			const partner = entry.closes && last !== entry && (!last?.isStrict || PUNCTUATION.test(token.before)) ? open.pop() : undefined;
			if (partner !== undefined) {
				partner.begins.push(style);
				entry.ends.push(style);
			} else if (entry.opens) open.push(entry);
			else entry.plain += mark;
		}
	}
	keepAsText(opened);
	return found;
}

function keepAsText(opened: ReadonlyMap<string, readonly PairedRun[]>): void {
	for (const [mark, entries] of opened) for (const entry of entries) entry.plain += mark;
}

function delimitersOf({ source }: DelimiterRun): Delimiter[] {
	const { BOLD, ITALIC, STRIKETHROUGH } = INLINE_STYLES;
	const character = source[0];
	if (character === '~') return source === STRIKETHROUGH.mark ? [{ style: 'STRIKETHROUGH', mark: source }] : [];
	const italic: Delimiter = { style: 'ITALIC', mark: character.repeat(ITALIC.mark.length) };
	const bold: Delimiter = { style: 'BOLD', mark: character.repeat(BOLD.mark.length) };
	return { 1: [italic], 2: [bold], 3: [bold, italic], 4: [bold, bold], 5: [bold, bold, italic] }[source.length] ?? [];
}

/**
 * Underscores within a word are part of it: snake_case. Where words have no blanks between them, none need be around what begins or
 * ends with punctuation; but a single mark may be that of a footnote.
 */
function flankingOf({ source, before, after }: DelimiterRun): Flanking {
	const { opens, closes } = flanking(before, after);
	const isUnspaced = source.length > 1 && UNSPACED.test(before + after);
	const begins = opens || (isUnspaced && BEGINS.test(after));
	const isStrict = !begins && isUnspaced && BRACKET.test(after);
	const isWord = (character: string) => source[0] === '_' && /^[\p{L}\p{N}]$/u.test(character);
	return {
		opens: (begins || isStrict) && !isWord(before),
		closes: (closes || (isUnspaced && ENDS.test(before))) && !isWord(after),
		isStrict,
	};
}

/** The tags that have a partner. */
function pairTags(tokens: readonly Token[]): Set<number> {
	const pairs = new Set<number>();
	const opened = new Map<InlineStyle, number>();
	for (const [at, token] of tokens.entries()) {
		if (token.kind !== 'tag') continue;
		const partner = opened.get(token.style);
		if (!token.closes) {
			if (partner === undefined) opened.set(token.style, at);
		} else if (partner !== undefined) {
			pairs.add(partner).add(at);
			opened.delete(token.style);
		}
	}
	return pairs;
}
