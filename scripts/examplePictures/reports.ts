const DAY_MS = 86_400_000;
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

/** A week of chats. */
export function chats() {
	const totalChats = [41, 36, 33, 38, 29, 12, 9];
	return {
		data: {
			graphRow: { labels: days(7).map(labelOf), totalChats },
			summary: {
				totalChats: { current: 198, previous: 174 }, totalAnsweredChats: { current: 187, previous: 160 }, totalMissedChats: { current: 7, previous: 11 },
				averageResponseTime: { current: 14.2, previous: 19.5 },
			},
		},
		success: true,
		output: 'json',
	};
}

/** A week of emails. */
export function emails() {
	const summary = { totalEmails: { current: 96, previous: 101 }, totalEmailsSent: { current: 44, previous: 47 }, totalEmailsReceived: { current: 52, previous: 54 } };
	return { data: { graphRow: { labels: [] }, summary }, success: true, output: 'json' };
}

/** Days from Monday, 2 March 2026 on. */
function days(count: number): Date[] {
	return Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 2, 2) + index * DAY_MS));
}

function labelOf(day: Date): string {
	return `${String(day.getUTCDate()).padStart(2, '0')} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
