import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { isoDate } from '../../../input/date';
import { notDate } from '../../../input/enteredDate';
import { inputError } from '../../../input/itemError';
import { isObject, objectOrEmpty } from '../../../input/object';
import { quote } from '../../../input/quote';
import type { WorkflowItem } from '../../../operations/operation';

const MINUTE_MS = 60_000;
const UNITS: Record<string, number> = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS, days: 24 * 60 * MINUTE_MS };
const LABEL = 'Limit Wait Time';
const INTERVAL = 'afterTimeInterval';
// "1.000" may be a thousand.
const NUMBER = /^\s*(?![1-9]\d{0,2}(?:\.\d{3})+\s*$)(?:\d+\.?\d*|\.\d+)\s*$/;

/** With the names that n8n's own nodes have for it. */
export const limitWaitTime: INodeProperties = {
	displayName: LABEL,
	name: 'limitWaitTime',
	type: 'fixedCollection',
	// Otherwise n8n 1.x saves nothing of a limit whose values are the defaults below: 1 hour.
	typeOptions: { multipleValues: false },
	default: { values: { limitType: INTERVAL, resumeAmount: 45, resumeUnit: 'minutes' } },
	description: 'How long to wait for a response. The execution then goes on, with timedOut set to true in the output.',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					options: [
						{ name: 'After Time Interval', value: INTERVAL },
						{ name: 'At Specified Time', value: 'atSpecifiedTime' },
					],
					default: INTERVAL,
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					typeOptions: { minValue: 0 },
					displayOptions: { show: { limitType: [INTERVAL] } },
					default: 1,
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					options: ['Minutes', 'Hours', 'Days'].map((name) => ({ name, value: name.toLowerCase() })),
					displayOptions: { show: { limitType: [INTERVAL] } },
					default: 'hours',
				},
				{
					displayName: 'Max Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
					default: '',
				},
			],
		},
	],
};

/**
 * Until when to wait, to be asked when the message has been sent.
 * @throws {ItemError} for a limit that is none or has passed
 */
export function readTimeLimit({ options, timezone }: WorkflowItem): () => Date {
	const { limitWaitTime: given } = options.all;
	const { values } = objectOrEmpty(given);
	if (!isObject(values)) return () => WAIT_INDEFINITELY;
	// n8n leaves out what has its default; what is there, but undefined, is an expression that gives nothing.
	const { limitType, resumeAmount, resumeUnit, maxDateAndTime }: IDataObject = { limitType: INTERVAL, resumeAmount: 1, resumeUnit: 'hours', ...values };
	if (limitType === INTERVAL) {
		const isNumber = typeof resumeAmount === 'number' || (typeof resumeAmount === 'string' && NUMBER.test(resumeAmount));
		const duration = isNumber ? Number(resumeAmount) * UNITS[String(resumeUnit)] : Number.NaN;
		if (duration > 0 && duration < WAIT_INDEFINITELY.getTime() - Date.now()) return () => new Date(Date.now() + duration);
		throw inputError(LABEL, `'${LABEL}' is not a time interval: ${quote(resumeAmount)} ${quote(resumeUnit)}`, 'Enter a number above 0 and choose minutes, hours or days.');
	}
	const till = isoDate(maxDateAndTime, timezone);
	if (limitType !== 'atSpecifiedTime' || till === undefined) throw notDate(maxDateAndTime, LABEL);
	if (Date.parse(till) <= Date.now()) throw inputError(LABEL, `'${LABEL}' has passed: ${till}`, 'Enter a date and time in the future.');
	return () => new Date(till);
}
