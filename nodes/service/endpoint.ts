import type { IHttpRequestMethods } from 'n8n-workflow';
import type { operations } from '../../api/acquire.types';
import { endpoints } from './endpoints';

/** An operationId of the contract. */
export type Endpoint = keyof typeof endpoints & keyof operations;

/** How an endpoint is called: method, path below `/api/v1` with its parameters in braces, whether it changes nothing, and whether it is sent without the API key; and the other path of a call that has two. */
export interface EndpointCall {
	method: IHttpRequestMethods;
	path: string;
	onlyReads: boolean;
	keyless?: true;
	otherPath?: string;
}

/** How the endpoint is called. */
export function endpointCall(endpoint: Endpoint): EndpointCall {
	const [method, path, mark, otherPath] = endpoints[endpoint] as readonly [IHttpRequestMethods, string, ('keyless' | 'safe' | '')?, string?];
	return { method, path, onlyReads: method === 'GET' || mark === 'safe', keyless: mark === 'keyless' || undefined, otherPath };
}

/** True for an operationId of the contract. */
export function isEndpoint(name: string): name is Endpoint {
	return Object.hasOwn(endpoints, name);
}

/** The path with its parameters filled in, by name or with the one id that it takes. Ids are whole numbers, so nothing else can enter it. */
export function filledPath(path: string, ids: number | Readonly<Record<string, number>>): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => String(typeof ids === 'number' ? ids : ids[name]));
}
