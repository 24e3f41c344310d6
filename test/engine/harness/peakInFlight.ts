import type { ReceivedRequest, Sandbox } from '../../sandbox';

/**
 * Delays the response to each request that counts, so that those which may be in flight together meet. Returns how many met at
 * most: never more than there were, and on a busy machine maybe fewer.
 */
export function peakInFlight(sandbox: Sandbox, ms: number, isCounted: (request: ReceivedRequest) => boolean = () => true): () => number {
	let inFlight = 0;
	let peak = 0;
	sandbox.faults.schedule((request) => {
		if (!isCounted(request)) return undefined;
		inFlight += 1;
		peak = Math.max(peak, inFlight);
		setTimeout(() => (inFlight -= 1), ms - 10);
		return { kind: 'late', ms };
	});
	return () => peak;
}
