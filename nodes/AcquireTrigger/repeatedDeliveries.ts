import { createHash } from 'crypto';
import { isObject } from '../input/object';

const MAX_KEPT = 200;
const KEPT_MS = 24 * 60 * 60 * 1000;

interface Seen {
	hash: string;
	at: number;
}

/**
 * Whether a delivery was there before, and what is to be remembered: the last 200 of the last 24 hours. Deliveries carry no ID, so
 * they are told apart by what was signed; two that arrive at the same moment may both pass.
 * @param remembered what was kept after the delivery before, as it comes from where it was kept
 */
export function rememberDelivery(remembered: unknown, delivery: Uint8Array | string, now: number): { isRepeated: boolean; remembered: Seen[] } {
	const recent = (Array.isArray(remembered) ? remembered.filter(isSeen) : []).filter(({ at }) => at > now - KEPT_MS);
	const hash = createHash('sha256').update(delivery).digest('base64');
	if (recent.some((seen) => seen.hash === hash)) return { isRepeated: true, remembered: recent };
	return { isRepeated: false, remembered: [...recent, { hash, at: now }].slice(-MAX_KEPT) };
}

function isSeen(value: unknown): value is Seen {
	return isObject(value) && typeof value.hash === 'string' && typeof value.at === 'number';
}
