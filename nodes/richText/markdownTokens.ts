import { characterOf, ENTITY } from './htmlEntities';
import { type InlineStyle, STYLE_OF_TAG } from './inlineStyle';
import { isSafeTarget, type Link } from './link';
import type { LinkDefinitions } from './linkDefinitions';
import { ESCAPE, targetAt } from './linkTarget';

/** A piece of a line of Markdown. `source` is how it was written, which is what it stands for if it turns out to be plain text. */
export type Token =
	| { kind: 'text'; text: string }
	| { kind: 'code'; text: string }
	/** HTML without a form in Draft.js, as it is written; a comment has no text. */
	| { kind: 'html'; text: string }
	| { kind: 'delimiterRun'; source: string; before: string; after: string }
	| { kind: 'tag'; source: string; style: InlineStyle; closes: boolean }
	| { kind: 'open'; source: string; isImage: boolean }
	| { kind: 'close'; source: string; link?: Link }
	| { kind: 'link'; text: string; link: Link };

/** A character of what stands before the `@` of an address in angle brackets. */
export const EMAIL_CHARACTER = "[\\w.!#$%&'*+/=?^`{|}~-]";

const TOKEN = new RegExp(
	[
		ESCAPE,
		/(\\\n| {2,}\n)|(\n)|(`+)|(\*+|_+|~+)|(!?\[)|(\])|(<br *\/?>)|<(\/?)([a-z]+)>|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/,
		new RegExp(`<(${EMAIL_CHARACTER}+@[a-z0-9-]+(?:\\.[a-z0-9-]+)*)>`),
		/(<!--)|(<\/?[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*\/?>)/,
		ENTITY,
		// Underscores within a bare web address are part of it.
		/[^\\`*_~![\]<&\n ]*?https?:\/\/(?:[^\\`*_~![\]<&\s]+|~(?!~)|&(?![#\w]+;)|_+(?=[^*\]_<\s]*[\p{L}\d/]))+/u,
		/[^\\`*_~![\]<&\n ]+| +|[^]/,
	].map(({ source }) => source).join('|'),
	'giu',
);

/** What ends a comment in HTML. */
export const COMMENT_END = '-->';

/** Takes a text of Markdown apart, with the links that other lines of it define, in linear time. Every character of it is in one token. */
export function tokensOf(source: string, definitions: LinkDefinitions): Token[] {
	const tokens: Token[] = [];
	const addText = (text: string) => tokens.push({ kind: 'text', text });
	const runs = codeRuns(source);
	// Beyond it no comment ends.
	const lastEnd = source.lastIndexOf(COMMENT_END);
	const token = new RegExp(TOKEN);
	// Where the text of the innermost bracket begins; undefined after one that is closed.
	let label: number | undefined;
	for (let match = token.exec(source); match !== null; match = token.exec(source)) {
		const [written, escaped, hardBreak, softBreak, ticks, marks, open, close, lineBreak, slash, tag, autolink, email, comment, html, entity] = match;
		const style = STYLE_OF_TAG.get(tag?.toLowerCase());
		if (ticks !== undefined) {
			const end = runs.endOf(ticks.length, match.index);
			if (end === undefined) addText(ticks);
			else tokens.push({ kind: 'code', text: codeText(source.slice(match.index + ticks.length, end)) });
			if (end !== undefined) token.lastIndex = end + ticks.length;
		} else if (marks !== undefined) {
			tokens.push({ kind: 'delimiterRun', source: marks, before: characterBefore(source, match.index), after: characterAt(source, token.lastIndex) });
		} else if (open !== undefined) {
			label = token.lastIndex;
			tokens.push({ kind: 'open', source: open, isImage: open !== '[' });
		} else if (close !== undefined) {
			const target = targetAt(source, token.lastIndex) ?? definitions.referenceAt(source, token.lastIndex, label === undefined ? '' : source.slice(label, match.index));
			label = undefined;
			if (target !== undefined) token.lastIndex = target.end;
			tokens.push({ kind: 'close', source: source.slice(match.index, token.lastIndex), link: target?.link });
		} else if (style !== undefined) tokens.push({ kind: 'tag', source: written, style, closes: slash !== '' });
		else if (autolink !== undefined && isSafeTarget(autolink)) tokens.push({ kind: 'link', text: autolink, link: { url: autolink } });
		else if (email !== undefined) tokens.push({ kind: 'link', text: email, link: { url: `mailto:${email}` } });
		else if (comment !== undefined && match.index < lastEnd) {
			token.lastIndex = source.indexOf(COMMENT_END, match.index) + COMMENT_END.length;
			tokens.push({ kind: 'html', text: '' });
		} else if ((comment ?? html ?? tag) !== undefined) tokens.push({ kind: 'html', text: written.replace(/\n/g, ' ') });
		else if (hardBreak !== undefined || lineBreak !== undefined) addText('\n');
		else if (softBreak !== undefined) addText(' ');
		else addText(escaped ?? (entity === undefined ? undefined : characterOf(entity)) ?? written);
	}
	return tokens;
}

/** Where the runs of backticks are, by their length: a code span ends at the next run as long as the one that began it. */
function codeRuns(source: string): { endOf(length: number, start: number): number | undefined } {
	const starts = new Map<number, number[]>();
	for (const { 0: run, index } of source.matchAll(/`+/g)) {
		const known = starts.get(run.length);
		if (known) known.push(index);
		else starts.set(run.length, [index]);
	}
	const passed = new Map<number, number>();
	return {
		endOf(length, start) {
			const all = starts.get(length) ?? [];
			let next = passed.get(length) ?? 0;
			while (next < all.length && all[next] <= start) next += 1;
			passed.set(length, next);
			return all[next];
		},
	};
}

function codeText(written: string): string {
	const text = written.replace(/\n/g, ' ');
	return isSpaced(text) ? text.slice(1, -1) : text;
}

/** True for code of which a reader takes a space from both ends: both have one, and there is more than spaces. */
export function isSpaced(code: string): boolean {
	return code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code);
}

/** The character that begins there; empty at the end. */
export function characterAt(source: string, index = 0): string {
	const code = source.codePointAt(index);
	return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends there; empty at the start. */
export function characterBefore(source: string, index = source.length): string {
	return /[^]$/u.exec(source.slice(Math.max(index - 2, 0), index))?.[0] ?? '';
}
