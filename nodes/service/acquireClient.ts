import { sleep } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { accountKey, accountOrigin } from './account';
import type { AcquireRequest } from './acquireRequest';
import { type AcquireAnswer, dataOf, isNotFound, isTruncatedJson, objectIn } from './response';
import { withoutKey } from './hiddenKey';
import { networkCode } from './networkCode';
import { asRefusal, type Refusal } from '../input/itemError';
import { cancelled, unreachable, withFate } from './requestErrors';
import { hasUnknownFate, notBeforeOf, type Outcome, waitBeforeRetry } from './retryPolicy';

export const CREDENTIAL_TYPE = 'acquireApi';
const API_PATH = '/api/v1';
// The longest that a cancelled execution waits for a pause to end.
const SLICE_MS = 100;

/** `data` of Acquire's answer: a record, empty where a repeated DELETE found nothing. */
export interface AcquireResult<Data = IDataObject> {
	data: Data;
	/** Whether an earlier try of the same request may already have been carried out. */
	repeated: boolean;
}

export interface AcquireClient {
	/** Sends one request, repeats it by the retry policy, and gives its `data`. Throws a Refusal, also for `data` that is no record. */
	request(request: AcquireRequest): Promise<AcquireResult>;
	/** The same for a call whose `data` may be something else than a record. */
	requestBare(request: AcquireRequest): Promise<AcquireResult<unknown>>;
	/** True once the execution is cancelled. */
	isCancelled(): boolean;
	/** Until when the service asked to be left alone, at the latest so far (milliseconds since 1970); 0 if it never did. */
	notBefore(): number;
}

export interface ClientOptions {
	maxRetries: number;
	/** Milliseconds for one try. */
	timeout: number;
	/** Nothing is sent before (milliseconds since 1970). */
	notBefore?: number;
}

/**
 * The only door to the network. Reads the credential once; every request passes it on, so that n8n does not read
 * and decrypt it for each. Throws a Refusal for an account or key that cannot be used, before anything is sent.
 */
export async function openAcquireClient(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	{ maxRetries, timeout, notBefore = 0 }: ClientOptions,
): Promise<AcquireClient> {
	const credential = await context.getCredentials(CREDENTIAL_TYPE);
	const origin = accountOrigin(credential.subdomain);
	const key = accountKey(credential.apiKey);
	const authentication = { credentialsDecrypted: decrypted(credential) };
	const signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const isCancelled = () => signal?.aborted === true;
	// After a refused key, requests that wait for another try are not sent either.
	let stoppedBy: Refusal | undefined;
	let latestNotBefore = 0;
	const whyStopped = () => (isCancelled() ? cancelled() : stoppedBy);

	async function send(request: AcquireRequest): Promise<{ outcome: Outcome; answer?: AcquireAnswer }> {
		try {
			const response = (await context.helpers.httpRequestWithAuthentication.call(
				context,
				CREDENTIAL_TYPE,
				requestOptions(request, origin, timeout),
				authentication,
			)) as IN8nHttpFullResponse;
			const answer = { status: response.statusCode, body: response.body, location: header(response, 'location') };
			const outcome: Outcome = {
				kind: 'answer',
				status: answer.status,
				retryAfter: header(response, 'retry-after'),
				truncated: isTruncatedJson(answer.body),
			};
			return { outcome, answer };
		} catch (error) {
			return { outcome: { kind: 'broken', code: networkCode(error) } };
		}
	}

	async function pause(ms: number): Promise<void> {
		const end = Date.now() + ms;
		for (let left = ms; left > 0 && whyStopped() === undefined; left = end - Date.now()) {
			await sleep(Math.min(left, SLICE_MS));
		}
	}

	async function perform<Data>(wanted: AcquireRequest, read: (data: unknown) => Data): Promise<AcquireResult<Data>> {
		let repeated = false;
		for (let retries = 0; ; retries++) {
			const stop = whyStopped();
			if (stop !== undefined) throw withFate(stop, wanted, repeated);
			const { outcome, answer } = await send(wanted);
			const now = Date.now();
			latestNotBefore = Math.max(latestNotBefore, notBeforeOf(outcome, now));
			const wait = whyStopped()
				? undefined
				: waitBeforeRetry(outcome, {
						mayRepeat: wanted.mayRepeat,
						retries,
						maxRetries,
						now,
						random: Math.random(),
					});
			if (wait === undefined) return { data: conclude(wanted, read, outcome, answer, repeated), repeated };
			repeated ||= hasUnknownFate(outcome);
			await pause(wait);
		}
	}

	function conclude<Data>(
		wanted: AcquireRequest,
		read: (data: unknown) => Data,
		outcome: Outcome,
		answer: AcquireAnswer | undefined,
		repeated: boolean,
	): Data {
		const isUnknown = repeated || hasUnknownFate(outcome);
		try {
			if (answer !== undefined) return read(dataOf(withoutKey(answer, key), wanted.subject));
		} catch (error) {
			const refusal = asRefusal(error);
			if (repeated && wanted.absentIsDone && isNotFound(refusal)) return read({});
			if (refusal.stopsRun) stoppedBy = refusal;
			throw withFate(refusal, wanted, isUnknown);
		}
		throw withFate(isCancelled() ? cancelled() : unreachable(outcome), wanted, isUnknown);
	}

	await pause(notBefore - Date.now());
	return {
		request: async (wanted) => await perform(wanted, objectIn),
		requestBare: async (wanted) => await perform(wanted, (data) => data),
		isCancelled,
		notBefore: () => latestNotBefore,
	};
}

function requestOptions(request: AcquireRequest, origin: string, timeout: number): IHttpRequestOptions {
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

function decrypted(data: ICredentialDataDecryptedObject) {
	return { id: '', name: CREDENTIAL_TYPE, type: CREDENTIAL_TYPE, data };
}

function header({ headers }: IN8nHttpFullResponse, name: string): string | undefined {
	const value: unknown = headers[name];
	return typeof value === 'string' ? value : undefined;
}
