import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { jsonList, splitList } from '../../input/list';
import { quote } from '../../input/quote';
import type { Field } from '../field';

/** What differs from a plain box. */
export type Look = Partial<Pick<INodeProperties, 'default' | 'description' | 'displayOptions' | 'hint' | 'placeholder' | 'typeOptions'>>;

/** Text, trimmed; a number from an expression is taken as text. */
export function text(displayName: string, look: Look = {}): Field<string> {
	return {
		property: { displayName, type: 'string', default: '', required: true, ...look },
		read(raw, { label }) {
			if (isBlank(raw)) throw inputError(label, `'${label}' is empty`, 'Enter a value.');
			if (typeof raw === 'string') return raw.trim();
			if (typeof raw === 'number') return String(raw);
			throw inputError(label, `'${label}' is not text: ${quote(raw)}`);
		},
	};
}

/** A secret: shown as dots, sent as it is with blanks around it, and in no message. */
export function secretText(displayName: string, look: Look = {}): Field<string> {
	return {
		property: { displayName, type: 'string', default: '', required: true, ...look, typeOptions: { password: true } },
		read(raw, { label }) {
			if (isBlank(raw)) throw inputError(label, `'${label}' is empty`, 'Enter a value.');
			if (typeof raw === 'string') return raw;
			if (typeof raw === 'number') return String(raw);
			throw inputError(label, `'${label}' is not text`);
		},
	};
}

/** Texts: separated by commas, or an array from an expression. Each once. */
export function textList(displayName: string, { description = '', ...look }: Look = {}): Field<string[]> {
	return {
		property: {
			displayName,
			type: 'string',
			default: '',
			required: true,
			...look,
			description: `${description}${description === '' ? 'Separated by commas' : ', separated by commas'}, or an array from an expression`,
		},
		read: (raw, { label }) => [...new Set(splitList(raw, label).map((entry) => textOf(entry, label)))],
	};
}

/** Texts that may hold commas: one a line, or an array from an expression. Each once. */
export function textLines(displayName: string, { description = '', ...look }: Look = {}): Field<string[]> {
	return {
		property: {
			displayName,
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			...look,
			description: `${description}${description === '' ? 'One a line' : ', one a line'}, or an array from an expression`,
		},
		read: (raw, { label }) => [...new Set(splitList(typeof raw === 'string' ? (jsonList(raw) ?? raw.split('\n')) : raw, label).map((entry) => textOf(entry, label)))],
	};
}

function textOf(entry: unknown, label: string): string {
	if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
	throw inputError(label, `'${label}' holds an entry that is not text: ${quote(entry)}`);
}
