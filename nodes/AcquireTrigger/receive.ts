import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asItemError } from '../input/itemError';
import { jsonText } from '../input/jsonText';
import { receiveDataRequest } from './answer/receiveDataRequest';
import { isChosen } from './chosenEvents';
import { credentialSecret } from './credentialSecret';
import { formatOf, MAX_EVENT_MB, type Rejection, rejectionOf } from './delivery';
import { type AcquireEvent, eventsIn } from './eventsInBody';
import { isRegisteredAutomatically, readChoice, readDataRequest, readOptions } from './parameters';
import { formFields, hasTooManyFields, MAX_FIELDS } from './form';
import { recallRegistration } from './registeredWebhook';
import { rejectCall, rejectCallWithoutSecret, triggerName } from './rejectCall';
import { rememberDelivery } from './repeatedDeliveries';
import { hasSignatureForm, isSignature, SIGNATURE_HEADER } from './signature';
import { tidyEvent } from './tidy';

const UNSIGNED: Rejection = { status: 401, message: 'The signature is missing, or was not made with the secret of this webhook' };
const TOO_MANY_FIELDS: Rejection = { status: 413, message: `A form may have at most ${MAX_FIELDS} fields`, warning: `It was a form with more than ${MAX_FIELDS} fields, and started nothing.` };
const NO_EVENT: Rejection = { status: 400, message: 'No event is named' };
const NOT_UNDERSTOOD = 'Its signature matches, but no event was found in it. In Acquire, choose the format JSON for the webhook.';
// JSON or XML that is sent again as a form would be taken apart at an & that a customer wrote: the signature says nothing of the content type.
const NO_FORM = /^\s*[[{<]/;
const NOT_READ: Rejection = { status: 500, message: 'n8n could not read the settings of this webhook' };
const REGISTER_AGAIN = 'unpublish the workflow and publish it again (n8n 1.x: deactivate and activate it), so that it is registered again.';

/**
 * What a call to the webhook's URL starts: a workflow with one item per event or data request, or nothing. A call that is rejected is answered and
 * never thrown, since n8n records an execution for what a webhook throws, which would let anybody fill the list of executions.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const dataRequest = readDataRequest(context);
		return await (dataRequest === undefined ? receiveEvent(context) : receiveDataRequest(context, dataRequest));
	} catch (thrown) {
		const { message, description = '' } = asItemError(thrown);
		context.logger.error(`${triggerName(context)} could not take a call: ${message} ${description}`.trim());
		return rejectCall(context, NOT_READ);
	}
}

async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const headers = context.getHeaderData() as IDataObject;
	const contentType = headers['content-type'];
	// A multipart body has no raw bytes, and is rejected for its type.
	const rawBody = (request.rawBody as Buffer | undefined) ?? Buffer.alloc(0);
	const rejection = rejectionOf({ method: request.method, contentType, rawBody }, MAX_EVENT_MB);
	if (rejection !== undefined) return rejectCall(context, rejection);

	const format = formatOf(contentType);
	if (format === 'form' && hasTooManyFields(rawBody)) return rejectCall(context, TOO_MANY_FIELDS);
	const options = readOptions(context);
	const secret = await secretOf(context);
	const signature = headers[SIGNATURE_HEADER];
	if (secret === undefined && !options.acceptUnsigned) return rejectWithoutSecret(context);
	if (secret !== undefined && !hasSignatureForm(signature)) return rejectUnsigned(context);

	// Of a form, n8n itself reads the first thousand fields.
	const content: unknown = format === 'form' ? formFields(rawBody) : context.getBodyData();
	if (secret !== undefined && !isSignature(signature, secret, [rawBody, jsonText(content)])) return rejectUnsigned(context);

	const events = format === 'form' && NO_FORM.test(rawBody.toString()) ? [] : eventsIn(content, format);
	if (events.length === 0) return rejectCall(context, { ...NO_EVENT, ...(secret !== undefined && { warning: NOT_UNDERSTOOD }) });
	const choice = readChoice(context);
	const chosen = events.filter((event) => isChosen(event, choice));
	// n8n answers 200 and starts nothing.
	if (chosen.length === 0) return {};
	if (options.skipRepeated && isRepeated(context, secret === undefined ? rawBody : String(signature).trim().toLowerCase())) return {};
	return { workflowData: [chosen.map((event) => ({ json: outputOf(context, event) }))] };
}

/** The secret by which deliveries are checked: that of the registration, or the one that the user has entered in both places. */
async function secretOf(context: IWebhookFunctions): Promise<string | undefined> {
	if (isRegisteredAutomatically(context)) return recallRegistration(context)?.secret;
	return await credentialSecret(context, 'webhookSecret');
}

function rejectWithoutSecret(context: IWebhookFunctions): IWebhookResponseData {
	const remedy = isRegisteredAutomatically(context)
		? `To make one, ${REGISTER_AGAIN}`
		: "Enter a 'Webhook Secret' in its Acquire credential, and the same one as 'HMAC key' of the webhook in Acquire; or turn on the option 'Accept Unsigned Calls' of the trigger.";
	return rejectCallWithoutSecret(context, remedy);
}

function rejectUnsigned(context: IWebhookFunctions): IWebhookResponseData {
	const remedy = isRegisteredAutomatically(context) ? REGISTER_AGAIN : "enter the 'Webhook Secret' of the Acquire credential as 'HMAC key' of the webhook in Acquire.";
	return rejectCall(context, { ...UNSIGNED, warning: `${UNSIGNED.message}. If Acquire made the call, ${remedy}` });
}

/** By what was signed, so that another spelling of the same JSON is no new delivery. */
function isRepeated(context: IWebhookFunctions, delivery: Uint8Array | string): boolean {
	const kept = context.getWorkflowStaticData('node');
	const { isRepeated, remembered } = rememberDelivery(kept.deliveries, delivery, Date.now());
	kept.deliveries = remembered;
	return isRepeated;
}

function outputOf(context: IWebhookFunctions, event: AcquireEvent): IDataObject {
	return context.getNodeParameter('output', 'tidy') === 'asSent' ? { ...event.sent } : tidyEvent(event);
}
