import { getReport } from '../../../../nodes/AcquireAnalytics/report/get';
import { reports } from '../../../../nodes/AcquireAnalytics/report/reportTable';
import { ItemError } from '../../../../nodes/input/itemError';
import { Lookups } from '../../../../nodes/operations/lookups';
import type { ReadyPlan } from '../../../../nodes/operations/operation';
import type { AcquireClient } from '../../../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../../../nodes/service/acquireRequest';
import { endpointCall } from '../../../../nodes/service/endpoint';
import { fakeClient } from '../../fakes/fakeClient';
import { fakeItem } from '../../fakes/fakeItem';
import { exampleOf } from './contractReport';

const ids = reports.map(({ id }) => id);
const parameters = { reports: ids, agentId: '2', appId: 'hubspot', channel: 'chat', leadId: '21' };

/** A client that takes a moment for each request, and counts those in flight. */
function slowClient(respond: (request: AcquireRequest) => unknown) {
	let inFlight = 0;
	const seen = { most: 0, requests: 0 };
	const base = fakeClient(respond);
	const client = {
		...base,
		async request(...given: Parameters<AcquireClient['request']>) {
			seen.requests++;
			seen.most = Math.max(seen.most, ++inFlight);
			await new Promise((resolve) => setTimeout(resolve, 2));
			inFlight--;
			return await base.request(...given);
		},
	} as unknown as AcquireClient;
	return { run: { client, lookups: new Lookups(client) }, seen };
}

function exampleFor({ path }: AcquireRequest): unknown {
	const found = reports.find(({ endpoint }) => endpointCall(endpoint).path === path);
	return found && exampleOf(found).data;
}

function planWith(concurrency: number): ReadyPlan {
	const item = fakeItem({ parameters });
	const plan = getReport.plan({ ...item, options: { ...item.options, concurrency } });
	if (plan.kind !== 'ready') throw new Error('The plan waits for lookups');
	return plan;
}

describe('many reports of one item', () => {
	it.each([{ concurrency: 1, most: 1 }, { concurrency: 4, most: 4 }, { concurrency: 20, most: 10 }])('have at most $most requests in flight with concurrency $concurrency', async ({ concurrency, most }) => {
		const { run, seen } = slowClient(exampleFor);
		const items = await planWith(concurrency).execute(run);
		expect(seen).toEqual({ most, requests: ids.length });
		expect([...new Set(items.map(({ report }) => report))]).toEqual(ids);
	});

	it('start no further one once one of them fails', async () => {
		const { run, seen } = slowClient(() => new ItemError('Rejected'));
		await expect(planWith(2).execute(run)).rejects.toThrow('Rejected');
		expect(seen.requests).toBe(2);
	});
});
