import type { INodePropertyOptions } from 'n8n-workflow';
import { cut } from '../input/listed';

// n8n's wording for what is chosen from a list of the account, and for an upsert.
export const CHOOSE_ID = 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';
export const CHOOSE_IDS = 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';
export const UPSERTS = 'Create a new record, or update the current one if it already exists (upsert)';

/** True for text that n8n would evaluate if it were the value of a parameter. What comes from Acquire is never offered as such. */
export function isExpression(value: unknown): value is `=${string}` {
	return typeof value === 'string' && value.startsWith('=');
}

/**
 * Text from Acquire as the name of what a list in the editor offers. The editor saves the name of what was chosen in the parameter,
 * as it is, and n8n would evaluate one that begins with "=", which anybody can give to a contact or a chat: an apostrophe before it,
 * as in spreadsheets, makes it text.
 */
export function listName(text: string): string {
	return isExpression(text.trimStart()) ? `'${text}` : text;
}

/** What a list in the editor offers: under its label, cut where that is long, or under its value where it has none. */
export function listOption(value: string, label: unknown): INodePropertyOptions & { value: string } {
	return { name: listName(cut(typeof label === 'string' && label !== '' ? label : value)), value };
}
