import { type Profiler, Session } from 'node:inspector';

/** How long other work of the process had to wait at most, in milliseconds. */
export interface Waits {
	longest: number;
	/** The longest without what V8 took of it to collect garbage: that of the whole process, whoever has left it. */
	longestTurn: number;
}

interface Span {
	start: number;
	end: number;
}

const TICK_MS = 5;
const MIN_MS = 20;
const SAMPLE_MICROSECONDS = 1_000;
const COLLECTING = '(garbage collector)';

/**
 * Watches how long a timer of this process has to wait for its turn. What of it was the collection of garbage is read from a
 * profile: an observer of `gc` is not told of the marking that V8 does beforehand, step by step.
 */
export class TurnWatch {
	private readonly turns: Span[] = [];

	private readonly session = new Session();

	private readonly timer: NodeJS.Timeout;

	/** What `performance.now()` is behind the clock of the profile. */
	private readonly clockOffset = Number(process.hrtime.bigint()) / 1e6 - performance.now();

	private last: number;

	constructor() {
		this.session.connect();
		this.session.post('Profiler.enable');
		this.session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
		this.session.post('Profiler.start');
		// The start of a profile takes its time itself.
		this.last = performance.now();
		this.timer = setInterval(() => this.tick(), TICK_MS);
	}

	/** Ends the watch, when the turn that is under way is over. */
	async stop(): Promise<Waits> {
		await new Promise((resolve) => setTimeout(resolve, 4 * TICK_MS));
		clearInterval(this.timer);
		const collections = this.collectionsOf(await this.profile());
		const own = ({ start, end }: Span) =>
			collections.reduce((left, collection) => left - Math.max(0, Math.min(end, collection.end) - Math.max(start, collection.start)), end - start);
		return { longest: Math.max(0, ...this.turns.map(({ start, end }) => end - start)), longestTurn: Math.max(0, ...this.turns.map(own)) };
	}

	private tick(): void {
		const now = performance.now();
		if (now - this.last > MIN_MS) this.turns.push({ start: this.last, end: now });
		this.last = now;
	}

	private async profile(): Promise<Profiler.Profile> {
		try {
			return await new Promise((resolve, reject) => {
				this.session.post('Profiler.stop', (error, { profile }) => (error === null ? resolve(profile) : reject(error)));
			});
		} finally {
			this.session.disconnect();
		}
	}

	/** The samples that fell into a collection, each as the time since the one before it. */
	private collectionsOf({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): Span[] {
		const collecting = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === COLLECTING).map(({ id }) => id));
		let now = startTime / 1_000 - this.clockOffset;
		return samples.flatMap((node, index) => {
			const start = now;
			now += timeDeltas[index] / 1_000;
			return collecting.has(node) ? [{ start, end: now }] : [];
		});
	}
}
