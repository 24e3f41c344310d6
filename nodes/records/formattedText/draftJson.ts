import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { objectFromJson } from '../../input/json';
import { isObject, objectOrEmpty } from '../../input/object';
import { requireSendable } from '../../input/sendable';
import { BlockKeys } from '../../richText/blockKey';
import { isSafeTarget } from '../../richText/link';
import type { RawContent } from '../../richText/rawContent';

/**
 * Raw content of Draft.js as a user gives it: as JSON text or as an object from an expression. What is absent and has one meaning
 * is filled in; Draft.js fails to show what is rejected here.
 * @throws {ItemError} that says which block is not one, and why
 */
export function draftContent(given: unknown, parameter: string): RawContent {
	const content = objectFromJson(given, parameter);
	requireSendable(content, parameter);
	const { blocks, entityMap = {} } = content;
	const reject = (reason: string) => inputError(parameter, `'${parameter}' is not raw content of Draft.js: ${reason}`, 'Enter an object with blocks and entityMap, as Acquire returns it.');
	if (!Array.isArray(blocks) || blocks.length === 0) throw reject("it has no 'blocks'");
	if (!isObject(entityMap)) throw reject("'entityMap' is not an object");
	for (const [key, entity] of Object.entries(entityMap)) {
		if (!isObject(entity) || typeof entity.type !== 'string') throw reject(`entity ${key} has no 'type'`);
		const { url, href, src } = objectOrEmpty(entity.data);
		if ([url, href, src].some((address) => typeof address === 'string' && !isSafeTarget(address))) throw reject(`entity ${key} leads to an address that is not a web address`);
	}
	const keys = new BlockKeys(blocks.map((block: unknown) => isObject(block) && block.key));
	const complete = blocks.map((block: unknown, index) => {
		const reason = whyNoBlock(block, entityMap);
		if (reason !== undefined) throw reject(`block ${index} ${reason}`);
		const { text, key, ...others } = block as IDataObject & { text: string };
		return { type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges: [], data: {}, ...others, text, key: typeof key === 'string' && key !== '' ? key : keys.next(text) };
	});
	if (new Set(complete.map(({ key }) => key)).size < complete.length) throw reject('two blocks have the same key');
	return { blocks: complete, entityMap } as unknown as RawContent;
}

/** Why it cannot be shown; undefined if it can. */
function whyNoBlock(block: unknown, entityMap: IDataObject): string | undefined {
	if (!isObject(block) || typeof block.text !== 'string') return "has no 'text'";
	const length = [...block.text].length;
	const { inlineStyleRanges: styles = [], entityRanges: entities = [] } = block;
	if (!Array.isArray(styles) || !Array.isArray(entities)) return 'has ranges that are no list';
	if (![...styles, ...entities].every((range) => isObject(range) && isWithin(range, length))) return 'has a range outside its text';
	if (!styles.every((range) => isObject(range) && typeof range.style === 'string')) return 'has a style without a name';
	return entities.every((range) => isObject(range) && Object.hasOwn(entityMap, String(range.key))) ? undefined : 'names an entity that is not in entityMap';
}

function isWithin({ offset, length }: IDataObject, textLength: number): boolean {
	return Number.isSafeInteger(offset) && Number.isSafeInteger(length) && Number(offset) >= 0 && Number(length) >= 0 && Number(offset) + Number(length) <= textLength;
}
