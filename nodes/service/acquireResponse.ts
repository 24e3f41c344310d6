/** What Acquire responded, before it is checked. */
export interface AcquireResponse {
	status: number;
	body: unknown;
	/** Where a redirect points, for the message: it is never followed. */
	location?: string;
	contentType?: string;
}
