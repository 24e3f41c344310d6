import { hasOwnCsv, reports } from '../../../../nodes/AcquireAnalytics/report/reportTable';
import { loadContract } from '../../../sandbox/contract';

it('asks for CSV only where the contract has the parameter for it', async () => {
	const { operations } = await loadContract();
	const documented = reports.filter(({ endpoint }) => operations.get(endpoint)?.parameters.some(({ name }) => name === 'output'));
	// Presence shares its call, and what comes as CSV is the other report of it.
	expect(reports.filter(hasOwnCsv).map(({ id }) => id)).toEqual(documented.map(({ id }) => id).filter((id) => id !== 'agentPresence'));
});
