import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../operations/defineOperation';
import { type Field, optional } from '../../operations/field';
import { choice, governing } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { acknowledgement, type ResultContext, recordAt } from '../../operations/results';
import { variants } from '../../operations/variants';
import { caseLocator } from '../../records/case/locator';
import { contactField } from '../../records/contact/locator';
import { endAt, presetEnd, SNOOZE_TIMES } from './snoozeUntil';
import { objectType, resource, simplified, tidySnooze } from './snooze';

const shared = {
	resource,
	value: 'create',
	action: 'Create a snooze',
	description: 'Snooze a case or a contact until a date and time',
	unknownEffect: 'The snooze may have been created',
} as const;

const DATE = 'Date';
const time = governing('until', choice('Until', SNOOZE_TIMES, {
	names: { twoHours: 'In 2 Hours', tomorrowMorning: 'Tomorrow Morning', nextMonday: 'Next Monday' },
	description: "Mornings begin at 9:00 in the workflow's time zone",
}));
/** The end as ISO 8601 in UTC. */
const until: Field<string> = {
	property: time.property,
	read(raw, reading) {
		const { item } = reading;
		const chosen = time.read(raw, reading);
		return chosen === 'date' ? endAt(item.parameter('scheduleDate', ''), DATE, Date.now(), item.timezone) : presetEnd(chosen, Date.now(), item.timezone);
	},
};
/** Read by `until`, as it counts in one of its modes alone. */
const scheduleDate: Field<undefined> = {
	property: { displayName: DATE, type: 'dateTime', default: '', displayOptions: { show: { until: ['date'] } } },
	read: () => undefined,
};
const fields = { until, scheduleDate, message: optional(text('Message', { placeholder: 'e.g. Call back', description: 'A reminder for agents' })) };
const reading = { result: created, simplified, tidy: tidySnooze };

/** The snooze beside the confirmation. */
function created(data: unknown, context: ResultContext): IDataObject {
	acknowledgement(data, context);
	return recordAt('data')(data);
}

const ofCase = operation('createSnooze')({
	...shared,
	recordLabel: 'case',
	fields: { caseId: caseLocator(), ...fields },
	ids: ({ caseId }) => ({ caseId }),
	body: ({ caseId, until: date, message = '' }) => ({ scheduleDate: date, objectType: 'case', caseId, contactId: null, objectId: caseId, message, users: [] }),
	...reading,
});

const ofContact = operation('createSnooze')({
	...shared,
	recordLabel: 'contact',
	fields: { contactId: contactField(), ...fields },
	ids: ({ contactId }) => ({ contactId }),
	body: ({ contactId, until: date, message = '' }) => ({ scheduleDate: date, objectType: 'contact', caseId: null, contactId, objectId: contactId, message, users: [] }),
	...reading,
});

export const createSnooze = variants('objectType', objectType, { case: ofCase, contact: ofContact });
