import { escapeHtml } from '../../input/escapeHtml';

const TAB = '    ';

/** The text as HTML: a paragraph for each block of lines, its line breaks and blanks kept. Blank lines around it, and how many stand between blocks, are lost. */
export function plainToHtml(text: string): string {
	return escapeHtml(text.trim().replace(/\r\n?/g, '\n'))
		.split(/\n(?:[ \t]*\n)+/)
		.map((block) => `<p>${withBlanks(block).replace(/\n/g, '<br>')}</p>`)
		.join('');
}

/** A line may break at the last blank of a run. */
function withBlanks(lines: string): string {
	return lines
		.replace(/\t/g, TAB)
		.replace(/^ +/gm, (indent) => '&nbsp;'.repeat(indent.length))
		.replace(/ {2,}/g, ({ length }) => `${length % 2 === 1 ? ' ' : ''}${'&nbsp; '.repeat(Math.floor(length / 2))}`);
}
