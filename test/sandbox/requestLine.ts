import type { JournalEntry } from './journal';

const bodyLength = 160;

/** One readable line about an answered request: time, method, path, status, start of the body. Holds no header, so no key. */
export function requestLine({ at, method, path, query, status, body, contractViolation }: JournalEntry): string {
	const time = new Date(at).toISOString().slice(11, 23);
	const parameters = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])));
	const target = parameters.size > 0 ? `${path}?${parameters}` : path;
	const text = body === undefined ? '' : JSON.stringify(body);
	const shortBody = text.length > bodyLength ? `${text.slice(0, bodyLength)}…` : text;
	const remark = contractViolation ? `[outside the contract: ${contractViolation}]` : '';
	return [time, method.padEnd(6), target, status || 'connection broken', shortBody, remark].filter((part) => part !== '').join('  ');
}
