const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LOOK_EVERY_MS = 250;

/**
 * A signal that is aborted when this process is asked to end (Ctrl-C, kill) or when the npm that started it is gone: npm ends its
 * shell, which does not tell us.
 */
export function stopSignal(): AbortSignal {
	const stopping = new AbortController();
	for (const name of SIGNALS) {
		process.on(name, () => stopping.abort(new Error(`Stopped by ${name}`)));
	}
	if (process.env.npm_lifecycle_event !== undefined) {
		const parent = process.ppid;
		setInterval(() => {
			if (process.ppid !== parent) stopping.abort(new Error('Stopped with npm'));
		}, LOOK_EVERY_MS).unref();
	}
	return stopping.signal;
}
