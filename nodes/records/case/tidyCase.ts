import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject } from '../../input/object';

// The text of the newest message, which may be a long email.
const MAX_DESCRIPTION_LENGTH = 2000;

/** Columns of a case in the Simplified output. */
export const SIMPLIFIED_CASE = ['threadId', 'contactId', 'contactName', 'status', 'channel', 'title', 'description', 'agents', 'dateCreated', 'dateUpdated', 'dateClosed', 'timelineId'];

/** A case in one shape, whichever call returned it: the contact by its ID also where Acquire joined it, the agents by name. */
export function tidyCase(row: IDataObject): IDataObject {
	const { contact, users, description } = row;
	const contactId = parseId(row.contactId) ?? (isObject(contact) ? parseId(contact.id) : undefined);
	const contactName = isObject(contact) ? attributeOf(contact, 'name') : undefined;
	return {
		...row,
		...(contactId !== undefined && { contactId }),
		...(contactName !== undefined && { contactName }),
		...(typeof description === 'string' && { description: shortened(description) }),
		...(Array.isArray(users) && users.length > 0 && { agents: users.filter(isObject).flatMap(agentName) }),
	};
}

/** An attribute of a contact, whose `fields` Acquire returns as a list of values or as one object. */
function attributeOf({ fields }: IDataObject, key: string): string | undefined {
	const value = Array.isArray(fields) ? fields.filter(isObject).find(({ field }) => isObject(field) && field.key === key)?.value : isObject(fields) ? fields[key] : undefined;
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function agentName({ type, userId, user }: IDataObject): string[] {
	if (type !== 'user') return [];
	return [isObject(user) && typeof user.name === 'string' && user.name !== '' ? user.name : `Agent ${String(userId)}`];
}

function shortened(text: string): string {
	return text.length > MAX_DESCRIPTION_LENGTH ? `${text.slice(0, MAX_DESCRIPTION_LENGTH)}…` : text;
}
