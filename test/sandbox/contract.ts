import { statSync } from 'node:fs';
import path from 'node:path';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { dereference } from 'openapi-backend/refparser';
import { contractOperation, type ContractOperation, documentedPath } from './contractOperation';
import type { ReceivedRequest } from './journal';
import { unshared } from './unshared';

const contractFile = path.resolve(__dirname, '../../api/acquire.openapi.yaml');
const apiRoot = '/api/v1';

/** What the contract says about a request. */
export interface ContractReading {
	operationId?: string;
	/** The contract's tag, which is also the name of the permission. */
	resource?: string;
	/** Whether the operation changes data. Of what the contract does not know, all may but a GET. */
	isWrite: boolean;
	/** Path parameters as numbers. */
	params: Record<string, number>;
	/** Query parameters with numbers and lists as the contract types them. */
	query: Record<string, unknown>;
	/** Whether it came by the other path of an operation that has two. */
	isOtherPath?: boolean;
	/** Why the request is outside the contract. */
	violation?: string;
}

export interface Contract {
	/** All operations by their names. */
	operations: ReadonlyMap<string, ContractOperation>;
	/** Reads a request; `rawBody` is the body's text. */
	read(request: ReceivedRequest, rawQuery: string, rawBody: string): ContractReading;
	/** Says why a response is outside the contract, or undefined. */
	answerViolation(operationId: string, status: number, body: unknown): string | undefined;
}

interface SchemaComplaint {
	instancePath?: string;
	message?: string;
	params?: object;
}

const outside = ({ method }: ReceivedRequest, violation: string): ContractReading => ({ isWrite: method !== 'GET', params: {}, query: {}, violation });

/** True for the media type of JSON, whatever its parameters. */
function isJson(contentType: unknown): boolean {
	return String(contentType).split(';')[0].trim().toLowerCase() === 'application/json';
}

function isDecodable(urlPath: string): boolean {
	try {
		decodeURIComponent(urlPath);
		return true;
	} catch {
		return false;
	}
}

function describe(complaints: SchemaComplaint[]): string {
	const texts = complaints
		.slice(0, 4)
		.map(({ instancePath, message, params }) => `${instancePath ?? ''} ${message ?? ''} ${JSON.stringify(params ?? {})}`.trim());
	return texts.join('; ');
}

async function compile(): Promise<Contract> {
	const definition = unshared(await dereference(contractFile)) as Document;
	const api = new OpenAPIBackend({
		definition,
		apiRoot,
		strict: true,
		// Skips the library's document check, which knows OpenAPI 3.0 only; validators are compiled on first use and kept.
		quick: true,
		coerceTypes: true,
		// The contract is linted when it is bundled: checking and optimizing each schema here took most of the sandbox's time.
		ajvOpts: { validateSchema: false, code: { optimize: false } },
		ignoreTrailingSlashes: false,
		customizeAjv: (ajv) => ajv.addVocabulary(['x-confidence', 'x-published', 'x-safe', 'example']),
	});
	await api.init();
	const routes = api.getOperations();
	// The router lists them anew, twice a request.
	api.router.getOperations = () => routes;
	const operations = routes.map(contractOperation);

	return {
		operations: new Map(operations.map((operation) => [operation.id, operation])),
		read(request, rawQuery, rawBody) {
			if (!isDecodable(request.path)) return outside(request, 'the path is not a valid URL path');
			const belowRoot = request.path.slice(apiRoot.length);
			const moved = operations.filter(({ method }) => method === request.method).map((one) => documentedPath(one, belowRoot)).find((path) => path !== undefined);
			const asSent = {
				method: request.method,
				path: moved === undefined ? request.path : `${apiRoot}${moved}`,
				headers: request.headers as Record<string, string>,
				query: `?${rawQuery}`,
				body: rawBody === '' ? undefined : rawBody,
			};
			const operation = api.router.matchOperation(asSent);
			if (!operation?.operationId) return outside(request, `${request.method} ${request.path} is not in the contract`);
			const { valid, errors, coerced } = api.validator.validateRequest(asSent, operation);
			const params = (coerced?.params ?? {}) as unknown as Record<string, number>;
			const segments = request.path.split('/');
			const reading: ContractReading = {
				operationId: operation.operationId,
				isOtherPath: moved !== undefined,
				resource: operation.tags?.[0],
				isWrite: operation.method !== 'get' && !('x-safe' in operation),
				params,
				query: (coerced?.query ?? {}) as Record<string, unknown>,
			};
			if (!valid) reading.violation = describe((errors ?? []) as SchemaComplaint[]);
			// The validator also reads ' 7', '7e0' and '0x7' as 7; an id in a path is digits only.
			else if (Object.values(params).some((id) => !segments.includes(String(id)))) {
				reading.violation = 'an id in the path is not written in plain digits';
			} else if (!operation.requestBody && rawBody !== '') {
				reading.violation = 'a body where the contract has none';
			} else if (rawBody !== '' && !isJson(request.headers['content-type'])) {
				// The validator reads any body as JSON.
				reading.violation = 'a body that is not sent as application/json';
			}
			return reading;
		},
		answerViolation(operationId, status, body) {
			// A status of 200 may carry the body of a rejection, whatever the operation.
			const isRejection = typeof body === 'object' && body !== null && 'error' in body;
			const { errors } = api.validator.validateResponse(body, operationId, isRejection ? 400 : status);
			return errors ? describe(errors as SchemaComplaint[]) : undefined;
		},
	};
}

// Jest loads this module anew for each test file; compiling the contract takes longer than most of them.
const ofProcess = globalThis as typeof globalThis & { [key: symbol]: Promise<Contract> | undefined };

/** The contract with its validators, compiled once a process and version of its file. Throws if the file is not valid OpenAPI. */
export function loadContract(): Promise<Contract> {
	const version = Symbol.for(`${contractFile} ${statSync(contractFile).mtimeMs}`);
	return (ofProcess[version] ??= compile());
}
