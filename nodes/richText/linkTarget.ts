import { characterOf, ENTITY } from './htmlEntities';
import type { Link } from './link';

/** A character that a backslash makes plain; the first group is what is shown. */
export const ESCAPE = /\\([!-/:-@[-`{-~])/;

// No whitespace may follow the whitespace: several places for it would take quadratic time.
const TARGET = /\(\s*(?!\s)(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'))?\s*\)/suy;
const ESCAPED = new RegExp(`${ESCAPE.source}|${ENTITY.source}`, 'giu');

/** Reads `(address "title")` of Markdown, which begins at the index, and where it ends; undefined where there is none. */
export function targetAt(source: string, index: number): { link: Link; end: number } | undefined {
	if (source[index] !== '(') return undefined;
	const target = new RegExp(TARGET);
	target.lastIndex = index;
	const match = target.exec(source);
	if (match === null) return undefined;
	const [, inBrackets, plain, doubleQuoted, singleQuoted] = match;
	const title = doubleQuoted ?? singleQuoted;
	return { link: { url: unescaped(inBrackets ?? plain), ...(title !== undefined && { title: unescaped(title) }) }, end: target.lastIndex };
}

function unescaped(written: string): string {
	return written.replace(ESCAPED, (source, escaped?: string, entity = '') => escaped ?? characterOf(entity) ?? source);
}
