import { own } from '../input/object';
import { type Converted, LINK, type RawContent, RULE } from './rawContent';

/** The words of raw content of Draft.js, with a blank line between blocks; of styles nothing is left. */
export function toPlainText({ blocks, entityMap }: RawContent): Converted<string> {
	const lost = new Set<string>();
	const texts = blocks.map((block) => {
		for (const { key } of block.entityRanges) {
			const type = own(entityMap, key)?.type;
			if (type === LINK) lost.add('the addresses of links');
			else if (type !== undefined && type !== RULE) lost.add(`a block with ${type} in it`);
		}
		return block.type === 'atomic' ? '' : block.text;
	});
	return { content: texts.filter((text) => text !== '').join('\n\n'), lost: [...lost] };
}
