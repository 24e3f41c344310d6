import { own } from '../input/object';
import { isSameJson } from '../input/sameJson';
import { type RawBlock, type RawContent, readRawContent } from './rawContent';

/**
 * True for two texts that a reader sees as the same: keys and the numbers of entities are left out, and how ranges of a style are
 * ordered and cut, which Draft.js changes. What is no rich text is the same as nothing.
 */
export function isSameContent(one: unknown, other: unknown): boolean {
	const [first, second] = [one, other].map(readRawContent);
	return first !== undefined && second !== undefined && isSameJson(comparable(first), comparable(second));
}

function comparable({ blocks, entityMap }: RawContent): unknown[] {
	return blocks.map(({ text, type, depth, data, inlineStyleRanges, entityRanges }) => ({
		text,
		type,
		depth,
		data,
		styles: joined(inlineStyleRanges),
		entities: [...entityRanges]
			.sort((a, b) => a.offset - b.offset)
			.map(({ key, offset, length }) => ({ offset, length, entity: own(entityMap, key) ?? null })),
	}));
}

/** The ranges of each style, by their place; those that touch are one. */
function joined(ranges: RawBlock['inlineStyleRanges']): Array<{ style: string; from: number; to: number }> {
	const found: Array<{ style: string; from: number; to: number }> = [];
	const sorted = ranges.filter(({ length }) => length > 0).sort((a, b) => (a.style === b.style ? a.offset - b.offset : a.style < b.style ? -1 : 1));
	for (const { style, offset, length } of sorted) {
		const last = found.at(-1);
		if (last?.style === style && offset <= last.to) last.to = Math.max(last.to, offset + length);
		else found.push({ style, from: offset, to: offset + length });
	}
	return found;
}
