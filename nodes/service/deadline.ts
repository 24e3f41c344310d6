/** The end of one attempt: when its time is over, or when the execution is canceled. */
export interface Deadline {
	/** Aborted then. */
	signal: AbortSignal;
	/** Whether it was the time that was over. */
	hasPassed(): boolean;
	/** To be called when the attempt has ended. */
	release(): void;
}

/** The deadline of an attempt that begins now and may take so many milliseconds. */
export function startDeadline(ms: number, canceled?: AbortSignal): Deadline {
	const controller = new AbortController();
	const timer = AbortSignal.timeout(ms);
	const sources = [timer, ...(canceled ? [canceled] : [])];
	const abort = () => controller.abort();
	// Not AbortSignal.any: in Node 20 what it returns may be collected before its time is over.
	sources.forEach((source) => source.addEventListener('abort', abort));
	if (canceled?.aborted) abort();
	return {
		signal: controller.signal,
		hasPassed: () => timer.aborted && canceled?.aborted !== true,
		release: () => sources.forEach((source) => source.removeEventListener('abort', abort)),
	};
}
