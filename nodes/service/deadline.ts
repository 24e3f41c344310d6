/** The end of one attempt: when its time is over, or when the execution is canceled. */
export interface Deadline {
	/** Aborted then. */
	signal: AbortSignal;
	/** Whether it was the time that was over. */
	hasPassed(): boolean;
	/** To be called when the attempt has ended. */
	release(): void;
}

// How much longer than asked for an attempt may take.
const MAX_SLACK_MS = 100;

/** Attempts that began at about the same time. */
interface Batch {
	begin: number;
	timer: AbortSignal;
	attempts: Set<AbortController>;
}

/**
 * The deadlines of a client. n8n's rules for community nodes forbid setTimeout, and AbortSignal.timeout cannot be cleared: a
 * timer for each of thousands of attempts would be kept for its whole time. Those that begin at about the same time share one. Both signals have one
 * listener, as Node warns of more than ten.
 */
export class Deadlines {
	private readonly slack: number;

	private readonly inFlight = new Set<AbortController>();

	private batch?: Batch;

	/** `ms`: what an attempt may take at least. */
	constructor(
		private readonly ms: number,
		private readonly canceled?: AbortSignal,
	) {
		this.slack = Math.min(MAX_SLACK_MS, Math.trunc(ms / 10));
	}

	/** The deadline of an attempt that begins now. */
	start(): Deadline {
		const { canceled, inFlight } = this;
		const { timer, attempts } = this.currentBatch();
		const controller = new AbortController();
		attempts.add(controller);
		if (inFlight.size === 0) canceled?.addEventListener('abort', this.cancel);
		inFlight.add(controller);
		if (canceled?.aborted) controller.abort();
		return {
			signal: controller.signal,
			hasPassed: () => timer.aborted && canceled?.aborted !== true,
			release: () => {
				attempts.delete(controller);
				inFlight.delete(controller);
				if (inFlight.size === 0) canceled?.removeEventListener('abort', this.cancel);
			},
		};
	}

	private readonly cancel = () => abortAll(this.inFlight);

	private currentBatch(): Batch {
		const now = performance.now();
		if (this.batch === undefined || now - this.batch.begin >= this.slack) {
			const timer = AbortSignal.timeout(this.ms + this.slack);
			const attempts = new Set<AbortController>();
			// Not AbortSignal.any: in Node 20 what it returns may be collected before its time is over.
			timer.addEventListener('abort', () => abortAll(attempts));
			this.batch = { begin: now, timer, attempts };
		}
		return this.batch;
	}
}

function abortAll(attempts: Iterable<AbortController>): void {
	for (const attempt of [...attempts]) attempt.abort();
}
