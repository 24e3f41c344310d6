import { isObject, objectOrEmpty } from '../input/object';

/** Rich text as Acquire stores it: the raw content of a Draft.js editor. Offsets and lengths count code points. */
export interface RawContent {
	blocks: RawBlock[];
	/** Links, images and the like, under the key as text that ranges name as a number. */
	entityMap: Record<string, RawEntity>;
}

export interface RawBlock {
	key: string;
	text: string;
	type: string;
	/** Of a list item, from 0 to 4. */
	depth: number;
	inlineStyleRanges: Array<{ style: string; offset: number; length: number }>;
	entityRanges: Array<{ key: number; offset: number; length: number }>;
	data: Record<string, unknown>;
}

export interface RawEntity {
	type: string;
	mutability: string;
	data: Record<string, unknown>;
}

/** Rich text, and what it could not take over, each entry a phrase such as "a table, which became preformatted text". */
export interface Converted<Content> {
	content: Content;
	lost: string[];
	/** True where all of that are attributes of HTML, of which none shows without a text. */
	losesOnlyAttributes?: true;
}

/** The deepest list item that Draft.js shows. */
export const MAX_DEPTH = 4;

/** Headings by their level, which counts from 1. */
export const HEADINGS = ['header-one', 'header-two', 'header-three', 'header-four', 'header-five', 'header-six'] as const;

// The names of Acquire's own samples (VIDEO, draft-js-video-plugin-video) are those of draft-js-plugins; its rule is called so.
export const RULE = 'divider';
export const IMAGE = 'IMAGE';
export const LINK = 'LINK';

/**
 * Rich text as a service or a user gives it, with what is absent filled in and what has another shape left out; undefined for
 * what is no rich text at all.
 */
export function readRawContent(value: unknown): RawContent | undefined {
	const blocks: unknown = isObject(value) ? value.blocks : undefined;
	if (!isObject(value) || !Array.isArray(blocks) || blocks.length === 0 || !blocks.every(isBlock)) return undefined;
	const given = isObject(value.entityMap) ? Object.entries(value.entityMap) : [];
	const entities = given.flatMap(([key, entity]) => {
		if (!isObject(entity) || typeof entity.type !== 'string') return [];
		return [[key, { type: entity.type, mutability: typeof entity.mutability === 'string' ? entity.mutability : 'MUTABLE', data: isObject(entity.data) ? entity.data : {} }] as const];
	});
	return { blocks: blocks.map(readBlock), entityMap: Object.fromEntries(entities) };
}

function isBlock(value: unknown): value is Partial<RawBlock> & object {
	return isObject(value) && typeof value.text === 'string';
}

function readBlock({ key, text = '', type, depth, inlineStyleRanges, entityRanges, data }: Partial<RawBlock>): RawBlock {
	return {
		key: typeof key === 'string' ? key : '',
		text,
		type: typeof type === 'string' ? type : 'unstyled',
		depth: isWhole(depth) ? Math.min(depth, MAX_DEPTH) : 0,
		inlineStyleRanges: ranges(inlineStyleRanges).filter(({ style }) => typeof style === 'string'),
		entityRanges: ranges(entityRanges).filter((range) => isWhole(range.key)),
		data: objectOrEmpty(data),
	};
}

function ranges<Range extends { offset: number; length: number }>(given: Range[] | undefined): Range[] {
	return Array.isArray(given) ? given.filter((range) => isObject(range) && isWhole(range.offset) && isWhole(range.length)) : [];
}

function isWhole(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
