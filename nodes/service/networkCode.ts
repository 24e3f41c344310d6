/**
 * Node's code of a dropped connection, e.g. ECONNRESET, or UNKNOWN. n8n-core wraps the HTTP library's error, which carries
 * it, as `cause`. n8n 1.x loses the cause; it leaves the code as `httpCode`, or the status of a response that broke off.
 */
export function networkCode(error: unknown): string {
	for (let level = error; level instanceof Error; level = level.cause) {
		const { code } = level as Error & { code?: unknown };
		if (typeof code === 'string') return code;
	}
	const { httpCode } = error as { httpCode?: unknown };
	if (typeof httpCode === 'string') return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
	return 'UNKNOWN';
}
