import type { JournalEntry } from './journal';

/**
 * What goes wrong with one request. The work is done for `reset` after and duringBody, `late` and `truncatedJson`;
 * for the others only if `workDone` says so (a gateway's 502 or 504 may come after the work).
 */
export type Fault =
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string | object; workDone?: boolean }
	/** The connection breaks: before the work, after it, or with half of the response sent. */
	| { kind: 'reset'; when: 'before' | 'after' | 'duringBody' }
	/** The work is done at once, the response comes `ms` milliseconds late. */
	| { kind: 'late'; ms: number }
	/** A complete HTTP response whose JSON is cut in half. */
	| { kind: 'truncatedJson' }
	| { kind: 'html'; status: number; workDone?: boolean }
	| { kind: 'redirect'; status: number; location: string; workDone?: boolean }
	/** Any text, of any size. */
	| { kind: 'body'; status: number; text: string; headers?: Record<string, string>; workDone?: boolean };

export interface PlannedFault {
	/** Which requests it concerns; all if absent. */
	when?: (request: JournalEntry) => boolean;
	fault: Fault;
	/** How many of them; 1 if absent. */
	times?: number;
}

/** Called for each request with its number since the start or the last clear, from 1. */
export type FaultSchedule = (request: JournalEntry, n: number) => Fault | undefined;

/** The faults that are still to happen. */
export class Faults {
	private planned: Array<Required<PlannedFault>> = [];

	private schedules: FaultSchedule[] = [];

	private seen = 0;

	/** Plans a fault for the next matching request(s); planned faults are used up in the order of planning. */
	next({ when = () => true, fault, times = 1 }: PlannedFault): void {
		this.planned.push({ when, fault, times });
	}

	/** Adds a schedule, asked for each request that no planned fault took. */
	schedule(schedule: FaultSchedule): void {
		this.schedules.push(schedule);
	}

	/** The fault for a request that has just arrived, which is then used up. */
	take(request: JournalEntry): Fault | undefined {
		this.seen += 1;
		const plan = this.planned.find(({ when }) => when(request));
		if (plan) {
			plan.times -= 1;
			if (plan.times === 0) this.planned = this.planned.filter((other) => other !== plan);
			return plan.fault;
		}
		for (const schedule of this.schedules) {
			const fault = schedule(request, this.seen);
			if (fault) return fault;
		}
		return undefined;
	}

	clear(): void {
		this.planned = [];
		this.schedules = [];
		this.seen = 0;
	}
}
