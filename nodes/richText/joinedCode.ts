import type { RawBlock } from './rawContent';

/** Lines of code in blocks of their own, as an editor stores them, in one block. Code of several lines stays apart. */
export function withJoinedCode(blocks: readonly RawBlock[]): RawBlock[] {
	const joined: RawBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const last = joined[joined.length - 1];
		const continues = isLineOfCode(block) && isLineOfCode(blocks[index - 1]) && last.data.language === block.data.language;
		if (continues) joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
		else joined.push(block);
	}
	return joined;
}

function isLineOfCode(block: RawBlock | undefined): boolean {
	return block?.type === 'code-block' && !block.text.includes('\n');
}
