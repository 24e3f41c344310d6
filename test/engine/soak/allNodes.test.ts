import { runAccountNode } from '../harness/acquireAccount';
import { useSandbox } from '../harness/useSandbox';
import { type AllNodesResult, soakAllNodes } from './allNodes/allNodesSoak';
import { RULES } from './allNodes/judgement';
import { withPlainStacks } from './allNodes/plainStacks';
import { planRuns, TIMEOUT_MS } from './allNodes/plannedRuns';
import { activeResources, leftOver, unhandledRejections } from './processState';
import { FAULT_KINDS } from './seededFaults';
import { soakSettings } from './seed';
import { sum } from './soakChecks';

// All operations of all nodes, mixed as in an account where many workflows run at once. The seed decides everything but the order
// in which requests arrive; SOAK_RUN repeats one run alone.

const { seed, items } = soakSettings(1_000);
const { SOAK_RUN: only } = process.env;
const runs = planRuns(seed, items).filter(({ index }) => only === undefined || index === Number(only));
const LONG_SOAK = 10_000;
const isLong = items >= LONG_SOAK && only === undefined;
const LATE_MS = TIMEOUT_MS + 300;
// For a busy machine; a quiet one needs a fifth of it.
const MAX_MS = 120_000 + items * 60;

const acquire = useSandbox();
const rejections = unhandledRejections();
let soak: AllNodesResult;
let leftBehind: unknown;

beforeAll(async () => {
	const { sandbox } = acquire;
	process.stderr.write(`Soak of ${items} items over all nodes, in ${runs.length} runs. To repeat it: SOAK_SEED=${seed} SOAK_ITEMS=${items}, with SOAK_RUN=… for one run alone\n`);
	await runAccountNode(sandbox, 'role.get', { roleId: '1' });
	sandbox.reset();
	const before = activeResources();
	soak = await withPlainStacks(async () => await soakAllNodes(sandbox, runs, { seed, waves: isLong ? 8 : 1, lanes: 50, faultShare: 0.15, lateMs: LATE_MS }));
	leftBehind = await leftOver(before, 2 * LATE_MS);
	const { seconds, requests, writes, done, rejected, faults, heapMb } = soak;
	const happened = faults.reduce((count, record) => count + sum(record.happened.values()), 0);
	process.stderr.write(`Soak: ${seconds} s, ${requests} requests, ${writes} writes carried out, ${happened} faults, ${done} outputs, ${rejected} items rejected, heap ${heapMb.map((mb) => mb.toFixed(1)).join(' ')} MB\n`);
}, MAX_MS);

describe(`a soak of mixed operations over all nodes (seed ${seed}, ${items} items)`, () => {
	it.each(Object.entries(RULES).map(([rule, says]) => ({ rule, says })))('$says', ({ rule }) => {
		expect(soak.findings.filter((finding) => finding.rule === rule).map(({ text }) => text)).toEqual([]);
	});

	it('sends nothing before Retry-After has passed', () => {
		expect(soak.faults.flatMap(({ tooEarly }) => tooEarly)).toEqual([]);
	});

	it('sends nothing to another host', () => {
		expect(soak.foreignRequests).toBe(0);
	});

	// Of a few items no fault may come up, or one kind alone.
	if (only === undefined && items >= 500) {
		it('meets every kind of fault, in 8 to 25 % of the answers, and does most of what it is asked for', () => {
			const counts = soak.faults.flatMap(({ happened }) => [...happened]);
			expect(FAULT_KINDS.filter((kind) => !counts.some(([happened]) => happened === kind))).toEqual([]);
			const share = sum(counts.map(([, count]) => count)) / soak.requests;
			expect(share).toBeGreaterThan(0.08);
			expect(share).toBeLessThan(0.25);
			expect(soak.done).toBeGreaterThan(soak.rejected * 2);
		});
	}

	// What a short soak holds is lost in what modules and caches take once.
	if (isLong) {
		it('holds no more memory in its last quarter than in its second', () => {
			const ofQuarter = (quarter: number) => sum(soak.heapMb.slice(quarter * 2 - 2, quarter * 2)) / 2;
			// Half of the requests come between the two. Measured were 0.3 KB for each of them, and less in each quarter than in the one
			// before; a leak of 1 KB a request comes on top of that.
			const kbPerRequest = ((ofQuarter(4) - ofQuarter(2)) * 1024) / (soak.requests / 2);
			expect(kbPerRequest).toBeLessThan(0.7);
		});
	}

	it('leaves no rejection unhandled, no timer and no socket', () => {
		expect(rejections).toEqual([]);
		expect(leftBehind).toEqual([]);
	});
});
