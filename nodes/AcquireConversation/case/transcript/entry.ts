import type { GenericValue, IDataObject } from 'n8n-workflow';
import { parseId } from '../../../input/identifier';
import { objectOrEmpty } from '../../../input/object';
import { utcTime } from '../../../input/utcTime';
import { nameOf } from '../../../records/case/tidyCase';
import { caseIdOf, messageText } from '../../message/tidyMessage';
import { plainText } from './plainText';

/** One message of a transcript. */
export interface Entry extends IDataObject {
	id: number | null;
	caseId: number | null;
	/** ISO 8601 in UTC; null where Acquire gives none. */
	time: string | null;
	speaker: string;
	role: 'agent' | 'bot' | 'contact' | 'system';
	/** `note` for an internal note, `event` for what the system writes. */
	type: string;
	channel: string | null;
	text: string;
	attachments: GenericValue[];
}

/** Names of those who take part, by "user 7" or "contact 42". */
export type Names = ReadonlyMap<string, string | undefined>;

/** The message in one shape, whichever call returned it. */
export function entryOf(row: IDataObject, names: Names): Entry {
	const { id, channel, senderType, senderId, sender } = row;
	// A mail may come with its text in another member.
	const message = [messageText(row), row.textBody, row.htmlBody].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
	const type = typeof row.type === 'string' ? row.type : 'message';
	const isContact = senderType === 'contact';
	const named = nameOf(sender) ?? names.get(`${isContact ? 'contact' : 'user'} ${String(senderId)}`);
	const fallback = type === 'event' ? 'Acquire' : [isContact ? 'Contact' : 'Agent', parseId(senderId)].join(' ').trim();
	return {
		id: parseId(id) ?? null,
		caseId: caseIdOf(row) ?? null,
		time: timeOf(row),
		speaker: named ?? fallback,
		role: type === 'event' ? 'system' : isContact ? 'contact' : objectOrEmpty(objectOrEmpty(sender).metaDetails).isBotClient === true ? 'bot' : 'agent',
		type,
		channel: typeof channel === 'string' ? channel : null,
		text: plainText(message),
		attachments: [row.attachments, objectOrEmpty(row.meta).attachments].filter(Array.isArray).flat().filter(Boolean),
	};
}

/** Entries in the order in which they were written. */
export function inOrder(entries: readonly Entry[]): Entry[] {
	return [...entries].sort((a, b) => (a.time ?? '').localeCompare(b.time ?? '', 'en') || (a.id ?? 0) - (b.id ?? 0));
}

function timeOf({ dateCreated }: IDataObject): string | null {
	const time = typeof dateCreated === 'string' ? utcTime(dateCreated) : Number.NaN;
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
