/** The end of what a program printed: at most `count` lines. */
export function lastLines(printed: string, count: number): string {
	return printed.trimEnd().split('\n').slice(-count).join('\n');
}
