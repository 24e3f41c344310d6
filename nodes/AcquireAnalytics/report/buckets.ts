import { DAY_MS, startOfDay } from './calendar';
import { timeText, type ZonedPeriod } from './zonedPeriod';

const HOUR_MS = DAY_MS / 24;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})$/;
const MONTH = /^([A-Z][a-z]{2})[a-z]* (\d{4})$/;
const HOUR = /^(\d{1,2}) ?(AM|PM)$/i;

/**
 * When each part of the period begins, as ISO 8601 with the offset that Acquire was told; null where its label does not tell. Labels
 * are days (01 Mar 2026), months (Mar 2026), or the hours of about a day in their order from that of the start (03 PM).
 */
export function bucketStarts(labels: readonly unknown[], period: ZonedPeriod | undefined): Array<string | null> {
	if (period === undefined) return labels.map(() => null);
	const { from, offset } = period;
	const firstHour = Math.floor(from / HOUR_MS);
	const isHourly = labels.length > 0 && labels.every((label, index) => hourOf(label) === (firstHour + index) % 24);
	return labels.map((label, index) => {
		const time = isHourly ? (firstHour + index) * HOUR_MS : dayOf(label);
		return time === undefined ? null : isoText(time, offset);
	});
}

/** The start of an hour of a labelled day, as above. */
export function hourStart(label: unknown, hour: number, { offset }: ZonedPeriod): string | null {
	const day = dayOf(label);
	return day === undefined ? null : isoText(startOfDay(day) + hour * HOUR_MS, offset);
}

/** The hour from 0 to 23 of "03 PM", and of "14 PM" as reports about busy hours have it; undefined for what is none. */
export function hourOf(label: unknown): number | undefined {
	const [, digits, half] = HOUR.exec(String(label).trim()) ?? [];
	if (digits === undefined) return undefined;
	const number = Number(digits);
	return number < 24 ? (number % 12) + (/p/i.test(half) ? 12 : 0) : undefined;
}

function dayOf(label: unknown): number | undefined {
	const text = String(label).trim();
	const [, day = '1', month, year] = DAY.exec(text) ?? MONTH.exec(text)?.toSpliced(1, 0, '1') ?? [];
	const index = MONTHS.indexOf(month);
	if (index < 0) return undefined;
	const time = Date.UTC(Number(year), index, Number(day));
	return new Date(time).getUTCDate() === Number(day) ? time : undefined;
}

function isoText(time: number, offset: string): string {
	return `${timeText(time, 'T')}${offset}`;
}
