import { inputError } from '../../input/itemError';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { blankable } from '../../operations/field';
import { choice, choices, governing } from '../../operations/fields/choice';
import { emailAddresses } from '../../operations/fields/email';
import { recordId } from '../../operations/fields/recordId';
import { NOT_VERIFIED } from '../../operations/notice';
import { acknowledgedDelete, recordAt } from '../../operations/results';
import { chartId } from '../customChart/get';
import { zoneOffset } from '../zoneOffset';

const resource = 'scheduledReport';
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const create = operation('createScheduledReport')({
	resource,
	value: 'create',
	action: 'Create a scheduled report',
	description: 'Send a custom chart by email on a schedule',
	notice: "Keep the ID that is returned: it is presumably the schedule's. Acquire also documents the schedule's ID as part of the custom chart, which Get returns in full with the output Chart. The time zone is sent as its UTC offset of today, so the schedule does not follow daylight saving.",
	fields: {
		chartId,
		emails: emailAddresses('Email Addresses', { placeholder: 'e.g. ada@example.com, grace@example.com', description: 'Email addresses that receive the chart' }),
		schedule: governing('schedule', choice('Frequency', ['daily', 'weekly', 'monthly'], { default: 'weekly' })),
		daysOfWeek: blankable(choices('Days of the Week', DAYS, { default: ['monday'], displayOptions: { show: { schedule: ['weekly'] } } })),
		offset: zoneOffset,
	},
	ids: (given) => ({ chartId: given.chartId }),
	body({ chartId: chart, emails, schedule, daysOfWeek, offset }) {
		if (schedule === 'weekly' && daysOfWeek === undefined) throw inputError('Days of the Week', "'Days of the Week' is empty", 'Choose the days on which to send the chart.');
		return { chartId: chart, emails, schedulePeriod: { period: schedule, ...(schedule === 'weekly' && { daysOfWeek }) }, offset };
	},
	result: recordAt('data'),
	simplified: ['chartId', 'emails', 'schedulePeriod'],
});

const deleteSchedule = operation('deleteScheduledReport')({
	resource,
	value: 'delete',
	action: 'Delete a scheduled report permanently',
	description: 'Stop sending a custom chart by email',
	destructive: DELETES_PERMANENTLY,
	notice: `What Acquire returns here is not documented. If its response does not confirm the deletion, the item fails and says so. ${NOT_VERIFIED}`,
	fields: { scheduleMailId: recordId<'scheduleMailId'>('Schedule ID', { placeholder: 'e.g. 41', description: 'As Create returned it, or as part of the custom chart' }) },
	query: (given) => ({ scheduleMailId: given.scheduleMailId }),
	result: acknowledgedDelete,
});

export const scheduledReportOperations = [create, deleteSchedule];
