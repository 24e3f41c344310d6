import { NodeHelpers } from 'n8n-workflow';
import { AcquireAnalytics } from '../../../../nodes/AcquireAnalytics/AcquireAnalytics.node';
import { reports } from '../../../../nodes/AcquireAnalytics/report/reportTable';
import { choicesOf } from '../../panels/parameters';

const { description } = new AcquireAnalytics();
const narrowed = { departmentIds: [3], roleIds: [2], channels: ['chat'], search: 'ada' };

/** What n8n keeps of the filters where these reports are chosen. */
function keptOf(reports: string[]) {
	const values = { resource: 'report', operation: 'get', area: 'all', reports, additionalFields: narrowed };
	return NodeHelpers.getNodeParameters(description.properties, values, false, false, null, description)?.additionalFields;
}

describe('filters of reports', () => {
	it.each([
		{ reports: ['agentLeaderboard'], kept: narrowed },
		{ reports: ['agentList', 'agentLeaderboard'], kept: narrowed },
		{ reports: ['agentList'], kept: { search: 'ada' } },
		{ reports: ['tagUsage'], kept: undefined },
	])('are shown of $reports as far as they narrow it', ({ reports, kept }) => {
		expect(keptOf(reports)).toEqual(kept);
	});
});

describe('menus of reports', () => {
	const options = description.properties.filter(({ name }) => name === 'reports').flatMap(choicesOf);

	it('say which reports take no period, in the area and among all', () => {
		const told = options.filter(({ description: text }) => text?.startsWith('Takes no period')).map(({ value }) => value);
		const ids = reports.filter(({ takes }) => takes !== undefined).map(({ id }) => id);
		expect(told.sort()).toEqual([...ids, ...ids].sort());
	});

	it.each([
		['sequenceDetails', 'Takes no period'],
		['businessApps', "Takes no period. Unverified: Acquire's documentation no longer lists this report"],
		['starRatings', "Unverified: Acquire's documentation no longer lists this report"],
		['chatOverview', undefined],
	])('say of %s what is so: %s', (id, text) => {
		expect(options.filter(({ value }) => value === id).map((option) => option.description)).toEqual([text, text]);
	});
});
