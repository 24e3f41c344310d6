import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { isObject } from '../../input/object';
import type { WorkflowAnswer } from './heldResponse';

/** What n8n says, with status 200, where a workflow has ended without an answer. */
const NO_ANSWER = /^Workflow executed successfully but /;

/** The JSON that the workflow has answered with. @throws {ItemError} that says why there is none */
export function answeredJson({ status, body }: WorkflowAnswer): unknown {
	if (body === undefined) throw new ItemError('The answer is larger than 1 MB');
	const parsed = parsedOrUndefined(body);
	const said = isObject(parsed) && Object.keys(parsed).length === 1 && typeof parsed.message === 'string' ? parsed.message : undefined;
	if (status >= 400) throw new ItemError(`The workflow stopped or returned no item (HTTP status ${status}${said === undefined ? '' : `, ${said}`})`);
	if (status < 200 || status >= 300) throw new ItemError(`The workflow answered with HTTP status ${status} in place of data`);
	if (body.trim() === '' || (said !== undefined && NO_ANSWER.test(said))) throw new ItemError('The workflow ended without an answer');
	if (parsed === undefined) throw new ItemError('The answer is not JSON');
	return parsed;
}

/**
 * The variables for a bot: an object whose members are their names (help centre: "Webhooks for Chatbots"). What a value may be is
 * not documented, and special webhooks take lists and objects, so that every value passes.
 * @param expected names that must be there, with a value
 * @throws {ItemError}
 */
export function botAnswer(answer: unknown, expected: readonly string[]): IDataObject {
	if (!isObject(answer)) throw new ItemError('The answer is not an object with a property for each variable, such as {"order_status": "sent"}');
	const names = Object.keys(answer);
	if (names.length === 0) throw new ItemError('The answer has no variable');
	if (names.some((name) => name.trim() === '')) throw new ItemError('The answer has a variable without a name');
	const missing = expected.filter((name) => !Object.hasOwn(answer, name) || answer[name] === null);
	if (missing.length > 0) throw new ItemError(`The answer lacks ${missing.map((name) => `'${name}'`).join(', ')}`);
	return answer;
}

function parsedOrUndefined(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
