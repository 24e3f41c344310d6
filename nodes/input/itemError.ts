import type { IDataObject } from 'n8n-workflow';
import { shortened } from './beginning';

/** Names, labels and values of any length may stand in a text; what people are to read ends somewhere. */
const MAX_TEXT_LENGTH = 800;

/** Facts about a failure for the `details` of an error item. Never holds a request: those carry the key. */
export interface ErrorDetails extends IDataObject {
	/** HTTP status that Acquire responded with. */
	status?: number;
	/** Acquire's error code (`ERROR_…`) or the network's (`ECONNRESET`). */
	code?: string;
	/** Display name of the parameter to look at. */
	parameter?: string;
}

/** What the request may have changed in Acquire although it failed, and whether sending it again could do so twice. */
export type PossibleEffect = 'none' | 'possible' | 'possibleNotRepeatable';

export interface ItemErrorOptions {
	/** How to go on. */
	description?: string;
	details?: ErrorDetails;
	/** True where sending more of the same is pointless, as after a rejected key. */
	stopsRun?: boolean;
	/** `none` if absent. */
	effect?: PossibleEffect;
	/** The same reason without what it says of one request's effect. */
	cause?: ItemError;
}

/**
 * Why an item has no output, in words for the user. The one exception that operations, lookups and
 * the client throw on purpose. It has no `code` member: n8n's credential test would show only that.
 */
export class ItemError extends Error {
	readonly description?: string;

	readonly details?: ErrorDetails;

	readonly stopsRun: boolean;

	readonly effect: PossibleEffect;

	/** Not enumerable: a copy of the other members leaves it out. */
	declare readonly cause?: ItemError;

	constructor(message: string, { description, details, stopsRun = false, effect = 'none', cause }: ItemErrorOptions = {}) {
		super(shortened(message, MAX_TEXT_LENGTH), { cause });
		this.name = 'ItemError';
		this.description = description === undefined ? undefined : shortened(description, MAX_TEXT_LENGTH);
		this.details = details;
		this.stopsRun = stopsRun;
		this.effect = effect;
	}
}

/** The error for what the user entered in one parameter (its display name), before anything is sent. */
export function inputError(parameter: string, message: string, description?: string): ItemError {
	return new ItemError(message, { description, details: { parameter } });
}

/** Any thrown value as an ItemError: n8n's own errors keep their message, their description and the name of the parameter, nothing else. */
export function asItemError(thrown: unknown): ItemError {
	if (thrown instanceof ItemError) return thrown;
	if (!(thrown instanceof Error)) return new ItemError(String(thrown));
	const { description, context } = thrown as Error & { description?: unknown; context?: { parameter?: unknown } };
	const own = typeof description === 'string' && description !== '' ? description : undefined;
	const parameter = context?.parameter;
	if (typeof parameter !== 'string' || parameter === '') return new ItemError(thrown.message, { description: own });
	const where = `The expression is in the parameter '${parameter}'.`;
	return new ItemError(thrown.message, { description: own === undefined ? where : `${where} ${own}`, details: { parameter } });
}
