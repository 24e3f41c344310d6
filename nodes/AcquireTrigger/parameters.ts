import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { inputError } from '../input/itemError';
import { distinctEntries, parseKeys } from '../input/list';
import { objectOrEmpty } from '../input/object';
import { isOn } from '../input/switchedOn';
import { oneOf } from '../operations/fields/choice';
import { ANY_EVENT, BOT_ASKS, CASE_STATUS, type Choice, type DataRequest, isDataRequest, OTHER_EVENT, TRIGGERS } from './chosenEvents';

type Context = IHookFunctions | IWebhookFunctions;

/** True where the node registers its webhook itself, which it does for events alone: n8n leaves the parameter out where it is hidden. The menu's name does, too. */
export function isRegisteredAutomatically(context: Context): boolean {
	return /^automatic/i.test(String(context.getNodeParameter('registration', 'manual')));
}

/** The kind of data request that the workflow answers; undefined where it starts on events. @throws {ItemError} where both are chosen, or what this node does not know */
export function readDataRequest(context: Context): DataRequest | undefined {
	const triggerOn = readTriggerOn(context);
	const dataRequest = triggerOn.find(isDataRequest);
	if (dataRequest === undefined || triggerOn.length === 1) return dataRequest;
	const name = dataRequest === BOT_ASKS ? 'Bot Requested Data' : 'Card Opened';
	throw inputError('Trigger On', `'${name}' cannot be combined with other entries in 'Trigger On'`, 'Remove the others, and add another Acquire Trigger for them.');
}

/** The events that the workflow is to start on. @throws {ItemError} where none is chosen, or one that this node does not know */
export function readChoice(context: Context): Choice {
	const triggerOn = readTriggerOn(context);
	if (triggerOn.length === 0) throw inputError('Trigger On', "'Trigger On' is empty", 'Choose at least one event.');
	const otherEvents = triggerOn.includes(OTHER_EVENT) ? parseKeys(context.getNodeParameter('otherEvents', ''), 'Event Names') : [];
	if (triggerOn.includes(OTHER_EVENT) && !triggerOn.includes(ANY_EVENT) && otherEvents.length === 0) throw inputError('Event Names', "'Event Names' is empty", 'Enter at least one name.');
	// They may be words of Acquire that are not documented.
	const caseStatuses = triggerOn.includes(CASE_STATUS) ? parseKeys(context.getNodeParameter('caseStatuses', []), 'Case Statuses') : [];
	return { triggerOn, otherEvents, caseStatuses };
}

export interface TriggerOptions {
	/** Whether calls are accepted where there is no secret to check them by. */
	acceptUnsigned: boolean;
	/** Whether a delivery that was there before starts nothing. */
	skipRepeated: boolean;
	notificationEmail: string;
}

/** The node's options. */
export function readOptions(context: Context): TriggerOptions {
	const options = objectOrEmpty(context.getNodeParameter('options', {}));
	return {
		acceptUnsigned: options.acceptUnsigned === true,
		skipRepeated: isOn(options.skipRepeated, 'Skip Repeated Deliveries'),
		notificationEmail: typeof options.notificationEmail === 'string' ? options.notificationEmail.trim() : '',
	};
}

function readTriggerOn(context: Context): string[] {
	return distinctEntries(context.getNodeParameter('triggerOn', []), 'Trigger On', (entry) => oneOf(entry, TRIGGERS, 'Trigger On'));
}
