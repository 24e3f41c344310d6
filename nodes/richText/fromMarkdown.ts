import { beginning } from '../input/beginning';
import { ContentBuilder } from './contentBuilder';
import { readInline } from './inlineMarkdown';
import { LinkDefinitions } from './linkDefinitions';
import { readBlocks } from './markdownBlocks';
import { type Converted, type RawContent, RULE } from './rawContent';

/** Markdown as raw content of Draft.js. The same text gives the same content, keys included; there is always a block. Takes any text. */
export function fromMarkdown(markdown: string): Converted<RawContent> {
	const lost = new Set<string>();
	const report = (what: string) => lost.add(what);
	const builder = new ContentBuilder(report);
	const definitions = new LinkDefinitions();
	for (const { type, depth, text, language, ordinal } of readBlocks(markdown, definitions, report)) {
		if (type === RULE) builder.addRule();
		else if (type === 'code-block') builder.addCode(text, language);
		else builder.addText(type, depth, readInline(text, definitions, report), ordinal);
	}
	for (const label of definitions.unused()) report(`the definition of the link [${beginning(label, 60)}], which no text outside code and tables refers to`);
	return { content: builder.content(), lost: [...lost] };
}
