/** Facts about a refusal for the `details` of an error item. Never holds a request: those carry the key. */
export interface RefusalDetails {
	/** HTTP status that Acquire answered with. */
	status?: number;
	/** Acquire's error code (`ERROR_…`) or the network's (`ECONNRESET`). */
	code?: string;
	/** Display name of the parameter to look at. */
	parameter?: string;
	/** Contacts that share the address that was looked up. */
	contactIds?: number[];
}

export interface RefusalOptions {
	/** How to go on. */
	description?: string;
	details?: RefusalDetails;
	/** True where sending more of the same is pointless, as after a refused key. */
	stopsRun?: boolean;
	/** True where the request may have been carried out all the same. */
	mayBeDone?: boolean;
	/** True where, for that reason, the item must not be sent again: not by "Retry On Fail" either. */
	mustNotRepeat?: boolean;
}

/**
 * Why an item is not carried out, in words for the user. The one exception that operations, look-ups and
 * the client throw on purpose. It has no `code` member: n8n's credential test would show only that.
 */
export class Refusal extends Error {
	readonly description?: string;

	readonly details?: RefusalDetails;

	readonly stopsRun: boolean;

	readonly mayBeDone: boolean;

	readonly mustNotRepeat: boolean;

	constructor(message: string, { description, details, stopsRun = false, mayBeDone = false, mustNotRepeat = false }: RefusalOptions = {}) {
		super(message);
		this.name = 'Refusal';
		this.description = description;
		this.details = details;
		this.stopsRun = stopsRun;
		this.mayBeDone = mayBeDone;
		this.mustNotRepeat = mustNotRepeat;
	}
}

/** A refusal of what the user gave in one parameter (its display name), before anything is sent. */
export function refuseInput(parameter: string, message: string, description?: string): Refusal {
	return new Refusal(message, { description, details: { parameter } });
}

/** Any thrown value as a refusal: n8n's own errors keep their message and description, nothing else. */
export function asRefusal(thrown: unknown): Refusal {
	if (thrown instanceof Refusal) return thrown;
	if (!(thrown instanceof Error)) return new Refusal(String(thrown));
	const { description } = thrown as Error & { description?: unknown };
	return new Refusal(thrown.message, {
		description: typeof description === 'string' ? description : undefined,
	});
}
