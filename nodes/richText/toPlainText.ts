import { own } from '../input/object';
import { withJoinedCode } from './joinedCode';
import { withinText } from './losses';
import { type Converted, LINK, type RawContent, RULE } from './rawContent';

/** The words of raw content of Draft.js, with a blank line between blocks; of styles nothing is left. */
export function toPlainText({ blocks, entityMap }: RawContent): Converted<string> {
	const lost = new Set<string>();
	for (const { type: block, entityRanges } of blocks) {
		for (const { key } of entityRanges) {
			const type = own(entityMap, key)?.type;
			if (type === LINK) lost.add('the addresses of links');
			else if (type !== undefined && type !== RULE) lost.add(block === 'atomic' ? `a block with ${type} in it` : withinText(type));
		}
	}
	const texts = withJoinedCode(blocks).map(({ type, text }) => (type === 'atomic' ? '' : text));
	return { content: texts.filter((text) => text !== '').join('\n\n'), lost: [...lost] };
}
