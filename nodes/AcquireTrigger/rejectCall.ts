import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Rejection } from './delivery';

const NO_SECRET: Rejection = { status: 401, message: 'This workflow has no secret to check the call by' };

/** What n8n's log calls the trigger. */
export function triggerName(context: Pick<IWebhookFunctions, 'getWorkflow'>): string {
	return `Acquire Trigger of workflow '${context.getWorkflow().name}'`;
}

/** Answers a call that starts nothing, and tells n8n's log where the rejection says so. */
export function rejectCall(context: IWebhookFunctions, { status, message, warning }: Rejection): IWebhookResponseData {
	if (warning !== undefined) context.logger.warn(`${triggerName(context)} rejected a call. ${warning}`);
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Rejects a call that nothing can be checked by, and tells n8n's log how to change that. */
export function rejectCallWithoutSecret(context: IWebhookFunctions, remedy: string): IWebhookResponseData {
	return rejectCall(context, { ...NO_SECRET, warning: `There is no secret to check it by. ${remedy}` });
}
