import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asItemError } from '../../input/itemError';
import { without } from '../../input/object';
import { CARD_OPENS, type DataRequest } from '../chosenEvents';
import { credentialSecret } from '../credentialSecret';
import { type Rejection, rejectionOf } from '../delivery';
import { readOptions } from '../parameters';
import { rejectCall, rejectCallWithoutSecret, triggerName } from '../rejectCall';
import { answeredJson } from './answerShape';
import { holdResponse, type WorkflowAnswer } from './heldResponse';
import { type Answering, readAnswering } from './parameters';
import { bringsToken } from './token';

const MAX_REQUEST_MB = 1;
const NO_TOKEN: Rejection = {
	status: 401,
	message: 'The token of this URL is missing, or is another one',
	warning: "Its token is missing, or is another one. If Acquire made the call, add the 'URL Token' of the Acquire credential to the URL in Acquire, as in ?token=….",
};
const TOKEN_REMEDY =
	"Enter a 'URL Token' in its Acquire credential, and add it to the URL in Acquire, as in ?token=…; or turn on the option 'Accept Unsigned Calls' of the trigger.";

/**
 * Starts the workflow on a request whose answer Acquire waits for, and sends the answer: what the workflow returns in time and
 * in the right shape, else the fallback. Acquire signs no such calls (help centre: "HMAC for Webhooks"), so that a token in the URL
 * stands in for the signature. @throws {ItemError} where the node's parameters cannot be used
 */
export async function receiveDataRequest(context: IWebhookFunctions, dataRequest: DataRequest): Promise<IWebhookResponseData> {
	const { method, rawBody = Buffer.alloc(0) } = context.getRequestObject() as { method: string; rawBody?: Buffer };
	const headers = context.getHeaderData() as IDataObject;
	const query = context.getQueryData() as IDataObject;
	// A card may be asked for with GET, and nothing says that a bot sends a body.
	const hasNoBody = rawBody.length === 0 && (headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined;
	const isFreeOfBody = hasNoBody && (method === 'POST' || (method === 'GET' && dataRequest === CARD_OPENS));
	const rejection = isFreeOfBody ? undefined : rejectionOf({ method, contentType: headers['content-type'], rawBody }, MAX_REQUEST_MB);
	if (rejection !== undefined) return rejectCall(context, rejection);

	const { acceptUnsigned } = readOptions(context);
	const token = await credentialSecret(context, 'urlToken');
	if (token === undefined && !acceptUnsigned) return rejectCallWithoutSecret(context, TOKEN_REMEDY);
	if (token !== undefined && !bringsToken(query, headers.authorization, token)) return rejectCall(context, NO_TOKEN);

	const answering = readAnswering(context, dataRequest);
	const asked = { body: hasNoBody ? {} : (context.getBodyData() as IDataObject), query: without(query, 'token') };
	holdResponse(context.getResponseObject(), answering.timeLimitMs, (answer) => chosenAnswer(context, answering, answer));
	return { workflowData: [[{ json: asked }]] };
}

function chosenAnswer(context: IWebhookFunctions, { fallback, shaped, timeLimitMs }: Answering, answer: WorkflowAnswer | undefined): IDataObject {
	try {
		if (answer !== undefined) return shaped(answeredJson(answer));
		logFallback(context, `The workflow took longer than ${timeLimitMs / 1000} s`);
	} catch (thrown) {
		logFallback(context, asItemError(thrown).message);
	}
	return fallback;
}

function logFallback(context: IWebhookFunctions, reason: string): void {
	context.logger.warn(`${triggerName(context)} sent the fallback. ${reason}`);
}
