import { sleep } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions, IHookFunctions, IHttpRequestOptions, ILoadOptionsFunctions, IN8nHttpFullResponse, IPollFunctions } from 'n8n-workflow';
import { asItemError, type ItemError } from '../input/itemError';
import { accountKey, accountOrigin } from './account';
import type { AcquireRequest } from './acquireRequest';
import { csvIn } from './csvResponse';
import { withoutKey } from './hiddenKey';
import { Deadlines } from './deadline';
import { KnownPaths } from './eitherForm';
import { networkCode, wasNeverSent } from './lostConnection';
import { isNotFound, isUnknownPath } from './rejection';
import { canceled, connectionError, withUnknownEffect } from './requestErrors';
import { type AcquireResponse, dataOf, isTruncatedJson, objectIn, recordIn } from './response';
import { readBody } from './responseBody';
import { type Attempt, hasUnknownEffect, notBeforeOf, waitBeforeRetry } from './retryPolicy';

export const CREDENTIAL_TYPE = 'acquireApi';
const API_PATH = '/api/v1';
// The longest that a canceled execution waits for a pause to end.
const SLICE_MS = 100;

/** What is known of how a request went. */
export interface Delivery {
	/** Whether an earlier attempt of the same request may already have had its effect. */
	repeated: boolean;
	/** Whether a retried DELETE found that nothing is there any more; `data` is an empty object then. */
	absent: boolean;
}

/** `data` of Acquire's response. */
export interface AcquireResult<Data = IDataObject> extends Delivery {
	data: Data;
}

/** Takes from `data` what is wanted. @throws {ItemError} for `data` that does not show that the request was completed */
export type Reader<Data> = (data: unknown, delivery: Delivery) => Data | Promise<Data>;

export interface ClientOptions {
	maxRetries: number;
	/** Milliseconds for one attempt. */
	timeout: number;
	/** Nothing is sent before (milliseconds since 1970). */
	notBefore?: number;
}

type ClientContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions;

/** How a client reaches the account, read once: every request passes the credential on, so that n8n does not decrypt it for each. */
interface Access {
	origin: string;
	key: string;
	credential: ICredentialDataDecryptedObject;
}

/**
 * A client for the account of the node's credential.
 * @throws {ItemError} for an account or key that cannot be used, before anything is sent
 */
export async function openAcquireClient(context: ClientContext, options: ClientOptions): Promise<AcquireClient> {
	const credential = await context.getCredentials(CREDENTIAL_TYPE);
	const access = { origin: accountOrigin(credential.subdomain), key: accountKey(credential.apiKey), credential };
	const client = new AcquireClient(context, access, options);
	await client.pause((options.notBefore ?? 0) - Date.now());
	return client;
}

/** All requests to Acquire go through here. */
export class AcquireClient {
	private readonly signal: AbortSignal | undefined;

	/** After a rejected key, requests that wait for another attempt are not sent either. */
	private stoppedBy?: ItemError;

	private latestNotBefore = 0;

	private readonly deadlines: Deadlines;

	private readonly paths = new KnownPaths();

	constructor(
		private readonly context: ClientContext,
		private readonly access: Access,
		private readonly options: ClientOptions,
	) {
		this.signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		this.deadlines = new Deadlines(options.timeout, this.signal);
	}

	/**
	 * Sends one request, retries it by the retry policy, and returns its `data`.
	 * @throws {ItemError} for every failure, also for `data` that is no object, or no record where one is to come
	 */
	async request(request: AcquireRequest): Promise<AcquireResult> {
		return await this.requestBare(request, request.returnsRecord ? recordIn : objectIn);
	}

	/** The same for a call whose `data` may be something else. What `read` throws is told with the request's effect. */
	async requestBare<Data = unknown>(request: AcquireRequest, read: Reader<Data> = (data) => data as Data): Promise<AcquireResult<Data>> {
		const { otherPath, ...atFirst } = request;
		if (otherPath === undefined) return await this.sendUntilDone(request, read);
		return await this.paths.send(
			otherPath.call,
			async (isKnown) => await this.sendUntilDone(isKnown ? atFirst : request, read),
			async (rejection) => await this.sendUntilDone({ ...atFirst, path: otherPath.path }, read, rejection),
		);
	}

	/** `rejection`: of the same request under its other path. One that has `otherPath` is not known to have the right one. */
	private async sendUntilDone<Data>(request: AcquireRequest, read: Reader<Data>, rejection?: ItemError): Promise<AcquireResult<Data>> {
		let repeated = rejection !== undefined && rejection.effect !== 'none';
		const started = Date.now();
		for (let retries = 0; ; retries++) {
			const stop = this.whyStopped(request);
			if (stop !== undefined) throw withUnknownEffect(stop, request, repeated);
			const { attempt, response } = await this.send(request);
			const wait = this.waitAfter(attempt, request, retries, started);
			if (wait === undefined) return await this.conclude(request, read, attempt, response, repeated, rejection);
			repeated ||= hasUnknownEffect(attempt);
			await this.pause(wait, request);
		}
	}

	/** True once the execution is canceled. */
	isCanceled(): boolean {
		return this.signal?.aborted === true;
	}

	/** Until when the service told the client to wait, at the latest so far (milliseconds since 1970); 0 if it never did. */
	notBefore(): number {
		return this.latestNotBefore;
	}

	/** Waits, but not longer than 100 ms past a cancellation: n8n 1.x's sleep ignores the cancel signal. */
	async pause(ms: number, request?: AcquireRequest): Promise<void> {
		const end = Date.now() + ms;
		for (let left = ms; left > 0 && this.whyStopped(request) === undefined; left = end - Date.now()) {
			await sleep(Math.min(left, SLICE_MS));
		}
	}

	private async send(request: AcquireRequest): Promise<{ attempt: Attempt; response?: AcquireResponse }> {
		const deadline = this.deadlines.start();
		try {
			const received = (await this.httpRequest(request, deadline.signal)) as IN8nHttpFullResponse;
			const status = received.statusCode;
			const body = await readBody(received.body, deadline.signal);
			return {
				attempt: { kind: 'response', status, retryAfter: header(received, 'retry-after'), truncated: isTruncatedJson(body) },
				response: { status, body, location: header(received, 'location'), contentType: header(received, 'content-type') },
			};
		} catch (error) {
			return { attempt: { kind: 'connectionError', code: deadline.hasPassed() ? 'ETIMEDOUT' : networkCode(error), neverSent: wasNeverSent(error) } };
		} finally {
			deadline.release();
		}
	}

	private async httpRequest(request: AcquireRequest, signal: AbortSignal): Promise<unknown> {
		const { helpers } = this.context;
		const options = toHttpOptions(request, this.access.origin, this.options.timeout);
		if (request.keyless) return await helpers.httpRequest({ ...options, abortSignal: signal });
		return await helpers.httpRequestWithAuthentication.call(contextWithSignal(this.context, signal), CREDENTIAL_TYPE, options, {
			credentialsDecrypted: { id: '', name: CREDENTIAL_TYPE, type: CREDENTIAL_TYPE, data: this.access.credential },
		});
	}

	/** Milliseconds until the next attempt; undefined if there is none. */
	private waitAfter(attempt: Attempt, request: AcquireRequest, retries: number, started: number): number | undefined {
		const { idempotent, retryWithin = Number.POSITIVE_INFINITY } = request;
		const now = Date.now();
		this.latestNotBefore = Math.max(this.latestNotBefore, notBeforeOf(attempt, now));
		if (this.whyStopped(request) !== undefined) return undefined;
		const wait = waitBeforeRetry(attempt, { idempotent, retries, maxRetries: this.options.maxRetries, now, random: Math.random() });
		return wait !== undefined && now + wait <= started + retryWithin ? wait : undefined;
	}

	private async conclude<Data>(
		request: AcquireRequest,
		read: Reader<Data>,
		attempt: Attempt,
		response: AcquireResponse | undefined,
		repeated: boolean,
		rejection?: ItemError,
	): Promise<AcquireResult<Data>> {
		const isUnknown = repeated || hasUnknownEffect(attempt);
		try {
			if (response === undefined) throw this.isCanceled() ? canceled() : connectionError(attempt);
			const shown = withoutKey(response, this.access.key);
			const data = (request.acceptsCsv && csvIn(shown)) || dataOf(shown, request.recordName, request.bareMember);
			return { data: await read(data, { repeated, absent: false }), repeated, absent: false };
		} catch (thrown) {
			const error = asItemError(thrown);
			// An earlier attempt deleted it, whose response was lost. While there is another path, it may be this one that does not exist.
			const isGone = isNotFound(error) || (rejection !== undefined && isNotFound(rejection) && isUnknownPath(error));
			if (repeated && request.method === 'DELETE' && request.otherPath === undefined && isGone) return { data: await read({}, { repeated, absent: true }), repeated, absent: true };
			if (error.stopsRun && !this.isCanceled()) this.stoppedBy = error;
			throw withUnknownEffect(error, request, isUnknown);
		}
	}

	private whyStopped(request?: AcquireRequest): ItemError | undefined {
		return this.isCanceled() || request?.isAbandoned?.() ? canceled() : this.stoppedBy;
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
