import type { IDataObject } from 'n8n-workflow';
import { shortened } from '../../input/beginning';
import { parseId } from '../../input/identifier';
import { isObject } from '../../input/object';

// So that one case has room in a language model's context: the newest message may be a long email, and the title of a chat begins with its first one.
const MAX_TITLE_LENGTH = 200;
const MAX_DESCRIPTION_LENGTH = 1500;
const MAX_NAME_LENGTH = 100;
const MAX_AGENTS = 20;

/** Columns of a case in the Simplified output. */
export const SIMPLIFIED_CASE = ['threadId', 'contactId', 'contactName', 'contactEmail', 'status', 'channel', 'title', 'description', 'agents', 'dateCreated', 'dateUpdated', 'dateClosed', 'timelineId'];

/** A case in one shape, whichever call returned it: the contact by its ID also where Acquire joined it, the agents by name. */
export function tidyCase(row: IDataObject): IDataObject {
	const { contact, users, title, description } = row;
	const contactId = parseId(row.contactId) ?? (isObject(contact) ? parseId(contact.id) : undefined);
	const contactName = isObject(contact) ? attributeOf(contact, 'name') : undefined;
	const contactEmail = isObject(contact) ? attributeOf(contact, 'email') : undefined;
	return {
		...row,
		...(contactId !== undefined && { contactId }),
		...(contactName !== undefined && { contactName: shortened(contactName, MAX_NAME_LENGTH) }),
		...(contactEmail !== undefined && { contactEmail }),
		...(typeof title === 'string' && { title: shortened(title, MAX_TITLE_LENGTH) }),
		...(typeof description === 'string' && { description: shortened(description, MAX_DESCRIPTION_LENGTH) }),
		...(Array.isArray(users) && users.length > 0 && { agents: users.flatMap(agentName).slice(0, MAX_AGENTS) }),
	};
}

/** True for an agent who takes part in a case, among its `users`: not for one who was offered it alone. */
export function isAgent(participant: unknown): participant is IDataObject {
	return isObject(participant) && participant.type === 'user' && participant.status !== 'rejected' && participant.status !== 'ignored';
}

/** An attribute of a contact, whose `fields` Acquire returns as a list of values or as one object. */
function attributeOf({ fields }: IDataObject, key: string): string | undefined {
	const value = Array.isArray(fields) ? fields.filter(isObject).find(({ field }) => isObject(field) && field.key === key)?.value : isObject(fields) ? fields[key] : undefined;
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function agentName(participant: unknown): string[] {
	if (!isAgent(participant)) return [];
	const { user, userId } = participant;
	return [isObject(user) && typeof user.name === 'string' && user.name !== '' ? shortened(user.name, MAX_NAME_LENGTH) : `Agent ${String(userId)}`];
}
