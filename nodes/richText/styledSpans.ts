import { own } from '../input/object';
import { count, type InlineStyle, isInlineStyle, type Span } from './inlineStyle';
import { isSafeTarget, isSameLink, type Link } from './link';
import { listLostProperties, withinText } from './losses';
import { LINK, type RawBlock, type RawContent, type RawEntity } from './rawContent';

const LINK_PROPERTIES = ['href', 'title', 'url'];

/** Cuts a block where a style or link begins or ends. `lost` gets the styles and entities that Markdown has no form for. */
export function spansOf(block: RawBlock, entityMap: RawContent['entityMap'], lost: (what: string) => void): Span[] {
	const characters = [...block.text];
	const edges: Edge[] = [];
	const change = (range: { offset: number; length: number }, start: Edge['apply'], end: Edge['apply']) => {
		const from = Math.max(0, Math.min(range.offset, characters.length));
		const to = Math.min(range.offset + range.length, characters.length);
		if (from < to) edges.push({ at: from, isEnd: false, apply: start }, { at: to, isEnd: true, apply: end });
	};
	for (const { style, ...range } of block.inlineStyleRanges) {
		if (isInlineStyle(style)) change(range, ({ counts }) => count(counts, style, 1), ({ counts }) => count(counts, style, -1));
		else lost(`the style ${style}`);
	}
	for (const { key, ...range } of block.entityRanges) {
		const entity = own(entityMap, key);
		const link = entity && linkOf(entity);
		if (link !== undefined) listLostProperties('a link', entity?.data, LINK_PROPERTIES, lost);
		if (link !== undefined) change(range, (state) => (state.link = link), (state) => (state.link = undefined));
		else if (entity !== undefined) lost(entity.type === LINK ? 'a link without a web address' : withinText(entity.type));
	}
	return cut(characters, edges);
}

/** Where a style or link begins or ends. */
interface Edge {
	at: number;
	isEnd: boolean;
	apply(state: State): void;
}

interface State {
	/** How many ranges of a style are open; they may overlap. */
	counts: Map<InlineStyle, number>;
	link?: Link;
}

function cut(characters: readonly string[], edges: Edge[]): Span[] {
	const state: State = { counts: new Map() };
	const spans: Span[] = [];
	let from = 0;
	// What ends at a place does so before something else begins there.
	edges.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd));
	for (const { at, apply } of [...edges, { at: characters.length, apply: () => undefined }]) {
		const text = characters.slice(from, at).join('');
		const styles = new Set(state.counts.keys());
		const last = spans.at(-1);
		if (last !== undefined && isSameSet(last.styles, styles) && isSameLink(last.link, state.link)) last.text += text;
		else if (text !== '') spans.push({ text, styles, ...(state.link && { link: state.link }) });
		apply(state);
		from = at;
	}
	return spans;
}

function isSameSet(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
	return one.size === other.size && [...one].every((entry) => other.has(entry));
}

function linkOf({ type, data }: RawEntity): Link | undefined {
	const { url, href, title } = data;
	const target = [url, href].find((address) => typeof address === 'string' && address !== '');
	if (type !== LINK || typeof target !== 'string' || !isSafeTarget(target)) return undefined;
	return { url: target, ...(typeof title === 'string' && { title }) };
}
