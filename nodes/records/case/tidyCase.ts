import type { IDataObject } from 'n8n-workflow';
import { shortened } from '../../input/beginning';
import { parseId } from '../../input/identifier';
import { isObject, objectOrEmpty } from '../../input/object';

// So that one case has room in a language model's context: the newest message may be a long email, and the title of a chat begins with its first one.
const MAX_TITLE_LENGTH = 200;
const MAX_DESCRIPTION_LENGTH = 1500;
const MAX_NAME_LENGTH = 100;
const MAX_AGENTS = 20;

/** Columns of a case in the Simplified output. */
export const SIMPLIFIED_CASE = ['threadId', 'contactId', 'contactName', 'contactEmail', 'status', 'channel', 'title', 'description', 'agents', 'dateCreated', 'dateUpdated', 'dateClosed', 'timelineId'];

/** A case in one shape, whichever call returned it: the contact by its ID also where Acquire joined it, the agents by name. */
export function tidyCase(row: IDataObject): IDataObject {
	const { users, title, description } = row;
	const contact = objectOrEmpty(row.contact);
	const contactId = parseId(row.contactId) ?? parseId(contact.id);
	const contactName = attributeOf(contact, 'name');
	const contactEmail = attributeOf(contact, 'email');
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

/** The name of an agent or a contact that a record holds. */
export function nameOf(holder: unknown): string | undefined {
	const { name } = objectOrEmpty(holder);
	return typeof name === 'string' && name !== '' ? name : undefined;
}

/** An attribute of a contact, whose `fields` Acquire returns as a list of values or as one object. */
function attributeOf({ fields }: IDataObject, key: string): string | undefined {
	const value = Array.isArray(fields) ? fields.filter(isObject).find(({ field }) => isObject(field) && field.key === key)?.value : isObject(fields) ? fields[key] : undefined;
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function agentName(participant: unknown): string[] {
	if (!isAgent(participant)) return [];
	const { user, userId } = participant;
	return [shortened(nameOf(user) ?? `Agent ${String(userId)}`, MAX_NAME_LENGTH)];
}
