import type { Fault, FaultSchedule, JournalEntry, ReceivedRequest } from '../../sandbox';
import { pick, seededRandom } from './seed';

export interface SeededFaultOptions {
	seed: string;
	/** Share of the answers that a fault replaces, 0 to 1. */
	share: number;
	/** Milliseconds by which a late answer is late: more than the timeout of the node. */
	lateMs: number;
	/** Tells a request from the others whenever it comes, so that the seed alone decides what befalls it. */
	identify(request: ReceivedRequest): string;
	/** Whether the request must not be sent twice; a service that says 503 to it has then done nothing. */
	isOnce(request: JournalEntry): boolean;
}

/** What a seeded schedule did. */
export interface FaultRecord {
	requests: number;
	/** How often each kind of fault happened. */
	happened: Map<string, number>;
	/** Requests that came back before Retry-After had passed. */
	tooEarly: Array<{ identity: string; byMs: number }>;
}

// Of a request that fares badly whatever is tried, so that retries are used up too.
const CURSED_SHARE = 0.015;
// Clocks are read in milliseconds, and a timer may fire just before.
const TOLERANCE_MS = 5;

type FaultMaker = (random: () => number, isOnce: boolean, lateMs: number) => Fault;

const KINDS: Record<string, FaultMaker> = {
	'429 in seconds': (random) => ({ kind: 'status', status: 429, headers: { 'retry-after': pick(['0', '1', ' 1 '], random) } }),
	'429 as a date': (random) => ({ kind: 'status', status: 429, headers: { 'retry-after': new Date(Date.now() + 2_000 * random()).toUTCString() } }),
	'429 unreadable': (random) => ({ kind: 'status', status: 429, headers: { 'retry-after': pick(['soon', '-1', '1.5', '', 'Infinity'], random) } }),
	'500': (random) => ({ kind: 'status', status: 500, workDone: random() < 0.5 }),
	'502': (random) => ({ kind: 'status', status: 502, workDone: random() < 0.5 }),
	'503': (random, isOnce) => ({ kind: 'html', status: 503, workDone: !isOnce && random() < 0.5 }),
	'503 in seconds': (random) => ({ kind: 'status', status: 503, headers: { 'retry-after': pick(['0', '1'], random) } }),
	'504': (random) => ({ kind: 'html', status: 504, workDone: random() < 0.5 }),
	'reset before': () => ({ kind: 'reset', when: 'before' }),
	'reset after': () => ({ kind: 'reset', when: 'after' }),
	'reset during the body': () => ({ kind: 'reset', when: 'duringBody' }),
	'JSON cut in half': () => ({ kind: 'truncatedJson' }),
	'HTML with status 200': (random) => ({ kind: 'html', status: 200, workDone: random() < 0.5 }),
	late: (_random, _isOnce, lateMs) => ({ kind: 'late', ms: lateMs }),
};

/** Names of all kinds of fault that a schedule mixes. */
export const FAULT_KINDS: readonly string[] = Object.keys(KINDS);

/**
 * A schedule in which the seed, the request and how often it has come decide about its fault: the order in which
 * requests arrive does not, so the same seed repeats a run on any machine.
 */
export function seededFaults(options: SeededFaultOptions): { schedule: FaultSchedule; record: FaultRecord } {
	const { seed, share, lateMs, identify, isOnce } = options;
	const record: FaultRecord = { requests: 0, happened: new Map(), tooEarly: [] };
	const seen = new Map<string, number>();
	const notBefore = new Map<string, number>();

	const schedule: FaultSchedule = (request) => {
		const identity = identify(request);
		const now = Date.now();
		const earliest = notBefore.get(identity);
		if (earliest !== undefined && now < earliest - TOLERANCE_MS) record.tooEarly.push({ identity, byMs: earliest - now });
		notBefore.delete(identity);
		record.requests += 1;
		const count = (seen.get(identity) ?? 0) + 1;
		seen.set(identity, count);
		const isCursed = seededRandom(`${seed} ${identity}`)() < CURSED_SHARE;
		const random = seededRandom(`${seed} ${identity} ${count}`);
		if (random() >= share && !isCursed) return undefined;
		// A request that is late each time would only take long.
		const kind = pick(isCursed ? FAULT_KINDS.filter((name) => name !== 'late') : FAULT_KINDS, random);
		record.happened.set(kind, (record.happened.get(kind) ?? 0) + 1);
		const fault = KINDS[kind](random, isOnce(request), lateMs);
		const asked = askedWait(fault, now);
		if (asked !== undefined) notBefore.set(identity, asked);
		return fault;
	};
	return { schedule, record };
}

/** When the request may come again (milliseconds since 1970), if the fault says so in a way that can be read. */
function askedWait(fault: Fault, now: number): number | undefined {
	const header = fault.kind === 'status' ? fault.headers?.['retry-after']?.trim() : undefined;
	if (header === undefined) return undefined;
	if (/^\d+$/.test(header)) return now + Number(header) * 1000;
	return header.endsWith('GMT') ? Date.parse(header) : undefined;
}
