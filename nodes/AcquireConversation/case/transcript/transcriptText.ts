import { beginning } from '../../../input/beginning';
import type { Entry } from './entry';

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** A transcript as text, and what of it was left out. */
export interface TranscriptText {
	text: string;
	cut: { messages: number; characters: number };
}

/**
 * The entries as plain text for a language model, each from the beginning of a line, its own further lines indented: a customer
 * cannot write what reads as another's entry. Where they take more than `maxLength` characters, the earliest ones are
 * left out; if the newest one alone is longer, its end is left out. The text says so.
 */
export function transcriptText(entries: readonly Entry[], maxLength: number): TranscriptText {
	const lines = entries.map(lineOf);
	let first = lines.length;
	// With the line breaks between them: there is none behind the last.
	let length = -1;
	while (first > 0 && length + 1 + lines[first - 1].length <= maxLength) length += 1 + lines[--first].length;
	if (first === 0) return { text: lines.join('\n'), cut: { messages: 0, characters: 0 } };
	// The newest message alone is too long: its beginning is better than nothing.
	const isCut = first === lines.length;
	const kept = isCut ? beginning(lines[first - 1], maxLength) : lines.slice(first).join('\n');
	const messages = isCut ? first - 1 : first;
	const characters = lines.join('\n').length - kept.length;
	return { text: `[${noteOn(messages, isCut, characters)}]\n${kept}${isCut ? '…' : ''}`, cut: { messages, characters } };
}

/** "2026-03-01T10:02Z Ada Example (contact, chat): Where is my order?". */
function lineOf({ time, speaker, role, type, channel, text, attachments }: Entry): string {
	const kind = [type === 'note' ? `internal note by ${role}` : role, channel].filter(Boolean).join(', ');
	const files = attachments.length > 0 ? ` [${attachments.length} attachment${attachments.length > 1 ? 's' : ''}]` : '';
	const name = speaker.replace(/[\s():]+/g, ' ').trim();
	return `${time === null ? '' : `${time.slice(0, 16)}Z `}${name} (${kind}): ${text.replace(LINE_BREAK, '\n  ')}${files}`;
}

function noteOn(messages: number, isCut: boolean, characters: number): string {
	if (messages === 0) return `The end of this message is left out: ${characters} characters`;
	const earlier = `${messages} earlier message${messages > 1 ? 's' : ''}`;
	if (isCut) return `${earlier} and the end of this one are left out: ${characters} characters in all`;
	return `${earlier} ${messages > 1 ? 'are' : 'is'} left out: ${characters} characters in all`;
}
