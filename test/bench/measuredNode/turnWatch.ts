import { PerformanceObserver } from 'node:perf_hooks';

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
const SHORTEST_MS = 20;

/** Watches how long a timer of this process has to wait for its turn. */
export class TurnWatch {
	private readonly turns: Span[] = [];

	private readonly collections: Span[] = [];

	private readonly observer = new PerformanceObserver((list) => this.note(list.getEntries()));

	private readonly timer = setInterval(() => this.tick(), TICK_MS);

	private last = performance.now();

	constructor() {
		this.observer.observe({ entryTypes: ['gc'] });
	}

	/** Ends the watch, when the turn that is under way is over. */
	async stop(): Promise<Waits> {
		await new Promise((resolve) => setTimeout(resolve, 4 * TICK_MS));
		clearInterval(this.timer);
		this.note(this.observer.takeRecords());
		this.observer.disconnect();
		const own = ({ start, end }: Span) =>
			this.collections.reduce((left, collection) => left - Math.max(0, Math.min(end, collection.end) - Math.max(start, collection.start)), end - start);
		return { longest: Math.max(0, ...this.turns.map(({ start, end }) => end - start)), longestTurn: Math.max(0, ...this.turns.map(own)) };
	}

	private tick(): void {
		const now = performance.now();
		if (now - this.last > SHORTEST_MS) this.turns.push({ start: this.last, end: now });
		this.last = now;
	}

	private note(entries: ReadonlyArray<{ startTime: number; duration: number }>): void {
		for (const { startTime, duration } of entries) this.collections.push({ start: startTime, end: startTime + duration });
	}
}
