import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { jsonList, splitList } from '../../input/list';
import { isObject } from '../../input/object';
import { quote } from '../../input/quote';
import { requireSendable } from '../../input/sendable';
import type { Field } from '../../operations/field';

/** Attachments as Acquire takes them, whose shape its documentation does not show. */
export const attachments: Field<IDataObject[]> = {
	property: { displayName: 'Attachments (JSON)', type: 'json', default: '[]', description: 'An array of objects, as an email that Acquire returned holds them, e.g. {{ $json.attachments }}; unverified' },
	read(raw, { label }) {
		const entries = splitList(typeof raw === 'string' ? (jsonList(raw, label) ?? [raw]) : raw, label);
		requireSendable(entries, label);
		if (entries.every(isObject)) return entries;
		throw inputError(label, `'${label}' is not a list of objects: ${quote(raw)}`, 'Enter an array of objects, e.g. {{ $json.attachments }} of an email from Acquire.');
	},
};
