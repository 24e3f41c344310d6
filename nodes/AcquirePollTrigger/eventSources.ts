import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../input/identifier';
import { inputError, ItemError } from '../input/itemError';
import { objectsIn, without } from '../input/object';
import { quote } from '../input/quote';
import { utcTime } from '../input/utcTime';
import { articles } from '../records/article/list';
import { cases } from '../records/case/list';
import { companies } from '../records/company/list';
import { contacts } from '../records/contact/list';
import type { AcquireClient } from '../service/acquireClient';
import { type RecordList, recordList } from '../service/listPages';
import { incompleteList } from '../service/rows';
import { CREATION_MS } from './changeDates';
import type { Sighting } from './memory';

const auditLog = recordList('listAuditLogs', 'The audit log', { form: 'numberedPages' });

/** Told what is missing in a list; undefined where rows may only have moved while it was read. */
export type OnPart = (message?: string) => void;

/** Where the rows of an event come from, and where each of them stands. */
export interface EventSource {
	/** What one of them is called in messages. */
	label: string;
	/** True where rows are told apart by the time of their last change, false where their IDs do. */
	isByChange: boolean;
	/** True where the rows stand in the order of other records, which says nothing of what follows: the whole list is read. */
	isUnordered?: true;
	/** True where Acquire does not count the whole list. */
	isUncounted?: true;
	/** `onPart` is told where Acquire gives out only a part of the list. */
	rows(client: AcquireClient, onPart?: OnPart): AsyncGenerator<IDataObject>;
	/** Undefined for a row that is no such event. */
	sighting(row: IDataObject): Sighting | undefined;
}

/** The source of an event. `knowledgeBaseId`: of the knowledge base whose articles are looked at. @throws {ItemError} for an unknown event */
export function eventSource(event: string, knowledgeBaseId?: number): EventSource {
	switch (event) {
		case 'updatedContact':
			return { label: 'updated contact', isByChange: true, isUncounted: true, rows: watched(contacts), sighting: byChange };
		case 'newCompany':
			return newRecords('company', watched(companies));
		case 'newCase':
			return newRecords('case', watched(cases));
		case 'newFeedback':
			return { ...newRecords('feedback', feedbackRows), isUnordered: true };
		case 'newArticle':
			return { ...newRecords('article', watched(articles, { groupId: knowledgeBaseId })), isUncounted: true };
		case 'newAuditLogEntry':
			return { ...newRecords('audit log entry', auditLogRows), sighting: byIdWithSecond };
		case 'newContact':
			return { ...newRecords('contact', watched(contacts)), isUncounted: true };
		default:
			throw inputError('Trigger On', `'Trigger On' is not an event of this node: ${quote(event)}`, 'Choose one from the list.');
	}
}

function newRecords(label: string, rows: EventSource['rows']): EventSource {
	return { label, isByChange: false, rows, sighting: byId };
}

/** IDs grow, so that they tell what is new without a clock. */
function byId(row: IDataObject): Sighting | undefined {
	const id = parseId(row.id);
	return id === undefined ? undefined : { id, position: id, row };
}

/** The audit log shows its newest second first, and in it the lowest ID. */
function byIdWithSecond(row: IDataObject): Sighting | undefined {
	const sighting = byId(row);
	return sighting && { ...sighting, second: Math.floor(utcTime(row.actionDate) / 1000) };
}

function byChange(row: IDataObject): Sighting | undefined {
	const id = parseId(row.id);
	const [updated, created] = [row.dateUpdated, row.dateCreated].map(utcTime);
	if (id === undefined || Number.isNaN(updated) || updated <= created + CREATION_MS) return undefined;
	return { id, position: updated, created, row };
}

/** What customers said stands with the cases; its shape is not documented. */
async function* feedbackRows(client: AcquireClient, onPart?: OnPart): AsyncGenerator<IDataObject> {
	for await (const { id, contactId, feedbacks } of watched(cases, { relations: ['feedbacks'] })(client, onPart)) {
		for (const feedback of objectsIn(feedbacks)) {
			if (parseId(feedback.id) === undefined) {
				throw new ItemError(`Acquire returned feedback of case ${String(id)} without an ID, so new feedback cannot be told from known`, {
					description: "Acquire does not document the form of feedback. Choose another event under 'Trigger On'.",
				});
			}
			yield { caseId: id, ...(contactId !== undefined && { contactId }), ...feedback };
		}
	}
}

/** Without what was changed: it may hold tokens and keys in clear text, which the list of executions would keep. */
async function* auditLogRows(client: AcquireClient, onPart?: OnPart): AsyncGenerator<IDataObject> {
	for await (const row of watched(auditLog)(client, onPart)) yield without(row, 'dataBefore', 'dataAfter');
}

/** The rows of a list. Tells of one of which Acquire gives only the first page, whichever page is asked for, or which is too long to be read. */
function watched(list: RecordList, query?: IDataObject): EventSource['rows'] {
	return (client, onPart) => list.rows(client, { query, onShort: (read, total, mayHaveMoved) => onPart?.(mayHaveMoved ? undefined : incompleteList(list.name, read, total)) });
}
