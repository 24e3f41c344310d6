/** What Markdown takes for code is indented by so many columns, and a tab goes on to the next column that they divide. */
export const CODE_INDENT = 4;

/** How many columns the blanks take that a line of Markdown begins with. */
export function indentOf(line: string): number {
	return columns(line.slice(0, line.length - line.trimStart().length));
}

/** How many columns blanks take. */
export function columns(blanks: string): number {
	let width = 0;
	for (const blank of blanks) width = columnAfter(blank, width);
	return width;
}

/** The line without blanks of that many columns; what a tab takes beyond them stays, as spaces. */
export function withoutIndent(line: string, width: number): string {
	let at = 0;
	let column = 0;
	for (; column < width && (line[at] === ' ' || line[at] === '\t'); at += 1) column = columnAfter(line[at], column);
	return ' '.repeat(Math.max(0, column - width)) + line.slice(at);
}

function columnAfter(blank: string, column: number): number {
	return column + (blank === '\t' ? CODE_INDENT - (column % CODE_INDENT) : 1);
}
