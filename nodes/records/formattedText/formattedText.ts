import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { listed } from '../../input/listed';
import { quote } from '../../input/quote';
import { blankable, type Field, type PropertyOverrides } from '../../operations/field';
import { choice, namedOneOf } from '../../operations/fields/choice';
import type { WorkflowItem } from '../../operations/operation';
import { fromMarkdown } from '../../richText/fromMarkdown';
import { fromHtml } from '../../richText/fromHtml';
import { fromPlainText } from '../../richText/fromPlainText';
import { type Converted, type RawContent, readRawContent } from '../../richText/rawContent';
import { toMarkdown } from '../../richText/toMarkdown';
import { toPlainText } from '../../richText/toPlainText';
import { draftContent } from './draftJson';

const FORMATS = ['markdown', 'plainText', 'html', 'draftJson'] as const;
const WRITTEN_FORMATS = ['markdown', 'plainText', 'draftJson'] as const;
const NAMES = { draftJson: 'Draft.js JSON', html: 'HTML' };

type Format = (typeof FORMATS)[number];
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** What a user wrote, as Acquire stores it, and what of it could not be expressed. */
export type FormattedText = Converted<RawContent>;

const LABEL = 'Body Format';

/** In which format the text beside it is written, which reads it: its own value says nothing. Its key must be `bodyFormat`. */
export const bodyFormat: Field<undefined> = {
	property: choice(LABEL, FORMATS, {
		names: NAMES,
		description: 'How the text is written. Of HTML, paragraphs, headings, lists, quotations, code, links, images and bold, italic, underlined and struck-out text are taken over. What Acquire cannot express is listed in the output.',
	}).property,
	read: () => undefined,
};

/** @throws {ItemError} for a format that there is not */
export function givenFormat(item: WorkflowItem): Format {
	return namedOneOf(item.parameter('bodyFormat', 'markdown'), FORMATS, LABEL, NAMES);
}

/**
 * Text in the format that the parameter bodyFormat says, as rich text of Acquire. Undefined where nothing of it shows, as of the
 * paragraph that an editor stores for an empty box: only Draft.js JSON empties what Acquire has.
 */
export function formattedText(displayName: string, overrides: PropertyOverrides = {}): Field<FormattedText | undefined> {
	return blankable({
		property: { displayName, type: 'string', default: '', ...overrides, typeOptions: { rows: 10 } },
		read(raw, { label, item }) {
			const format = givenFormat(item);
			if (format === 'draftJson') return { content: draftContent(raw, label), lost: [] };
			if (typeof raw !== 'string' && typeof raw !== 'number') throw inputError(label, `'${label}' is not text: ${quote(raw)}`, `Enter text, or choose Draft.js JSON under '${LABEL}'.`);
			const read = READERS[format](String(raw));
			if (shows(read.content)) return read;
			if (read.lost.length === 0 || read.losesOnlyAttributes) return undefined;
			throw inputError(label, `'${label}' is empty but for what Acquire cannot express: ${listed(read.lost)}`, 'Enter text.');
		},
	});
}

/** A rule or an image shows without a word. */
function shows({ blocks, entityMap }: RawContent): boolean {
	return blocks.some(({ text }) => !isBlank(text)) || Object.keys(entityMap).length > 0;
}

const READERS: Record<Exclude<Format, 'draftJson'>, (text: string) => FormattedText> = { markdown: fromMarkdown, plainText: fromPlainText, html: fromHtml };

/** In which format a text of Acquire is returned. */
export const outputFormat = choice(LABEL, WRITTEN_FORMATS, { names: NAMES, description: 'How the text is returned. What Markdown cannot express is listed in the output.' });

/** Rich text of Acquire in a format for users, as members of the output; none for what is no rich text. */
export function writtenText(content: unknown, format: WrittenFormat): IDataObject {
	const read = readRawContent(content);
	if (read === undefined) return {};
	if (format === 'draftJson') return { body: content as IDataObject };
	const { content: body, lost } = format === 'markdown' ? toMarkdown(read) : toPlainText(read);
	return { body, ...lossesOf({ lost }) };
}

/** What an output says of a text that could not be expressed whole; nothing if it was. */
export function lossesOf(text: { lost: string[] } | undefined): IDataObject {
	const lost = text?.lost ?? [];
	if (lost.length === 0) return {};
	return { lostInConversion: lost.length > MAX_LOSSES ? [...lost.slice(0, MAX_LOSSES), `and ${lost.length - MAX_LOSSES} more`] : lost };
}

const MAX_LOSSES = 50;
