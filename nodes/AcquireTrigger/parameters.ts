import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { inputError } from '../input/itemError';
import { objectOrEmpty } from '../input/object';
import { ANY_EVENT, BOT_ASKS, CASE_STATUS, type Choice, type DataRequest, isDataRequest, OTHER_EVENT } from './chosenEvents';

type Context = IHookFunctions | IWebhookFunctions;

/** True where the node registers its webhook itself, which it does for events alone: n8n leaves the parameter out where it is hidden. */
export function isRegisteredAutomatically(context: Context): boolean {
	return context.getNodeParameter('registration', 'manual') === 'automatic';
}

/** The kind of data request that the workflow answers; undefined where it starts on events. @throws {ItemError} where both are chosen */
export function readDataRequest(context: Context): DataRequest | undefined {
	const triggerOn = readTriggerOn(context);
	const dataRequest = triggerOn.find(isDataRequest);
	if (dataRequest === undefined || triggerOn.length === 1) return dataRequest;
	const name = dataRequest === BOT_ASKS ? 'Bot Requested Data' : 'Card Opened';
	throw inputError('Trigger On', `'${name}' cannot be combined with other entries in 'Trigger On'`, 'Remove the others, and add another Acquire Trigger for them.');
}

/** The events that the workflow is to start on. @throws {ItemError} where none is chosen */
export function readChoice(context: Context): Choice {
	const triggerOn = readTriggerOn(context);
	if (triggerOn.length === 0) throw inputError('Trigger On', "'Trigger On' is empty", 'Choose at least one event.');
	const otherEvents = triggerOn.includes(OTHER_EVENT) ? texts(context.getNodeParameter('otherEvents', '')) : [];
	if (triggerOn.includes(OTHER_EVENT) && !triggerOn.includes(ANY_EVENT) && otherEvents.length === 0) throw inputError('Event Names', "'Event Names' is empty", 'Enter at least one name.');
	const caseStatuses = triggerOn.includes(CASE_STATUS) ? texts(context.getNodeParameter('caseStatuses', [])).map((status) => status.toLowerCase()) : [];
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
		skipRepeated: options.skipRepeated === true,
		notificationEmail: typeof options.notificationEmail === 'string' ? options.notificationEmail.trim() : '',
	};
}

function readTriggerOn(context: Context): string[] {
	return texts(context.getNodeParameter('triggerOn', []));
}

/** The texts in a list, or in text that holds them separated by commas. */
function texts(value: unknown): string[] {
	const entries = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
	return entries.filter((entry) => typeof entry === 'string').map((entry) => entry.trim()).filter((entry) => entry !== '');
}
