const METHODS = ['get', 'post', 'put', 'delete'] as const;

interface ContractOperation {
	operationId: string;
	'x-safe'?: boolean;
	/** Where the same call is, too, or was. */
	'x-other-path'?: string;
	/** Empty where the call needs no API key. */
	security?: unknown[];
}

type Paths = Record<string, Partial<Record<(typeof METHODS)[number], ContractOperation>>>;

/** The text of nodes/service/endpoints.ts: what a request needs to know of each call of the contract. */
export function endpointTable({ paths }: { paths: Paths }): string {
	const rows = Object.entries(paths).flatMap(([path, item]) =>
		METHODS.flatMap((method) => {
			const operation = item[method];
			if (operation === undefined) return [];
			const mark = operation['x-safe'] ? 'safe' : operation.security?.length === 0 ? 'keyless' : '';
			const { 'x-other-path': otherPath } = operation;
			const cells = [method.toUpperCase(), path, ...(mark === '' && otherPath === undefined ? [] : [mark]), ...(otherPath === undefined ? [] : [otherPath])];
			return [`\t${operation.operationId}: [${cells.map((cell) => `'${cell}'`).join(', ')}],`];
		}),
	);
	return `/**
 * Method and path below /api/v1 of every call of the contract, by operationId; \`safe\` marks a POST that only reads,
 * \`keyless\` a call to which the API key is not sent; last the other path of a call that has two.
 * Made from api/ by npm run contract; do not edit.
 */
export const endpoints = {
${rows.sort().join('\n')}
} as const;
`;
}
