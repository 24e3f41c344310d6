import path from 'node:path';
import { dereference } from 'openapi-backend/refparser';

const contractFile = path.resolve(__dirname, '../../api/acquire.openapi.yaml');
const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** One call of Acquire's API, as the contract has it. */
export interface Endpoint {
	/** The contract's `operationId`. */
	id: string;
	/** Method and path below `/api/v1`, as in `GET /crm/objects/contact`. */
	call: string;
	/** The contract's tag: contact, customAttribute or blockedVisitor. */
	resource: string;
	summary: string;
	/** How sure the entry is; see the head of the contract. */
	confidence: string;
}

interface ContractOperation {
	operationId: string;
	tags: string[];
	summary: string;
	'x-confidence': string;
}

type Paths = Record<string, Partial<Record<(typeof METHODS)[number], ContractOperation>>>;

/** Every endpoint of api/acquire.openapi.yaml, in its order. */
export async function contractEndpoints(): Promise<Endpoint[]> {
	const { paths } = (await dereference(contractFile)) as unknown as { paths: Paths };
	return Object.entries(paths).flatMap(([urlPath, item]) =>
		METHODS.flatMap((method) => {
			const operation = item[method];
			if (operation === undefined) return [];
			const { operationId: id, tags, summary } = operation;
			return [{ id, call: `${method.toUpperCase()} ${urlPath}`, resource: tags[0], summary, confidence: operation['x-confidence'] }];
		}),
	);
}
