import type { IDataObject } from 'n8n-workflow';
import { isObject, objectOrEmpty } from '../../../input/object';

/** Beyond this a free text is rejected. */
export const MAX_RESPONSE_LENGTH = 5000;

/** What a person is asked. It stands in the execution's data while it waits, and in the output. */
export interface ResponseRequest extends IDataObject {
	/** That of its links. */
	id: string;
	message: string;
	/** What the answers are called; absent for free text. */
	choices?: { approve: string; decline?: string };
}

/** The output of a request that nobody has responded to. `sent`: the message as Acquire returned it. */
export function unanswered(request: ResponseRequest, { id, caseId }: IDataObject): IDataObject {
	const data = request.choices ? { approved: false } : { text: null };
	return {
		data: { ...data, respondedAt: null, timedOut: true },
		request: { ...request, ...(id !== undefined && { messageId: id }), ...(caseId !== undefined && { caseId }) },
	};
}

/** The output of a request with this response: `data` as n8n's own nodes have it. */
export function answered(request: ResponseRequest, response: { approved: boolean } | { text: string }, now: Date): IDataObject {
	return { data: { ...response, respondedAt: now.toISOString(), timedOut: false }, request };
}

/** The request in the data of a waiting execution; undefined where there is none. */
export function requestIn(json: unknown): ResponseRequest | undefined {
	const { request } = objectOrEmpty(json);
	return isObject(request) && typeof request.id === 'string' && typeof request.message === 'string' ? (request as ResponseRequest) : undefined;
}
