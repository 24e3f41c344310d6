import type { ICredentialDataDecryptedObject, IExecuteFunctions, IHookFunctions, IHttpRequestOptions, ILoadOptionsFunctions, IN8nHttpFullResponse, IPollFunctions } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from './account';
import type { AcquireRequest } from './acquireRequest';
import type { AcquireResponse } from './acquireResponse';
import { Deadlines } from './deadline';
import { type LostConnection, lostConnection } from './lostConnection';
import { isTruncatedJson } from './response';
import { readBody } from './responseBody';
import type { Attempt } from './retryPolicy';

const API_PATH = '/api/v1';
/** What these say holds even where their body cannot be read: nothing was done, and why. */
const SAY_ALL = new Set([401, 429, 503]);

/** What n8n gives a node to send requests with. */
export type ClientContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions;

/** How the account is reached, read once: every request passes the credential on, so that n8n does not decrypt it for each. */
interface Access {
	origin: string;
	credential: ICredentialDataDecryptedObject;
}

/** What came of a request that was sent once. */
export type Sent = (Extract<Attempt, { kind: 'response' }> & AcquireResponse) | LostConnection;

/** Sends single attempts of requests to one account, by way of n8n. */
export class Transport {
	private readonly signal: AbortSignal | undefined;

	private readonly deadlines: Deadlines;

	/** `timeout`: milliseconds for one attempt. */
	constructor(
		private readonly context: ClientContext,
		private readonly access: Access,
		private readonly timeout: number,
	) {
		this.signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		this.deadlines = new Deadlines(timeout, this.signal);
	}

	/** Of the account that requests go to. */
	get origin(): string {
		return this.access.origin;
	}

	/** True once the execution is canceled. */
	isCanceled(): boolean {
		return this.signal?.aborted === true;
	}

	/** Sends the request once. Never rejects: a lost connection is a result, too. */
	async send(request: AcquireRequest): Promise<Sent> {
		const deadline = this.deadlines.start();
		try {
			const received = await this.httpRequest(request, deadline.signal);
			const body = await readBody(received.body, deadline.signal).catch((error: unknown) => {
				if (!SAY_ALL.has(received.statusCode)) throw error;
			});
			return {
				kind: 'response',
				status: received.statusCode,
				body,
				contentType: header(received, 'content-type'),
				location: header(received, 'location'),
				retryAfter: header(received, 'retry-after'),
				truncated: isTruncatedJson(body),
			};
		} catch (error) {
			const lost = lostConnection(error);
			return deadline.hasPassed() ? { ...lost, code: 'ETIMEDOUT' } : lost;
		} finally {
			deadline.release();
		}
	}

	private async httpRequest(request: AcquireRequest, signal: AbortSignal): Promise<IN8nHttpFullResponse> {
		const { helpers } = this.context;
		const options = toHttpOptions(request, this.access.origin, this.timeout);
		if (request.keyless) return await helpers.httpRequest({ ...options, abortSignal: signal });
		return await helpers.httpRequestWithAuthentication.call(contextWithSignal(this.context, signal), CREDENTIAL_TYPE, options, {
			credentialsDecrypted: { id: '', name: CREDENTIAL_TYPE, type: CREDENTIAL_TYPE, data: this.access.credential },
		});
	}
}

/** n8n aborts a request by the signal of the context, and by no other: here is one whose signal is the attempt's. */
function contextWithSignal(context: ClientContext, signal: AbortSignal): IExecuteFunctions {
	return Object.create(context, { getExecutionCancelSignal: { value: () => signal } }) as IExecuteFunctions;
}

function toHttpOptions(request: AcquireRequest, origin: string, timeout: number): IHttpRequestOptions {
	return {
		method: request.method,
		baseURL: origin,
		url: `${API_PATH}${request.path}`,
		...(request.query && { qs: request.query, arrayFormat: 'repeat' }),
		...(request.body && { body: request.body }),
		timeout,
		json: true,
		// Otherwise core reads a response of any size into memory.
		encoding: 'stream',
		// Otherwise core sends every 401 twice, hides the service's reason and follows redirects.
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		disableFollowRedirect: true,
	};
}

function header({ headers }: IN8nHttpFullResponse, name: string): string | undefined {
	const value: unknown = headers[name];
	return typeof value === 'string' ? value : undefined;
}
