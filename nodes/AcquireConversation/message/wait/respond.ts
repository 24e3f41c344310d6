import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { beginning } from '../../../input/beginning';
import { asItemError } from '../../../input/itemError';
import { objectOrEmpty, own } from '../../../input/object';
import { askingPage, closingPage, pageHeaders } from './page';
import { answered, MAX_RESPONSE_LENGTH, requestIn, type ResponseRequest } from './request';

/** A response that was read, or why it is not taken. */
type ReadResponse = { response: { approved: boolean } | { text: string } } | { note: string; text?: string };

const NOT_TAKEN = ['Nothing was recorded', 'n8n could not read your response. Open the link again later.'] as const;
const NOT_OPEN = ['No response needed', 'This request has been answered or is no longer open. Nothing was changed.'] as const;

/**
 * What a call to a link of the message does. n8n has checked the signature. GET, which mail scanners and previews of chats send
 * too, shows a page that asks once more; only its POST resumes the execution. Everything is answered and nothing thrown, since n8n
 * ends the waiting execution for what a webhook throws.
 */
export async function respond(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return respondTo(context);
	} catch (thrown) {
		const { message } = asItemError(thrown);
		context.logger.error(`A response to '${context.getNode().name}' could not be read: ${message}`);
		return shown(context, 500, closingPage(...NOT_TAKEN));
	}
}

function respondTo(context: IWebhookFunctions): IWebhookResponseData {
	// The item that the execution waits with; see waitForResponse.
	const request = requestIn(context.evaluateExpression('{{ $json }}'));
	const query = context.getQueryData();
	if (request === undefined || member(query, 'request') !== request.id) return shown(context, 410, closingPage(...NOT_OPEN));
	const answer = member(query, 'answer');
	if (context.getRequestObject().method !== 'POST') return shown(context, 200, askingPage(request, answer));
	const reading = readResponse(request, context.getBodyData(), answer);
	if ('note' in reading) return shown(context, 400, askingPage(request, answer, reading));
	setHeaders(context);
	return {
		webhookResponse: closingPage('Response recorded', 'Thank you. You can close this page.'),
		workflowData: [[{ json: answered(request, reading.response, new Date()) }]],
	};
}

/** The response in a body: the one member of it that is asked for, and nothing else. `linked`: the only answer that the link is for. */
function readResponse({ choices }: ResponseRequest, body: unknown, linked?: string): ReadResponse {
	if (choices !== undefined) {
		const answer = member(body, 'answer') ?? '';
		const isOffered = Object.hasOwn(choices, answer) && (linked === undefined || linked === answer);
		return isOffered ? { response: { approved: answer === 'approve' } } : { note: 'Nothing was recorded yet. Use the button.' };
	}
	const text = (member(body, 'text') ?? '').replace(/\r\n/g, '\n').trim();
	if (text === '') return { note: 'Nothing was recorded yet. Enter a response.' };
	if (text.length > MAX_RESPONSE_LENGTH) return { note: `Nothing was recorded yet. Enter at most ${MAX_RESPONSE_LENGTH} characters; these are ${text.length}.`, text: beginning(text, MAX_RESPONSE_LENGTH) };
	return { response: { text } };
}

/** A member of its own that is text. */
function member(object: unknown, name: string): string | undefined {
	const value = own(objectOrEmpty(object), name);
	return typeof value === 'string' ? value : undefined;
}

function shown(context: IWebhookFunctions, status: number, page: string): IWebhookResponseData {
	setHeaders(context);
	context.getResponseObject().status(status).send(page);
	return { noWebhookResponse: true };
}

function setHeaders(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(pageHeaders())) response.setHeader(name, value);
}
