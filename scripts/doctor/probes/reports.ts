import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import { isObject } from '../../../nodes/input/object';
import { answerWords, dataObject, isForbidden, isRejected, memberNames } from '../answerWords';
import type { AccountRequest } from '../connection';
import { CannotTell } from '../cannotTell';
import type { Finding, Probe } from '../probe';

const DAY_MS = 86_400_000;

/** The seven days before today, in UTC. */
function lastWeek(): Record<string, string> {
	const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
	return { start_date: `${day(7)} 00:00:00`, end_date: `${day(1)} 23:59:59`, offset: '+00:00' };
}

const report = (path: string, query: Record<string, string>): AccountRequest => ({ method: 'GET', path: `/analytics/${path}`, query });

/** @throws {CannotTell} where the key may not read reports */
function checkPermission(answer: AcquireResponse): void {
	if (isForbidden(answer)) throw new CannotTell('the key may not read reports');
}

function csvReading(answer: AcquireResponse): Finding {
	const evidence = answerWords(answer);
	if (isRejected(answer)) return { reading: 'it is rejected', evidence };
	if (typeof answer.body === 'string') {
		const text = answer.body.trim();
		if (text === '') return { reading: 'nothing', evidence };
		if (text.startsWith('<')) return { reading: 'a web page', evidence };
		return { reading: 'CSV', evidence: `${evidence}, text of ${text.split('\n').length} lines` };
	}
	const overview = dataObject(answer)?.casesOverview;
	const data = isObject(overview) && isObject(overview.data) ? overview.data : {};
	if (isObject(data.graphRow)) return { reading: 'JSON all the same', evidence };
	return { reading: 'JSON of another form', evidence: `${evidence}; members ${memberNames(data).join(', ') || 'none'}` };
}

/** Asks for a report of last week as CSV. */
export const reportCsv: Probe = {
	question: 'What does a report return that is asked for as CSV?',
	async run({ send }) {
		const answer = await send(report('general/cases-overview', { ...lastWeek(), output: 'csv' }));
		checkPermission(answer);
		return csvReading(answer);
	},
};

const unlisted: Record<string, () => AccountRequest> = {
	'Satisfaction Overview': () => report('satisfaction/overview', lastWeek()),
	'Business Apps': () => report('app/business-apps-list', { category_id: '8', offset: '+00:00' }),
};

/** Asks for two reports that the node offers as unverified. */
export const unlistedReports: Probe = {
	question: 'Are the reports there that the documentation does not list any more?',
	async run({ send }) {
		const seen: Array<{ name: string; answer: AcquireResponse }> = [];
		for (const [name, request] of Object.entries(unlisted)) {
			const answer = await send(request());
			checkPermission(answer);
			seen.push({ name, answer });
		}
		const there = seen.filter(({ answer }) => !isRejected(answer) && isObject(answer.body));
		const evidence = seen.map(({ name, answer }) => `${name}: ${answerWords(answer)}`).join('; ');
		if (there.length === seen.length) return { reading: 'yes', evidence };
		return { reading: there.length === 0 ? 'no' : `only ${there.map(({ name }) => name).join(' and ')}`, evidence };
	},
};
