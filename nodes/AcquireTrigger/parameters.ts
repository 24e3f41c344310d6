import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { inputError } from '../input/itemError';
import { parseKeys, splitList } from '../input/list';
import { objectOrEmpty } from '../input/object';
import { isOn } from '../input/switchedOn';
import { isExpression } from '../operations/editorText';
import { oneOf } from '../operations/fields/choice';
import { ANY_EVENT, BOT_ASKS, CASE_STATUS, type Choice, type DataRequest, isDataRequest, OTHER_EVENT, TRIGGERS } from './chosenEvents';

type Context = IHookFunctions | IWebhookFunctions;

const TRIGGER_ON = 'Trigger On';

/**
 * True where the node registers its webhook itself, which it does for events alone. An expression may give the menu's name. A Trigger On
 * that cannot be read counts as events: what was registered before is then still deleted.
 */
export function isRegisteredAutomatically(context: Context): boolean {
	if (!/^automatic/i.test(String(context.getNodeParameter('registration', 'manual')))) return false;
	try {
		return !readTriggerOn(context).some(isDataRequest);
	} catch {
		return true;
	}
}

/** The kind of data request that the workflow answers; undefined where it starts on events. @throws {ItemError} where both are chosen */
export function readDataRequest(context: Context): DataRequest | undefined {
	const triggerOn = readTriggerOn(context);
	const dataRequest = triggerOn.find(isDataRequest);
	if (dataRequest === undefined || triggerOn.length === 1) return dataRequest;
	const name = dataRequest === BOT_ASKS ? 'Bot Requested Data' : 'Card Opened';
	throw inputError(TRIGGER_ON, `'${name}' cannot be combined with other entries in 'Trigger On'`, 'Remove the others, and add another Acquire Trigger for them.');
}

/** The events that the workflow is to start on. @throws {ItemError} where none is chosen that this node knows */
export function readChoice(context: Context): Choice {
	const triggerOn = readTriggerOn(context);
	if (triggerOn.length === 0) throw inputError(TRIGGER_ON, "'Trigger On' has no known event", 'Choose at least one.');
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
		// What is no switch is off.
		skipRepeated: String(options.skipRepeated).trim().toLowerCase() === 'true',
		notificationEmail: typeof options.notificationEmail === 'string' ? options.notificationEmail.trim() : '',
	};
}

/**
 * Rejects what is not as the menus have it: of written text n8n drops what depends on it otherwise. In the hooks alone: n8n 2.x does not call them
 * again for a trigger that was published before, which goes on with what can be read. @throws {ItemError}
 */
export function requireMenuValues(context: IHookFunctions): void {
	const { triggerOn, registration = 'manual' } = context.getNode().parameters;
	const given: unknown = context.getNodeParameter('triggerOn');
	for (const entry of isExpression(triggerOn) ? splitList(given, TRIGGER_ON) : [given].flat()) oneOf(entry, TRIGGERS, TRIGGER_ON);
	// Other words for it are taken alike: n8n 1.x checks a running trigger again when it starts.
	if (!isExpression(registration) && !/^(automatic|manual)/i.test(String(registration))) oneOf(registration, ['automatic', 'manual'], 'Registration');
	isOn(objectOrEmpty(context.getNodeParameter('options', {})).skipRepeated, 'Skip Repeated Deliveries');
}

/** The entries that this node knows. */
function readTriggerOn(context: Context): string[] {
	const entries = splitList(context.getNodeParameter('triggerOn', []), TRIGGER_ON);
	return TRIGGERS.filter((trigger) => entries.includes(trigger));
}
