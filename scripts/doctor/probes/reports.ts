import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import { DAY_MS } from '../../../nodes/input/date';
import { isObject } from '../../../nodes/input/object';
import { answerWords, dataObject, isForbidden, isRejected, memberNames } from '../answerWords';
import type { AccountRequest } from '../connection';
import { CannotTell } from '../cannotTell';
import type { Finding, Probe } from '../probe';

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

/** Asks for a report of last week as CSV, and as JSON where that is rejected. */
export const reportCsv: Probe = {
	question: 'What does a report return that is asked for as CSV?',
	async run({ send }) {
		const ask = async (output: string) => await send(report('general/cases-overview', { ...lastWeek(), output }));
		const answer = await ask('csv');
		checkPermission(answer);
		if (answer.status >= 500) throw new CannotTell(`the report failed: ${answerWords(answer)}`);
		if (!isRejected(answer)) return csvReading(answer);
		const asJson = await ask('json');
		if (isRejected(asJson)) throw new CannotTell(`the report is rejected as JSON as well: ${answerWords(asJson)}`);
		return { reading: 'it is rejected', evidence: `${answerWords(answer)}; as JSON: ${answerWords(asJson)}` };
	},
};

interface UnlistedReport {
	name: string;
	request(): AccountRequest;
	/** Member of `data` that holds the report. */
	wrapper: string;
}

const unlisted: UnlistedReport[] = [
	{ name: 'Satisfaction Overview', wrapper: 'overview', request: () => report('satisfaction/overview', lastWeek()) },
	{ name: 'Business Apps', wrapper: 'applications', request: () => report('app/business-apps-list', { category_id: '8', offset: '+00:00' }) },
];

/** True where the answer holds the report, false where its path is not there, undefined for what shows neither. */
function isThere({ wrapper }: UnlistedReport, answer: AcquireResponse): boolean | undefined {
	if (answer.status === 404) return false;
	const body = dataObject(answer)?.[wrapper];
	return isObject(body) && body.success !== false ? true : undefined;
}

/** Asks for two reports that the node offers as unverified. */
export const unlistedReports: Probe = {
	question: 'Are the reports there that the documentation does not list any more?',
	async run({ send }) {
		const seen: Array<{ name: string; words: string; found: boolean | undefined }> = [];
		for (const asked of unlisted) {
			const answer = await send(asked.request());
			checkPermission(answer);
			const found = isThere(asked, answer);
			const words = found === undefined && !isRejected(answer) ? `${answerWords(answer)} without the report` : answerWords(answer);
			seen.push({ name: asked.name, words, found });
		}
		const evidence = seen.map(({ name, words }) => `${name}: ${words}`).join('; ');
		if (seen.some(({ found }) => found === undefined)) throw new CannotTell(evidence);
		const there = seen.filter(({ found }) => found);
		if (there.length === seen.length) return { reading: 'yes', evidence };
		return { reading: there.length === 0 ? 'no' : `only ${there.map(({ name }) => name).join(' and ')}`, evidence };
	},
};
