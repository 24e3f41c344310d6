import { pollUntil } from '../../../scripts/n8n/pollUntil';

/** Rejections that nobody handles while the tests of this file run. */
export function unhandledRejections(): unknown[] {
	const reasons: unknown[] = [];
	const note = (reason: unknown) => void reasons.push(reason);
	beforeAll(() => void process.on('unhandledRejection', note));
	afterAll(() => void process.off('unhandledRejection', note));
	return reasons;
}

/** How many timers, sockets and other handles keep the process alive, by kind. */
export function activeResources(): Map<string, number> {
	const counts = new Map<string, number>();
	for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return counts;
}

/**
 * What is active beyond `before` after at most `withinMs`: the sandbox in this process also takes a moment to close
 * its ends of the sockets.
 */
export async function leftOver(before: Map<string, number>, withinMs: number): Promise<Array<[string, number]>> {
	let more: Array<[string, number]> = [];
	const isClosed = () => {
		more = [...activeResources()].filter(([kind, count]) => kind !== 'Immediate' && count > (before.get(kind) ?? 0));
		return more.length === 0 || undefined;
	};
	await pollUntil(isClosed, { what: 'what is active to end', timeoutMs: withinMs, everyMs: 50 }).catch(() => undefined);
	return more;
}
