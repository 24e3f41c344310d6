import { sleep } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { asItemError, type ItemError } from '../input/itemError';
import { accountKey, accountOrigin } from './account';
import type { AcquireRequest } from './acquireRequest';
import { withoutKey } from './hiddenKey';
import { networkCode } from './networkCode';
import { canceled, connectionError, withUnknownEffect } from './requestErrors';
import { type AcquireResponse, dataOf, isNotFound, isTruncatedJson, objectIn } from './response';
import { type Attempt, hasUnknownEffect, notBeforeOf, waitBeforeRetry } from './retryPolicy';

export const CREDENTIAL_TYPE = 'acquireApi';
const API_PATH = '/api/v1';
// The longest that a canceled execution waits for a pause to end.
const SLICE_MS = 100;

/** `data` of Acquire's response: a record, empty where a retried DELETE found nothing. */
export interface AcquireResult<Data = IDataObject> {
	data: Data;
	/** Whether an earlier attempt of the same request may already have had its effect. */
	repeated: boolean;
}

export interface ClientOptions {
	maxRetries: number;
	/** Milliseconds for one attempt. */
	timeout: number;
	/** Nothing is sent before (milliseconds since 1970). */
	notBefore?: number;
}

type ClientContext = IExecuteFunctions | ILoadOptionsFunctions;

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

	constructor(
		private readonly context: ClientContext,
		private readonly access: Access,
		private readonly options: ClientOptions,
	) {
		this.signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	}

	/**
	 * Sends one request, retries it by the retry policy, and returns its `data`.
	 * @throws {ItemError} for every failure, also for `data` that is no record
	 */
	async request(request: AcquireRequest): Promise<AcquireResult> {
		return await this.perform(request, objectIn);
	}

	/** The same for a call whose `data` may be something else than a record. */
	async requestBare(request: AcquireRequest): Promise<AcquireResult<unknown>> {
		return await this.perform(request, (data) => data);
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
	async pause(ms: number): Promise<void> {
		const end = Date.now() + ms;
		for (let left = ms; left > 0 && this.whyStopped() === undefined; left = end - Date.now()) {
			await sleep(Math.min(left, SLICE_MS));
		}
	}

	private async perform<Data>(request: AcquireRequest, read: (data: unknown) => Data): Promise<AcquireResult<Data>> {
		let repeated = false;
		for (let retries = 0; ; retries++) {
			const stop = this.whyStopped();
			if (stop !== undefined) throw withUnknownEffect(stop, request, repeated);
			const { attempt, response } = await this.send(request);
			const wait = this.waitAfter(attempt, request, retries);
			if (wait === undefined) return { data: this.conclude(request, read, attempt, response, repeated), repeated };
			repeated ||= hasUnknownEffect(attempt);
			await this.pause(wait);
		}
	}

	private async send(request: AcquireRequest): Promise<{ attempt: Attempt; response?: AcquireResponse }> {
		let received: IN8nHttpFullResponse;
		try {
			received = (await this.httpRequest(request)) as IN8nHttpFullResponse;
		} catch (error) {
			return { attempt: { kind: 'connectionError', code: networkCode(error) } };
		}
		const { statusCode: status, body } = received;
		return {
			attempt: { kind: 'response', status, retryAfter: header(received, 'retry-after'), truncated: isTruncatedJson(body) },
			response: { status, body, location: header(received, 'location') },
		};
	}

	private async httpRequest(request: AcquireRequest): Promise<unknown> {
		const { helpers } = this.context;
		const options = toHttpOptions(request, this.access.origin, this.options.timeout);
		if (request.keyless) return await helpers.httpRequest(options);
		return await helpers.httpRequestWithAuthentication.call(this.context, CREDENTIAL_TYPE, options, {
			credentialsDecrypted: { id: '', name: CREDENTIAL_TYPE, type: CREDENTIAL_TYPE, data: this.access.credential },
		});
	}

	/** Milliseconds until the next attempt; undefined if there is none. */
	private waitAfter(attempt: Attempt, { idempotent }: AcquireRequest, retries: number): number | undefined {
		const now = Date.now();
		this.latestNotBefore = Math.max(this.latestNotBefore, notBeforeOf(attempt, now));
		if (this.whyStopped() !== undefined) return undefined;
		return waitBeforeRetry(attempt, { idempotent, retries, maxRetries: this.options.maxRetries, now, random: Math.random() });
	}

	private conclude<Data>(
		request: AcquireRequest,
		read: (data: unknown) => Data,
		attempt: Attempt,
		response: AcquireResponse | undefined,
		repeated: boolean,
	): Data {
		const isUnknown = repeated || hasUnknownEffect(attempt);
		try {
			if (response !== undefined) return read(dataOf(withoutKey(response, this.access.key), request.recordName));
		} catch (thrown) {
			const error = asItemError(thrown);
			if (repeated && request.notFoundMeansDeleted && isNotFound(error)) return read({});
			if (error.stopsRun) this.stoppedBy = error;
			throw withUnknownEffect(error, request, isUnknown);
		}
		throw withUnknownEffect(this.isCanceled() ? canceled() : connectionError(attempt), request, isUnknown);
	}

	private whyStopped(): ItemError | undefined {
		return this.isCanceled() ? canceled() : this.stoppedBy;
	}
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
