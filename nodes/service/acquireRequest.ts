import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** One call of Acquire's API. */
export interface AcquireRequest {
	method: IHttpRequestMethods;
	/** Below `/api/v1`; ids in it come from parseId. */
	path: string;
	/** The same for a call that has two paths; `call` is what it is called in the contract. */
	otherPath?: { call: string; path: string };
	query?: IDataObject;
	body?: IDataObject;
	/** What the request is about, for messages: "Contact 101". */
	recordName: string;
	/** True if it changes nothing. */
	onlyReads: boolean;
	/** True if sending it twice does no more than once (RFC 9110). */
	idempotent: boolean;
	/** For a request that changes something: what to say when nobody knows whether it did. */
	unknownEffect?: string;
	/** The member that shows a response without `data` to be one, where it is not known whether Acquire sends that around it. */
	bareMember?: string;
	/** True where a `data` that is null may say that there is no such record. */
	mayBeNull?: boolean;
	/** True where CSV may come in place of JSON: `data` is a CsvText then. */
	acceptsCsv?: boolean;
	/** True where the same request may have been completed before. */
	isRepeated?: true;
	/** Milliseconds after the first attempt within which another one may begin, for what the run can do without. */
	retryWithin?: number;
	/** True once nobody waits for the response: no further attempt is made. */
	isAbandoned?: () => boolean;
	/** True for a call that the host name alone assigns to the account: the API key is not sent with it. */
	keyless?: true;
}
