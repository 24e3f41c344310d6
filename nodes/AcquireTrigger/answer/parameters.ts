import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { asItemError, inputError } from '../../input/itemError';
import { objectFromJson } from '../../input/json';
import { parseKeys } from '../../input/list';
import { BOT_ASKS, type DataRequest } from '../chosenEvents';
import { botAnswer } from './answerShape';
import { cardAnswer, cardOfText } from './cardAnswer';

/** How a data request is answered. */
export interface Answering {
	timeLimitMs: number;
	/** The JSON to send for the workflow's answer. @throws {ItemError} where it has not the shape that Acquire takes */
	shaped(answer: unknown): IDataObject;
	/** What is sent in place of an answer. */
	fallback: IDataObject;
}

export const MAX_TIME_LIMIT_S = 60;

/** Reads the parameters of an answer. @throws {ItemError} for what cannot be used, so also for a fallback that Acquire could not use */
export function readAnswering(context: IHookFunctions | IWebhookFunctions, dataRequest: DataRequest): Answering {
	const seconds = Number(context.getNodeParameter('timeLimit', 8));
	if (!(seconds > 0 && seconds <= MAX_TIME_LIMIT_S)) {
		throw inputError('Time Limit (Seconds)', `'Time Limit (Seconds)' must be above 0, up to ${MAX_TIME_LIMIT_S}`, 'Enter one, e.g. 8.');
	}
	// A timer takes whole milliseconds alone.
	const timeLimitMs = Math.max(1, Math.round(seconds * 1000));
	if (dataRequest === BOT_ASKS) {
		const variables = parseKeys(context.getNodeParameter('variables', ''), 'Variables');
		return { timeLimitMs, shaped: (answer) => botAnswer(answer, variables), fallback: botFallback(context, variables) };
	}
	return { timeLimitMs, shaped: cardAnswer, fallback: cardOfText(String(context.getNodeParameter('fallbackText', ''))) };
}

function botFallback(context: IHookFunctions | IWebhookFunctions, variables: string[]): IDataObject {
	const fallback = objectFromJson(context.getNodeParameter('fallback', ''), 'Fallback');
	try {
		return botAnswer(fallback, variables);
	} catch (thrown) {
		const reason = asItemError(thrown).message.replace(/^The answer/, "'Fallback'");
		throw inputError('Fallback', reason, "Enter one object with each of the 'Variables', e.g. {\"order_status\": \"unknown\"}.");
	}
}
