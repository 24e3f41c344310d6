import type { Fault } from './faults';

/** What the service responds. */
export interface ServiceResponse {
	status: number;
	body: unknown;
	/** What is sent in place of the body, as CSV. */
	csv?: string;
	/** True for a response that the contract does not know: nobody documents it. */
	isUndocumented?: true;
}

/** What goes on the wire. */
export interface Delivery {
	status: number;
	headers: Record<string, string>;
	text: string;
	/** How the connection breaks instead of, or within, this response. */
	broken?: 'reset' | 'duringBody';
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const csv = { 'content-type': 'text/csv; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Whether the request is carried out although a fault awaits it. */
export function worksDespite(fault: Fault | undefined): boolean {
	switch (fault?.kind) {
		case undefined:
		case 'late':
		case 'truncatedJson':
			return true;
		case 'reset':
			return fault.when !== 'before';
		default:
			return fault?.workDone ?? false;
	}
}

/** The wire form of a response under a fault. `response` is only used by faults that let the work be done. */
export function deliver(response: ServiceResponse, fault: Fault | undefined): Delivery {
	const asJson: Delivery = { status: response.status, headers: json, text: JSON.stringify(response.body) };
	const whole = response.csv === undefined ? asJson : { ...asJson, headers: csv, text: response.csv };
	switch (fault?.kind) {
		case undefined:
		case 'late':
			return whole;
		case 'reset':
			return { ...whole, broken: fault.when === 'duringBody' ? 'duringBody' : 'reset' };
		case 'truncatedJson':
			return { ...whole, text: whole.text.slice(0, Math.floor(whole.text.length / 2)) };
		case 'status': {
			const isText = typeof fault.body !== 'object';
			const text = isText ? String(fault.body ?? `Simulated response ${fault.status}`) : JSON.stringify(fault.body);
			return { status: fault.status, headers: { ...(isText ? { 'content-type': 'text/plain' } : json), ...fault.headers }, text };
		}
		case 'html':
			return { status: fault.status, headers: html, text: `<!doctype html><title>${fault.status}</title><p>Simulated page</p>` };
		case 'redirect':
			return { status: fault.status, headers: { ...html, location: fault.location }, text: '' };
		case 'body':
			return { status: fault.status, headers: { ...json, ...fault.headers }, text: fault.text };
	}
}
