/** What Markdown takes for code is indented by so many columns, and a tab goes on to the next column that they divide. */
export const CODE_INDENT = 4;

/** How many columns the spaces and tabs at the beginning of a line of Markdown take. Other blanks are text, as those that East Asian paragraphs begin with. */
export function indentOf(line: string): number {
	return columns(line.slice(0, line.search(/[^ \t]|$/)));
}

/** How many columns whitespace takes. */
export function columns(whitespace: string): number {
	let width = 0;
	for (const character of whitespace) width = columnAfter(character, width);
	return width;
}

/** The line without whitespace of that many columns at its beginning; what a tab takes beyond them stays, as spaces. */
export function withoutIndent(line: string, width: number): string {
	let at = 0;
	let column = 0;
	for (; column < width && (line[at] === ' ' || line[at] === '\t'); at += 1) column = columnAfter(line[at], column);
	return ' '.repeat(Math.max(0, column - width)) + line.slice(at);
}

function columnAfter(blank: string, column: number): number {
	return column + (blank === '\t' ? CODE_INDENT - (column % CODE_INDENT) : 1);
}
