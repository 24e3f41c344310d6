// Browsers drop these within an address, so that a scheme could hide behind them.
const DROPPED = /[\s\p{Cc}\p{Cf}]/u;
const WEB = /^https?:\/\/[^/?#\\]/i;
const MAX_LENGTH = 10_000;

/** True for an absolute http or https address with a host. */
export function isWebAddress(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_LENGTH && WEB.test(value) && !DROPPED.test(value) && URL.canParse(value);
}
