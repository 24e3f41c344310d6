import { ContentBuilder } from './contentBuilder';
import type { Converted, RawContent } from './rawContent';

const NOTHING = () => undefined;

/** Text without any marks as raw content of Draft.js: blank lines stand between paragraphs, other line breaks stay. */
export function fromPlainText(text: string): Converted<RawContent> {
	const builder = new ContentBuilder(NOTHING);
	const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n');
	let paragraph: string[] = [];
	for (const line of [...lines, '']) {
		if (line.trim() !== '') paragraph.push(line);
		else if (paragraph.length > 0) {
			builder.addText('unstyled', 0, [{ text: paragraph.join('\n'), styles: new Set() }]);
			paragraph = [];
		}
	}
	return { content: builder.content(), lost: [] };
}
