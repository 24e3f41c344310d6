import type { RawBlock } from './rawContent';

/** The blocks with code of several ones in a row, as editors store it line by line, in one. Its ranges are those of the last. */
export function withJoinedCode(blocks: readonly RawBlock[]): RawBlock[] {
	const joined: RawBlock[] = [];
	for (const block of blocks) {
		const last = joined[joined.length - 1];
		const continues = block.type === 'code-block' && last?.type === 'code-block' && last.data.language === block.data.language;
		if (continues) joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
		else joined.push(block);
	}
	return joined;
}
