import { pollUntil } from '../scripts/n8n/pollUntil';

/** Less than the time limit of a test, which would leave this waiting: jest could never end then. */
const LIMIT_MS = 20_000;

/** Resolves when the condition holds. @throws where it does not in time */
export async function until(condition: () => boolean): Promise<void> {
	await pollUntil(() => condition() || undefined, { what: condition.toString(), timeoutMs: LIMIT_MS, everyMs: 5 });
}
