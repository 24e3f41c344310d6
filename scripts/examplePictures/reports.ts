import { DAY_MS } from '../../nodes/input/date';

const HOURS = ['00 AM', '02 AM', '04 AM', '06 AM', '08 AM', '10 AM', '12 PM', '14 PM', '16 PM', '18 PM', '20 PM', '22 PM'];
/** How busy a support team is by the hour, and by the weekday from Sunday on. */
const BY_HOUR = [0, 0, 0, 1, 5, 9, 6, 8, 7, 4, 2, 1];
const BY_WEEKDAY = [0.3, 1.3, 1.1, 1, 1, 0.9, 0.4];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Four weeks of chats by the hour. */
export function busyHours() {
	const data = days(28).map((day) => ({
		label: labelOf(day),
		...Object.fromEntries(HOURS.map((hour, index) => [hour, Math.round(BY_HOUR[index] * BY_WEEKDAY[day.getUTCDay()])])),
	}));
	return { data: { graphRow: { data } }, success: true, output: 'json' };
}

/** The week of the picture, and the one before. */
type Week = 'last' | 'before';

/** A week of chats. */
export function chats(week: Week) {
	const totalChats = { last: [41, 36, 33, 38, 29, 12, 9], before: [35, 32, 30, 31, 28, 10, 8] }[week];
	const summary = summaryOf(week, { totalChats: [198, 174], totalAnsweredChats: [187, 160], totalMissedChats: [7, 11], averageResponseTime: [14.2, 19.5] });
	return { data: { graphRow: { labels: days(7, week).map(labelOf), totalChats }, summary }, success: true, output: 'json' };
}

/** A week of emails. */
export function emails(week: Week) {
	const summary = summaryOf(week, { totalEmails: [96, 101], totalEmailsSent: [44, 47], totalEmailsReceived: [52, 54] });
	return { data: { graphRow: { labels: [] }, summary }, success: true, output: 'json' };
}

/** The figures of both weeks, as the report on one of them names them. */
function summaryOf(week: Week, figures: Record<string, [last: number, before: number]>) {
	return Object.fromEntries(Object.entries(figures).map(([metric, [last, before]]) => [metric, week === 'last' ? { current: last, previous: before } : { current: before, previous: null }]));
}

/** Days from Monday, 2 March 2026 on, or from the Monday before. */
function days(count: number, week: Week = 'last'): Date[] {
	const first = Date.UTC(2026, 2, 2) - (week === 'last' ? 0 : 7 * DAY_MS);
	return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS));
}

function labelOf(day: Date): string {
	return `${String(day.getUTCDate()).padStart(2, '0')} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
