import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** One call of Acquire's API. */
export interface AcquireRequest {
	method: IHttpRequestMethods;
	/** Below `/api/v1`; ids in it come from parseId. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** What the request is about, for messages: "Contact 101". */
	subject: string;
	/** True if carrying it out twice does no more than once. */
	mayRepeat: boolean;
	/** For a request that changes something: what to say when nobody knows whether it was carried out. */
	unknownFate?: string;
	/** True for a DELETE: a repeat that finds nothing means that an earlier try was carried out. */
	absentIsDone?: boolean;
}
