import type { IPollFunctions } from 'n8n-workflow';
import type { ItemError } from '../input/itemError';
import { isHiddenServerFault } from '../service/rejection';

interface PollContext extends IPollFunctions {
	hasPolled?: true;
}

/**
 * True for the poll with which n8n starts a trigger: all polls from then until its end have one context. Static data does not tell it, as
 * n8n may read that anew for each poll.
 */
export function isFirstPoll(context: PollContext): boolean {
	const isFirst = context.hasPolled === undefined;
	context.hasPolled = true;
	return isFirst;
}

/** True where Acquire could not be reached, has too much to do or a fault of its own: a later poll may succeed. */
export function isPassing(error: ItemError): boolean {
	const { status, code } = error.details ?? {};
	if (status === undefined) return code !== undefined;
	return status === 408 || status === 429 || status >= 500 || isHiddenServerFault(error);
}
