import type { IPollFunctions } from 'n8n-workflow';

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
