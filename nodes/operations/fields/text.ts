import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { distinctEntries, jsonList } from '../../input/list';
import { quote } from '../../input/quote';
import { requireSendable } from '../../input/sendable';
import type { PlainField, PropertyOverrides } from '../field';

/** A box for text, which must be filled in, and how its value is read. */
export function textBox<Value>(displayName: string, overrides: Partial<INodeProperties>, read: PlainField<Value>['read']): PlainField<Value> {
	return { property: { displayName, type: 'string', default: '', required: true, ...overrides }, read };
}

/** Text, trimmed; a number from an expression is taken as text. */
export function text(displayName: string, overrides: PropertyOverrides = {}): PlainField<string> {
	return textBox(displayName, overrides, (raw, { label }) => filledIn(raw, label).trim());
}

/** A secret: shown as dots, sent unchanged (also surrounding whitespace), and in no message. */
export function secretText(displayName: string, overrides: PropertyOverrides = {}): PlainField<string> {
	return textBox(displayName, { ...overrides, typeOptions: { password: true } }, (raw, { label }) => filledIn(raw, label, true));
}

/** Texts: separated by commas, or an array from an expression. Each once. */
export function textList(displayName: string, overrides: PropertyOverrides = {}): PlainField<string[]> {
	return listOfTexts(displayName, overrides, 'separated by commas', (typed) => typed);
}

/** Texts that may hold commas: one a line, or an array from an expression. Each once. */
export function textLines(displayName: string, overrides: PropertyOverrides = {}): PlainField<string[]> {
	return listOfTexts(displayName, { typeOptions: { rows: 3 }, ...overrides }, 'one a line', (typed, label) => jsonList(typed, label) ?? typed.split('\n'));
}

/** `split`: what is made of text before it is read as a list. */
function listOfTexts(displayName: string, { description = '', ...overrides }: PropertyOverrides, form: string, split: (typed: string, label: string) => unknown): PlainField<string[]> {
	return textBox(displayName, { ...overrides, description: withForm(description, form) }, (raw, { label }) =>
		distinctEntries(typeof raw === 'string' ? split(raw, label) : raw, label, textOf),
	);
}

/** The description, and in what form the texts are entered: after a comma, or in a sentence of its own. */
function withForm(description: string, form: string): string {
	const isSentence = description === '' || description.endsWith('.');
	const words = `${isSentence ? form[0].toUpperCase() + form.slice(1) : form}, or an array from an expression`;
	return description === '' ? words : `${description}${isSentence ? ' ' : ', '}${words}${isSentence ? '.' : ''}`;
}

/** Text that must be there; a number is taken as text. */
function filledIn(raw: unknown, label: string, isSecret = false): string {
	if (isBlank(raw)) throw inputError(label, `'${label}' is empty`, 'Enter a value.');
	requireSendable(raw, label);
	if (typeof raw === 'string' || typeof raw === 'number') return String(raw);
	throw inputError(label, `'${label}' is not text${isSecret ? '' : `: ${quote(raw)}`}`);
}

function textOf(entry: unknown, label: string): string {
	requireSendable(entry, label);
	if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
	throw inputError(label, `'${label}' holds an entry that is not text: ${quote(entry)}`);
}
