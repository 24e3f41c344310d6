import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { jsonList, splitList } from '../../input/list';
import { quote } from '../../input/quote';
import type { Field } from '../field';

/** What differs from a plain box. */
export type PropertyOverrides = Partial<Pick<INodeProperties, 'default' | 'description' | 'displayOptions' | 'hint' | 'placeholder' | 'typeOptions'>>;

/** Text, trimmed; a number from an expression is taken as text. */
export function text(displayName: string, overrides: PropertyOverrides = {}): Field<string> {
	return {
		property: { displayName, type: 'string', default: '', required: true, ...overrides },
		read(raw, { label }) {
			if (isBlank(raw)) throw inputError(label, `'${label}' is empty`, 'Enter a value.');
			if (typeof raw === 'string') return raw.trim();
			if (typeof raw === 'number') return String(raw);
			throw inputError(label, `'${label}' is not text: ${quote(raw)}`);
		},
	};
}

/** A secret: shown as dots, sent unchanged (also surrounding whitespace), and in no message. */
export function secretText(displayName: string, overrides: PropertyOverrides = {}): Field<string> {
	return {
		property: { displayName, type: 'string', default: '', required: true, ...overrides, typeOptions: { password: true } },
		read(raw, { label }) {
			if (isBlank(raw)) throw inputError(label, `'${label}' is empty`, 'Enter a value.');
			if (typeof raw === 'string') return raw;
			if (typeof raw === 'number') return String(raw);
			throw inputError(label, `'${label}' is not text`);
		},
	};
}

/** Texts: separated by commas, or an array from an expression. Each once. */
export function textList(displayName: string, { description = '', ...overrides }: PropertyOverrides = {}): Field<string[]> {
	return {
		property: {
			displayName,
			type: 'string',
			default: '',
			required: true,
			...overrides,
			description: withForm(description, 'separated by commas'),
		},
		read: (raw, { label }) => [...new Set(splitList(raw, label).map((entry) => textOf(entry, label)))],
	};
}

/** Texts that may hold commas: one a line, or an array from an expression. Each once. */
export function textLines(displayName: string, { description = '', ...overrides }: PropertyOverrides = {}): Field<string[]> {
	return {
		property: {
			displayName,
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			...overrides,
			description: withForm(description, 'one a line'),
		},
		read: (raw, { label }) => [...new Set(splitList(typeof raw === 'string' ? (jsonList(raw) ?? raw.split('\n')) : raw, label).map((entry) => textOf(entry, label)))],
	};
}

/** The description, and in what form the texts are entered: after a comma, or in a sentence of its own. */
function withForm(description: string, form: string): string {
	const isSentence = description === '' || description.endsWith('.');
	const words = `${isSentence ? form[0].toUpperCase() + form.slice(1) : form}, or an array from an expression`;
	return description === '' ? words : `${description}${isSentence ? ' ' : ', '}${words}${isSentence ? '.' : ''}`;
}

function textOf(entry: unknown, label: string): string {
	if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
	throw inputError(label, `'${label}' holds an entry that is not text: ${quote(entry)}`);
}
