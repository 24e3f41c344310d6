import type { IDataObject } from 'n8n-workflow';
import { getReport } from '../../../nodes/AcquireAnalytics/report/get';
import { reports } from '../../../nodes/AcquireAnalytics/report/reportTable';
import { Lookups } from '../../../nodes/operations/lookups';
import type { ReadyPlan } from '../../../nodes/operations/operation';
import type { AcquireClient } from '../../../nodes/service/acquireClient';
import { endpointCall } from '../../../nodes/service/endpoint';
import { contractCalls } from '../../../scripts/samples/contractExamples';
import { fakeClient } from '../../unit/fakes/fakeClient';
import { fakeItem } from '../../unit/fakes/fakeItem';

const RESPONSE_MS = 100;
const MEGABYTE = 1_000_000;
// The presence of an agent comes in the response of another report.
const fifty = reports.filter(({ id }) => id !== 'agentPresence');

/** What a run of fifty reports took and held. */
export interface ManyReports {
	reports: number;
	rows: number;
	/** Requests that were in flight at once, at most. */
	inFlight: number;
	cpu: number;
	wall: number;
	/** Megabytes that what is returned holds. */
	held: number;
}

/** Runs fifty reports in one run of the node at a concurrency, each as long as the contract's example times a number. A response takes 100 ms. */
export async function runManyReports(times: number, concurrency: number): Promise<ManyReports> {
	const texts = new Map(fifty.map(({ endpoint }) => [endpointCall(endpoint).path, JSON.stringify(enlarged(exampleOf(endpoint), times))]));
	const seen = { inFlight: 0, most: 0 };
	const base = fakeClient(({ path }) => JSON.parse(texts.get(path) ?? '') as unknown);
	const client = {
		...base,
		async request(...given: Parameters<AcquireClient['request']>) {
			seen.most = Math.max(seen.most, ++seen.inFlight);
			await new Promise((resolve) => setTimeout(resolve, RESPONSE_MS));
			seen.inFlight--;
			return await base.request(...given);
		},
	} as unknown as AcquireClient;
	const before = heldNow();
	const [cpu, wall] = [process.cpuUsage(), performance.now()];
	const rows: IDataObject[] = await planAt(concurrency).execute({ client, lookups: new Lookups(client) });
	const { user, system } = process.cpuUsage(cpu);
	const took = performance.now() - wall;
	return { reports: new Set(rows.map(({ report }) => report)).size, rows: rows.length, inFlight: seen.most, cpu: (user + system) / 1000, wall: took, held: (heldNow() - before) / MEGABYTE };
}

function planAt(concurrency: number): ReadyPlan {
	const item = fakeItem({ parameters: { reports: fifty.map(({ id }) => id), agentId: '2', appId: 'hubspot', channel: 'chat', leadId: '21' } });
	const plan = getReport.plan({ ...item, options: { ...item.options, concurrency } });
	if (plan.kind !== 'ready') throw new Error('The plan waits for lookups');
	return plan;
}

function exampleOf(endpoint: string): unknown {
	return (contractCalls().find((call) => call.endpoint === endpoint)?.response as { data: unknown }).data;
}

/** Every outer list so many times as long. */
function enlarged(value: unknown, times: number): unknown {
	if (Array.isArray(value)) return Array.from({ length: times }, () => value as unknown[]).flat();
	if (typeof value !== 'object' || value === null) return value;
	// Apps have a list for each of the labels: with both of them longer, the report would grow by the square.
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, name === 'apps' ? member : enlarged(member, times)]));
}

function heldNow(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed;
}
