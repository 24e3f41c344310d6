import type { ContractOperation } from '../../sandbox/contractOperation';
import type { ProxiedRequest } from '../../sandbox/proxyClient';

/** The request that the contract's own examples make; `required` leaves the optional query parameters out. */
export function exampleRequest({ method, path, parameters, requestExample }: ContractOperation, queryOf: 'all' | 'required'): ProxiedRequest {
	const example = (name: string) => parameters.find((parameter) => parameter.name === name)?.example;
	const query = new URLSearchParams();
	for (const { name, in: place, required, example: value } of parameters) {
		if (place !== 'query' || value === undefined || (queryOf === 'required' && !required)) continue;
		for (const one of [value].flat()) query.append(name, String(one));
	}
	const filled = path.replace(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(String(example(name))));
	return { method, path: `/api/v1${filled}${query.size > 0 ? `?${query}` : ''}`, body: requestExample };
}
