import { member } from './member';
import type { AcquireEvent } from './eventsInBody';

/** Machine names of the events that the vendor's pages show. There are more, whose names are not known. */
export const CASE_STATUS = 'case:status';
const KNOWN_EVENTS = [CASE_STATUS, 'case:message:new', 'user:case-invite', 'user:case-joined'] as const;

/** Values of "Trigger On" that are no event. */
export const ANY_EVENT = 'any';
export const OTHER_EVENT = 'other';

/** Values of "Trigger On" for requests whose answer Acquire waits for. */
export const BOT_ASKS = 'botAsks';
export const CARD_OPENS = 'cardOpens';
export type DataRequest = typeof BOT_ASKS | typeof CARD_OPENS;

/** Every value of "Trigger On". */
export const TRIGGERS = [...KNOWN_EVENTS, ANY_EVENT, OTHER_EVENT, BOT_ASKS, CARD_OPENS] as const;

/** True for a request whose answer Acquire waits for. */
export function isDataRequest(triggerOn: string): triggerOn is DataRequest {
	return triggerOn === BOT_ASKS || triggerOn === CARD_OPENS;
}

/** What the user has chosen. */
export interface Choice {
	triggerOn: readonly string[];
	/** Statuses that a case is to be set to; empty for any. */
	caseStatuses: readonly string[];
	/** Events by their own names, where the user has entered some. */
	otherEvents: readonly string[];
}

/** The names of the chosen events, each once; those of "any" are the known ones, for more cannot be asked for. */
export function chosenNames({ triggerOn, otherEvents }: Choice): string[] {
	const known = triggerOn.includes(ANY_EVENT) ? KNOWN_EVENTS : KNOWN_EVENTS.filter((name) => triggerOn.includes(name));
	return [...new Set([...known, ...(triggerOn.includes(OTHER_EVENT) ? otherEvents : [])])];
}

/** True for an event that the workflow is to start on. */
export function isChosen(event: AcquireEvent, choice: Choice): boolean {
	if (choice.triggerOn.includes(ANY_EVENT)) return true;
	if (!chosenNames(choice).includes(event.name)) return false;
	return event.name !== CASE_STATUS || choice.caseStatuses.length === 0 || choice.caseStatuses.map(statusKey).includes(statusKey(member(member(event.payload, 'data'), 'status')));
}

/** A status as a value, as the menu names it ("In Queue"), or as it is delivered: which word that is is documented for "closed" alone. */
export function statusKey(status: unknown): string {
	return typeof status === 'string' ? status.trim().toLowerCase().replace(/^in /, '') : '';
}
