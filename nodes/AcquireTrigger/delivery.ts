/** What the HTTP request shows of an event. */
export interface Delivery {
	method: string;
	contentType: unknown;
	/** The bytes of the body, decompressed. */
	rawBody: Uint8Array;
}

/** Why a delivery starts nothing, as it goes back to the sender. */
export interface Rejection {
	status: number;
	message: string;
	/** What n8n's log is told, where the user is to know of it. */
	warning?: string;
}

/** How large an event may be: an event of a case holds the whole conversation, and n8n itself takes as much unless it is set up otherwise. */
export const MAX_EVENT_MB = 16;
const FORM = 'application/x-www-form-urlencoded';
const CONTENT_TYPE = /^application\/(?:json|xml|x-www-form-urlencoded)$|^text\/xml$/;

/** The formats in which Acquire delivers. */
export type DeliveryFormat = 'form' | 'json' | 'xml';

/** Why the delivery is rejected before anything in it is looked at; undefined if it is not. Method, size in megabytes and content type, in this order. */
export function rejectionOf({ method, contentType, rawBody }: Delivery, maxMb: number): Rejection | undefined {
	if (method !== 'POST') return { status: 405, message: 'Calls are made with POST' };
	if (rawBody.length > maxMb * 1024 * 1024) {
		return { status: 413, message: `A call may hold at most ${maxMb} MB`, warning: `It held more than ${maxMb} MB, and started nothing.` };
	}
	if (!CONTENT_TYPE.test(mediaType(contentType))) {
		return { status: 415, message: 'A call holds JSON, XML or a form (x-www-form-urlencoded)' };
	}
	return undefined;
}

/** The format of a delivery that was not rejected. */
export function formatOf(contentType: unknown): DeliveryFormat {
	const type = mediaType(contentType);
	if (type === FORM) return 'form';
	return type.endsWith('/xml') ? 'xml' : 'json';
}

/** "Application/JSON; charset=utf-8" → "application/json". */
function mediaType(contentType: unknown): string {
	return typeof contentType === 'string' ? contentType.split(';')[0].trim().toLowerCase() : '';
}
