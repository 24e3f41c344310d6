import { withCharacters } from './htmlEntities';

/** A piece of HTML: text with its entities resolved, a tag with its name in lower case, or a comment, which may not end. */
export type HtmlToken = { text: string } | { comment: 'ended' | 'endless' } | { tag: string; closes: boolean; attributes: ReadonlyMap<string, string> };

const NAME = /^<(\/?)([a-z][a-z0-9-]*)/i;
// Browsers end `<!-->` and `<!--->` at once, and others with `--!>` too: what a person sees after them must not be left out.
const COMMENT = /<!--(?:-?>|[^]*?--!?>)/y;
const DECLARATION = /<[!?][^<>]*>/y;
// Only where a word begins, so that a long one is not read again from each of its letters.
const ATTRIBUTE = /(?<![\w:-])([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
/** What stands within these is no text. */
const WITHOUT_TEXT = new Set(['head', 'script', 'style', 'template', 'title']);
const HEAD_END = '</head>';

/** Takes HTML apart, in linear time. What is not HTML is text. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
	// Other letters may become two, and the places would no longer be those of the text.
	const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	const lastHead = lower.lastIndexOf(HEAD_END);
	let text = '';
	let at = 0;
	let readTo = 0;
	while (at < html.length) {
		const next = html.indexOf('<', at);
		text += html.slice(at, next < 0 ? html.length : next);
		if (next < 0) break;
		const passed = commentAt(html, next);
		if (passed !== undefined) {
			at = passed.end;
			if (passed.comment === undefined) continue;
			if (text !== '') yield { text: withCharacters(text) };
			text = '';
			yield { comment: passed.comment };
			continue;
		}
		// What was read in search of the end of one tag is read once more at most: there, quotes do not hold the next tag.
		const { end, isTag } = readTag(html, next, next < readTo);
		readTo = Math.max(readTo, end);
		const written = isTag ? html.slice(next, end) : '';
		const name = NAME.exec(written);
		at = next + (name === null ? 1 : written.length);
		if (name === null) {
			text += '<';
			continue;
		}
		if (text !== '') yield { text: withCharacters(text) };
		text = '';
		const tag = name[2].toLowerCase();
		const closes = name[1] !== '';
		yield { tag, closes, attributes: attributesIn(written.slice(name[0].length, -1)) };
		// The end of a head may be left out; what is within it is then read by itself.
		if (closes || !WITHOUT_TEXT.has(tag) || (tag === 'head' && lastHead < at)) continue;
		const closing = tag === 'head' ? lower.indexOf(HEAD_END, at) : lower.indexOf(`</${tag}`, at);
		at = closing < 0 ? html.length : closing;
	}
	if (text !== '') yield { text: withCharacters(text) };
}

/** Where a comment or declaration ends that begins here. A comment that is never closed reaches to the end, so that it is looked for once. */
function commentAt(html: string, at: number): { end: number; comment?: 'ended' | 'endless' } | undefined {
	const isComment = html.startsWith('<!--', at);
	const found = new RegExp(isComment ? COMMENT : DECLARATION);
	found.lastIndex = at;
	if (found.test(html)) return { end: found.lastIndex, ...(isComment && { comment: 'ended' }) };
	return isComment ? { end: html.length, comment: 'endless' } : undefined;
}

/**
 * Where the tag that begins here ends, after its `>`. It is none where another one begins before, or the text ends. Quoted values may
 * hold `>`, and `<` unless `isBroken`.
 */
function readTag(html: string, at: number, isBroken: boolean): { end: number; isTag: boolean } {
	let quote = '';
	let previous = '';
	let end = at + 1;
	for (; end < html.length && (html[end] !== '<' || (quote !== '' && !isBroken)); end += 1) {
		const character = html[end];
		if (quote !== '') quote = character === quote ? '' : quote;
		else if (previous === '=' && (character === '"' || character === "'")) quote = character;
		else if (character === '>') return { end: end + 1, isTag: true };
		if (character.trim() !== '') previous = character;
	}
	return { end, isTag: false };
}

/** Of several with one name, the first one counts, as in a browser. */
function attributesIn(written: string): ReadonlyMap<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name, double, single, bare] of written.matchAll(ATTRIBUTE)) {
		const key = name.toLowerCase();
		if (!attributes.has(key)) attributes.set(key, withCharacters(double ?? single ?? bare ?? ''));
	}
	return attributes;
}
