import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import type { Endpoint } from '../../nodes/service/endpoint';

const contractFile = resolve(__dirname, '../../api/acquire.openapi.yaml');
const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** One call of the contract with its examples. */
export interface ContractCall {
	endpoint: Endpoint;
	/** Method and path below `/api/v1`, as in `GET /crm/objects/contact`. */
	call: string;
	/** The contract's tag, e.g. contact. */
	tag: string;
	summary: string;
	/** Quirks on which a node must act; empty for none. */
	description: string;
	/** high, medium, low or guess; see the head of the contract. */
	confidence: string;
	/** False where no page of the vendor's table of contents leads to it. */
	isPublished: boolean;
	/** True where the API key is not sent. */
	isKeyless: boolean;
	path: Record<string, unknown>;
	query: Record<string, unknown>;
	body: unknown;
	/** The whole response, `{ data: … }`. */
	response: unknown;
}

interface Media {
	content?: { 'application/json'?: { example?: unknown } };
}

interface Parameter {
	$ref?: string;
	name: string;
	in: string;
	example?: unknown;
}

interface ContractOperation {
	operationId: Endpoint;
	tags: string[];
	summary: string;
	description?: string;
	'x-confidence': string;
	'x-published'?: boolean;
	security?: unknown[];
	parameters?: Parameter[];
	requestBody?: Media;
	responses: Record<string, Media & { $ref?: string }>;
}

type PathItem = Partial<Record<(typeof METHODS)[number], ContractOperation>> & { parameters?: Parameter[] };

/** Every call of api/acquire.openapi.yaml, in its order. */
export function contractCalls(): ContractCall[] {
	const contract = parseYaml(readFileSync(contractFile, 'utf8')) as { paths: Record<string, PathItem>; components: unknown };
	return Object.entries(contract.paths).flatMap(([path, item]) =>
		METHODS.flatMap((method) => {
			const operation = item[method];
			if (operation === undefined) return [];
			const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolved(parameter, contract));
			const examplesIn = (place: string) =>
				Object.fromEntries(parameters.filter((parameter) => parameter.in === place && parameter.example !== undefined).map(({ name, example }) => [name, example]));
			return [
				{
					endpoint: operation.operationId,
					call: `${method.toUpperCase()} ${path}`,
					tag: operation.tags[0],
					summary: operation.summary,
					description: operation.description?.trim() ?? '',
					confidence: operation['x-confidence'],
					isPublished: operation['x-published'] !== false,
					isKeyless: operation.security?.length === 0,
					path: examplesIn('path'),
					query: examplesIn('query'),
					body: operation.requestBody?.content?.['application/json']?.example,
					response: resolved(operation.responses['200'], contract).content?.['application/json']?.example,
				},
			];
		}),
	);
}

/** The call of an endpoint. Throws where the contract has none. */
export function callOf(endpoint: Endpoint, calls: readonly ContractCall[]): ContractCall {
	const found = calls.find((call) => call.endpoint === endpoint);
	if (found === undefined) throw new Error(`The contract has no ${endpoint}`);
	return found;
}

function resolved<Part extends { $ref?: string }>(part: Part, contract: unknown): Part {
	if (part.$ref === undefined) return part;
	return part.$ref
		.slice(2)
		.split('/')
		.reduce((value, name) => (value as Record<string, unknown>)[name], contract) as Part;
}
