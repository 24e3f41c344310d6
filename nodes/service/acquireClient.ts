import { sleep } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { asItemError, ItemError } from '../input/itemError';
import { accountKey, accountOrigin, CREDENTIAL_TYPE } from './account';
import type { AcquireRequest } from './acquireRequest';
import { csvIn } from './csvResponse';
import { withoutKey } from './hiddenKey';
import { KnownPaths } from './knownPaths';
import { isHiddenServerFault, isNotFound, isUnknownPath, withoutKeyAdvice } from './rejection';
import { canceled, connectionError, withUnknownEffect } from './requestErrors';
import { dataOf, recordIn } from './response';
import { type Attempt, gotThrough, hasUnknownEffect, isRateLimited, MAX_RETRY_AFTER_MS, notBeforeOf, type RetryState, toldMs, waitBeforeRetry } from './retryPolicy';
import { type ClientContext, type Sent, Transport } from './transport';

// How much longer than wanted a pause may take to stop.
const SLICE_MS = 100;

/** What is known of how a request went. */
export interface ResponseInfo {
	/** Whether an earlier attempt of the same request may already have had its effect. */
	repeated: boolean;
	/** Whether a retried DELETE found that nothing is there any more; `data` is an empty object then. */
	absent: boolean;
}

/** What was read from a response. */
interface Outcome<Data> extends Pick<ResponseInfo, 'absent'> {
	data: Data;
}

/** Takes from the `data` of a response what is wanted. @throws {ItemError} for `data` that does not show that the request was completed */
export type Reader<Data> = (data: unknown, delivery: ResponseInfo) => Data | Promise<Data>;

export interface ClientOptions {
	maxRetries: number;
	/** Milliseconds for one attempt. */
	timeout: number;
	/** Nothing is sent before (milliseconds since 1970). */
	notBefore?: number;
	/** Milliseconds within which a request is sent again; no limit where it is left out. */
	retryWithin?: number;
}

/** Where a person is waiting in the editor, who should get the reason soon. */
export const EDITOR_OPTIONS: ClientOptions = { maxRetries: 2, timeout: 15_000, retryWithin: 10_000 };

/**
 * A client for the account of the node's credential, which is read unless it is given.
 * @throws {ItemError} for an account or key that cannot be used, before anything is sent
 */
export async function openAcquireClient(context: ClientContext, options: ClientOptions, given?: ICredentialDataDecryptedObject): Promise<AcquireClient> {
	const credential: ICredentialDataDecryptedObject = given ?? (await context.getCredentials(CREDENTIAL_TYPE));
	const origin = accountOrigin(credential.subdomain);
	const key = accountKey(credential.apiKey);
	const transport = new Transport(context, { origin, credential }, options.timeout);
	await pauseUntil(options.notBefore ?? 0, transport);
	return new AcquireClient(transport, key, options);
}

/** Waits until Acquire wants to hear something again (milliseconds since 1970), but not longer than it can have asked for, whatever has become of the clock. */
export async function pauseUntil(notBefore: number, run: Pick<Transport, 'isCanceled'>): Promise<void> {
	await pause(Math.min(notBefore - Date.now(), MAX_RETRY_AFTER_MS), () => run.isCanceled());
}

/** All requests to Acquire go through here. */
export class AcquireClient {
	/** After a rejected key, requests that wait for another attempt are not sent either. */
	private stoppedBy?: ItemError;

	private latestNotBefore = 0;

	/** How many requests have got through the rate limit. */
	private passed = 0;

	/**
	 * Reads (true) or changes (false) that wait for the rate limit in vain: one used up its retries after 429, and none of that kind has got
	 * through since. It is then no limit per second or minute, and each further item would wait for nothing. Reads may still get through while changes do not.
	 */
	private readonly limitedInVain = new Set<boolean>();

	/** The same after other faults, e.g. 503 for maintenance: one used up its retries, and had waited 120 seconds in all, as Retry-After said. */
	private readonly faultyInVain = new Set<boolean>();

	private readonly inFlight = new Set<Promise<Sent>>();

	private readonly paths = new KnownPaths();

	constructor(
		private readonly transport: Transport,
		private readonly key: string,
		private readonly options: ClientOptions,
	) {}

	/**
	 * Sends one request, retries it by the retry policy, and returns what `read` takes from the `data` of the response: the record, if it
	 * is left out. An error that `read` throws gets the request's possible effect.
	 * @throws {ItemError} for every failure
	 */
	async request<Data = IDataObject>(request: AcquireRequest, read: Reader<Data> = recordIn as Reader<unknown> as Reader<Data>): Promise<Data> {
		const { otherPath, ...atFirst } = request;
		if (otherPath === undefined) return (await this.sendUntilDone(request, read)).data;
		const { data } = await this.paths.send(
			otherPath.call,
			async (isKnown) => await this.sendUntilDone(isKnown ? atFirst : request, read),
			async (rejection) => await this.sendUntilDone({ ...atFirst, path: otherPath.path }, read, rejection),
		);
		return data;
	}

	/** The account's origin, e.g. "https://acme.acquire.io". */
	get origin(): string {
		return this.transport.origin;
	}

	/** True once the execution is canceled. */
	isCanceled(): boolean {
		return this.transport.isCanceled();
	}

	/** The latest time until which Acquire asked the client to wait (milliseconds since 1970); 0 if it never did. */
	notBefore(): number {
		return this.latestNotBefore;
	}

	/** `rejection`: how Acquire rejected the same request under its other path. While `request.otherPath` is set, the path may be the wrong one. */
	private async sendUntilDone<Data>(request: AcquireRequest, read: Reader<Data>, rejection?: ItemError): Promise<Outcome<Data>> {
		let repeated = request.isRepeated ?? (rejection !== undefined && rejection.effect !== 'none');
		const started = performance.now();
		let passedBefore = this.passed;
		// Counted apart: a request that meets faults and the rate limit has all its retries for each.
		let faults = 0;
		let limited = 0;
		// Milliseconds that it waited as Retry-After said, while nothing got through.
		let waited = 0;
		for (;;) {
			const stop = this.whyStopped(request);
			if (stop !== undefined) throw withUnknownEffect(stop, request, repeated);
			const sent = await this.send(request);
			const isLimited = isRateLimited(sent);
			// A 429 comes back sooner than a real response. Before it gives up, wait for those in flight: they show whether any gets through.
			if (isLimited && limited > 0 && limited >= this.options.maxRetries) await Promise.allSettled(this.inFlight);
			const inVain = isLimited ? this.limitedInVain : this.faultyInVain;
			const waitsInVain = inVain.has(request.onlyReads);
			// Others got through since its last attempt, so the limit lets requests pass: it counts anew.
			if (this.passed > passedBefore && !waitsInVain) limited = waited = 0;
			const retries = isLimited ? limited++ : faults++;
			const wait = this.waitAfter(sent, request, { retries, waited, waitsInVain }, started);
			if (!gotThrough(sent) && retries >= this.options.maxRetries && (isLimited || waited >= MAX_RETRY_AFTER_MS)) inVain.add(request.onlyReads);
			waited += toldMs(sent, Date.now());
			passedBefore = this.passed;
			if (wait === undefined) return await this.conclude(request, read, sent, repeated, rejection);
			repeated ||= hasUnknownEffect(sent);
			await pause(wait, () => this.whyStopped(request) !== undefined);
		}
	}

	/** Sends it once, and counts it if it gets through. */
	private async send(request: AcquireRequest): Promise<Sent> {
		const sending = this.transport.send(request).then((sent) => {
			if (!gotThrough(sent)) return sent;
			this.passed += 1;
			this.limitedInVain.delete(request.onlyReads);
			this.faultyInVain.delete(request.onlyReads);
			return sent;
		});
		this.inFlight.add(sending);
		return await sending.finally(() => this.inFlight.delete(sending));
	}

	/** Milliseconds until the next attempt; undefined if there is none. */
	private waitAfter(attempt: Attempt, request: AcquireRequest, spent: Pick<RetryState, 'retries' | 'waited' | 'waitsInVain'>, started: number): number | undefined {
		const { maxRetries, retryWithin: within = Infinity } = this.options;
		const { idempotent, retryWithin = within } = request;
		const now = Date.now();
		this.latestNotBefore = Math.max(this.latestNotBefore, notBeforeOf(attempt, now));
		if (this.whyStopped(request) !== undefined) return undefined;
		const wait = waitBeforeRetry(attempt, { ...spent, idempotent, maxRetries, now, random: Math.random() });
		return wait !== undefined && performance.now() + wait <= started + retryWithin ? wait : undefined;
	}

	private async conclude<Data>(request: AcquireRequest, read: Reader<Data>, sent: Sent, repeated: boolean, rejection?: ItemError): Promise<Outcome<Data>> {
		try {
			if (sent.kind !== 'response') throw this.isCanceled() ? canceled() : connectionError(sent);
			const shown = withoutKey(sent, this.key);
			const data = (request.acceptsCsv && csvIn(shown)) || dataOf(shown, request.recordName, request);
			return { data: await read(data, { repeated, absent: false }), absent: false };
		} catch (thrown) {
			const error = request.keyless ? withoutKeyAdvice(asItemError(thrown)) : asItemError(thrown);
			// An earlier attempt, whose response was lost, deleted it. While there is another path, this one may be the wrong one instead.
			const isGone = isNotFound(error) || (rejection !== undefined && isNotFound(rejection) && isUnknownPath(error));
			if (repeated && request.method === 'DELETE' && request.otherPath === undefined && isGone) return { data: await read({}, { repeated, absent: true }), absent: true };
			if (error.stopsRun && !this.isCanceled()) this.stoppedBy = error;
			// Any error but an ItemError is unexpected: it came while the response was read, which may be that of a completed request.
			const isUnknown = repeated || !(thrown instanceof ItemError) || hasUnknownEffect(sent) || isHiddenServerFault(error);
			throw withUnknownEffect(error, request, isUnknown);
		}
	}

	private whyStopped(request: AcquireRequest): ItemError | undefined {
		return this.isCanceled() || request.isAbandoned?.() ? canceled() : this.stoppedBy;
	}
}

/** Waits, but not longer than 100 ms once `isStopped` returns true: n8n 1.x's sleep ignores the cancel signal. */
async function pause(ms: number, isStopped: () => boolean): Promise<void> {
	const end = performance.now() + ms;
	for (let left = ms; left > 0 && !isStopped(); left = end - performance.now()) {
		await sleep(Math.min(left, SLICE_MS));
	}
}
