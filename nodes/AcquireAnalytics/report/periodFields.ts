import type { INodeProperties } from 'n8n-workflow';
import { DAY_MS, parseDate } from '../../input/date';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import { choice, governing } from '../../operations/fields/choice';
import type { WorkflowItem } from '../../operations/operation';
import { titleCase } from '../../operations/titleCase';
import { SECOND_MS } from './calendar';
import { endOfDay, type Preset, presetSpan, previousSpan, type Span } from './period';
import { enteredTime, localTime, type ZonedPeriod, zonedPeriod } from './zonedPeriod';

const PERIODS: ReadonlyArray<Preset | 'custom'> = [
	'today', 'yesterday', 'last7Days', 'last30Days', 'last90Days',
	'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear', 'custom',
];
const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;
const WEEKDAYS = { sunday: 0, monday: 1, saturday: 6 };
const weekStart = choice('First Day of the Week', WEEK_STARTS, { displayOptions: { show: { period: ['thisWeek', 'lastWeek'] } } });

const names = Object.fromEntries(PERIODS.map((value) => [value, titleCase(value.replace(/\d+/, ' $& '))]));
const period = governing('period', choice('Period', PERIODS, {
	names,
	default: 'last7Days',
	description: "In the workflow's time zone. The last 7, 30 or 90 days end today, as do a week, month, quarter and year that are not over.",
}));

/** The period in the editor, the shortest one first. */
export const periodProperties: INodeProperties[] = [
	{ ...period.property, name: 'period', options: PERIODS.map((value) => ({ name: names[value], value })) },
	{ ...weekStart.property, name: 'weekStart' },
	...(['Start', 'End'] as const).map(
		(end): INodeProperties => ({
			displayName: `${end} Date`,
			name: `${end.toLowerCase()}Date`,
			type: 'dateTime',
			default: '',
			// Not marked as required, here and elsewhere where an expression may choose: n8n shows it then, and would not start without it.
			displayOptions: { show: { period: ['custom'] } },
			description: end === 'Start' ? "In the workflow's time zone, unless it names another one" : "The last day, in full if no time, or midnight in the workflow's time zone, is given",
		}),
	),
];

/** The periods that an item asks for. */
export interface RequestedPeriods {
	current: ZonedPeriod;
	previous: ZonedPeriod;
}

/**
 * The item's period, and the one before it. `now`: milliseconds since 1970.
 * @throws {ItemError} for a period that is none of those, or dates that cannot be used
 */
export function readPeriods(item: WorkflowItem, now: number): RequestedPeriods {
	const chosen = period.read(item.parameter('period', 'last7Days'), { label: 'Period', item });
	const time = localTime(now, item.timezone);
	const span = chosen === 'custom' ? customSpan(item) : presetSpan(chosen, time, readWeekStart(item));
	return { current: zonedPeriod(span, item.timezone), previous: zonedPeriod(previousSpan(chosen, span, time), item.timezone) };
}

function readWeekStart(item: WorkflowItem): number {
	return WEEKDAYS[weekStart.read(item.parameter('weekStart', 'monday'), { label: 'First Day of the Week', item })];
}

function customSpan(item: WorkflowItem): Span {
	const from = dateOf(item, 'startDate', 'Start Date');
	let to = dateOf(item, 'endDate', 'End Date');
	// 24:00 ends the day that it names.
	if (parseDate(item.parameter('endDate', ''))?.time?.startsWith('24')) to -= SECOND_MS;
	if (to % DAY_MS === 0) to = endOfDay(to);
	if (to > from) return { from, to };
	throw inputError('End Date', "'End Date' is not after 'Start Date'", 'Enter a later end. A day without a time counts in full.');
}

function dateOf(item: WorkflowItem, name: string, label: string): number {
	const entered = item.parameter(name, '');
	const time = enteredTime(entered, item.timezone);
	if (time !== undefined) return time;
	throw inputError(label, `'${label}' is not a date: ${quote(entered)}`, 'Enter a date, e.g. 2030-01-31, or choose one of the other periods.');
}
