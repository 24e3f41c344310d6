import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** What n8n has tried to send: the workflow's answer, or n8n's own words about a workflow that stopped. */
export interface WorkflowAnswer {
	status: number;
	/** Undefined where it is larger than what Acquire could use. */
	body?: string;
}

const MAX_BYTES = 1024 * 1024;
/** Headers that say something of a body that is not sent. */
const OF_BODY = ['Content-Disposition', 'Content-Encoding', 'Content-Length', 'Content-Type', 'ETag', 'Location'];
const WRITERS = ['appendHeader', 'end', 'flushHeaders', 'removeHeader', 'setHeader', 'setHeaders', 'write', 'writeHead'] as const;

/**
 * Holds back what n8n sends to a webhook's caller until it is complete, and sends JSON of the trigger's choice in its place. A
 * trigger gets no other sight of what its workflow answers: n8n writes that to the response, in queue mode too, in the process that
 * took the call. So the response's own functions are replaced; what n8n still writes after the time limit goes nowhere.
 * @param choose the object to send for what n8n has tried to send, or for nothing within the time limit; called once
 */
export function holdResponse(response: Response, timeLimitMs: number, choose: (answer: WorkflowAnswer | undefined) => object): void {
	const own = Object.fromEntries(WRITERS.map((name) => [name, response[name] as unknown]));
	const kept: Buffer[] = [];
	let [bytes, isAnswered] = [0, false];

	const answer = (given: WorkflowAnswer | undefined) => {
		if (isAnswered) return;
		isAnswered = true;
		kept.length = 0;
		Object.assign(response, own);
		for (const name of OF_BODY) response.removeHeader(name);
		response.statusCode = 200;
		response.setHeader('Content-Type', 'application/json; charset=utf-8');
		response.setHeader('Cache-Control', 'no-store');
		const chosen = Buffer.from(JSON.stringify(choose(given)));
		response.setHeader('Content-Length', String(chosen.length));
		response.end(chosen);
		Object.assign(response, Object.fromEntries(WRITERS.map((name) => [name, ignored(name, response)])));
	};
	const keep = (chunk: unknown, encoding: unknown) => {
		if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
		const data = typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk);
		bytes += data.length;
		if (bytes <= MAX_BYTES) kept.push(data);
	};
	Object.assign(response, {
		flushHeaders() {},
		write(chunk: unknown, ...others: unknown[]) {
			keep(chunk, others[0]);
			callBack(others);
			return true;
		},
		end(...given: unknown[]) {
			keep(given[0], given[1]);
			answer({ status: response.statusCode, ...(bytes <= MAX_BYTES && { body: Buffer.concat(kept).toString('utf8') }) });
			callBack(given);
			return response;
		},
	});
	AbortSignal.timeout(timeLimitMs).addEventListener('abort', () => answer(undefined));
}

function ignored(name: string, response: Response) {
	return (...given: unknown[]) => {
		callBack(given);
		return name === 'write' ? true : response;
	};
}

/** Node's streams wait for the callback of what they have written. */
function callBack(given: unknown[]): void {
	const callback = given.find((one) => typeof one === 'function');
	if (typeof callback === 'function') queueMicrotask(() => void callback());
}
