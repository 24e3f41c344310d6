import type { Operation } from 'openapi-backend';

export interface ContractParameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required?: boolean;
	schema?: { minimum?: number };
	example?: unknown;
}

/** An operation of the contract with its examples, which are the stand-in's data. */
export interface ContractOperation {
	id: string;
	/** The contract's tag, which is also the name of the permission. */
	tag: string;
	method: string;
	/** Below /api/v1, as in `/account/role/{roleId}`. */
	path: string;
	/** Where the same call may be, too. */
	otherPath?: string;
	parameters: ContractParameter[];
	/** True where the call needs no API key. */
	isKeyless: boolean;
	/** Body of the request, if it has one. */
	requestExample: unknown;
	/** What the response's example holds under `data`. */
	dataExample: unknown;
}

interface Content {
	content?: { 'application/json'?: { example?: unknown } };
}

function exampleIn(part: unknown): unknown {
	return (part as Content | undefined)?.content?.['application/json']?.example;
}

/** Reads an operation of the dereferenced document. Throws if its response has no example. */
export function contractOperation({ operationId, tags, method, path, parameters, requestBody, responses, security, ...extensions }: Operation): ContractOperation {
	const response = exampleIn(responses?.['200']) as { data: unknown } | undefined;
	if (response === undefined) throw new Error(`The response of ${operationId} has no example in the contract`);
	return {
		id: String(operationId),
		tag: String(tags?.[0]),
		method: method.toUpperCase(),
		path,
		otherPath: (extensions as { 'x-other-path'?: string })['x-other-path'],
		parameters: (parameters ?? []) as ContractParameter[],
		isKeyless: security?.length === 0,
		requestExample: exampleIn(requestBody),
		dataExample: response.data,
	};
}

/** Names of the path's parameters, from left to right. */
export function pathParameters({ path }: ContractOperation): string[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

/** The request path, below /api/v1, of an operation that was called by its other path, if it is that. */
export function documentedPath({ path, otherPath }: ContractOperation, requestPath: string): string | undefined {
	if (otherPath === undefined) return undefined;
	const ids = new RegExp(`^${otherPath.replace(/\{\w+\}/g, '(\\d+)')}$`).exec(requestPath)?.slice(1);
	return ids && path.replace(/\{\w+\}/g, () => String(ids.shift()));
}
