import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { NOT_VERIFIED } from '../../operations/notice';
import { acknowledgedDelete } from '../../operations/results';
import { recordId } from '../../operations/fields/recordId';
import { variants } from '../../operations/variants';
import { knownCase } from '../../records/case/knownCase';
import { contactField } from '../../records/contact/locator';
import { createSnooze } from './create';
import { foundSnooze, objectType, resource, simplified, tidySnooze } from './snooze';

const shared = {
	resource,
	value: 'get',
	action: 'Get a snooze',
	description: 'Unverified: get the snooze of a case or contact; nothing if it is not snoozed',
	notice: `No page of Acquire's documentation has a link to this call. ${NOT_VERIFIED}`,
} as const;
const reading = { result: foundSnooze, mayBeNull: true, simplified, tidy: tidySnooze } as const;

const ofCase = operation('getSnoozes')({
	...shared,
	recordLabel: 'snooze of case',
	fields: { caseId: knownCase() },
	ids: ({ caseId }) => ({ caseId: caseId.caseId }),
	body: ({ caseId: { caseId, contactId } }) => ({ objectId: caseId, objectType: 'case', contactId }),
	...reading,
});

const ofContact = operation('getSnoozes')({
	...shared,
	recordLabel: 'snooze of contact',
	fields: { contactId: contactField() },
	ids: ({ contactId }) => ({ contactId }),
	body: ({ contactId }) => ({ objectId: contactId, objectType: 'contact', contactId }),
	...reading,
});

const deleteSnooze = operation('deleteSnooze')({
	resource,
	value: 'delete',
	action: 'Delete a snooze permanently',
	description: 'End a snooze before its date. Only the one who created it may do so: presumably the same API key.',
	destructive: DELETES_PERMANENTLY,
	notice: "Acquire's documentation says that this call is under construction.",
	fields: { snoozeId: recordId<'snoozeId'>('Snooze ID', { placeholder: 'e.g. 31' }) },
	result: acknowledgedDelete,
});

export const snoozeOperations = [createSnooze, deleteSnooze, variants('objectType', objectType, { case: ofCase, contact: ofContact })];
