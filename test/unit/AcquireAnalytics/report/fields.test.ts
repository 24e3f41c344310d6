import { NodeHelpers } from 'n8n-workflow';
import { AcquireAnalytics } from '../../../../nodes/AcquireAnalytics/AcquireAnalytics.node';

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
