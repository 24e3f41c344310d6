import { setTimeout as pause } from 'node:timers/promises';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Account } from './account';
import type { Contract, ContractReading } from './contract';
import { deliver, type Delivery, type ServiceResponse, worksDespite } from './delivery';
import type { Faults } from './faults';
import { handle } from './handle';
import type { JournalEntry, Query } from './journal';

/** Header by which the service tells the proxy to break the connection; never leaves the sandbox. */
export const brokenHeader = 'x-sandbox-broken';

const bodyLimitBytes = 32 * 1024 * 1024;

export interface ServiceOptions {
	account: Account;
	faults: Faults;
	contract: Contract;
	latencyMs: number;
	/** Aborted when the sandbox stops, so that no late response keeps a timer. */
	stopping: AbortSignal;
	/** Called when a request has been answered. */
	answered(entry: JournalEntry): void;
}

function parseBody(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function parseQuery(text: string): Query {
	const query: Query = {};
	for (const [key, value] of new URLSearchParams(text)) {
		const before = query[key];
		query[key] = before === undefined ? value : [before, value].flat();
	}
	return query;
}

/** The HTTP server of the account, to be spoken to with `inject`. */
export function createService({ account, faults, contract, latencyMs, stopping, answered }: ServiceOptions): FastifyInstance {
	function work(entry: JournalEntry, reading: ContractReading): ServiceResponse {
		const response = handle(entry, reading, account, contract);
		if (entry.operationId && !response.isUndocumented) {
			entry.answerViolation = contract.answerViolation(entry.operationId, response.status, response.body);
			if (entry.answerViolation) return { status: 500, body: { sandboxDefect: entry.answerViolation } };
		}
		return response;
	}

	async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
		const [path, ...queryParts] = (request.raw.url ?? '').split('?');
		const rawQuery = queryParts.join('?');
		const rawBody = typeof request.body === 'string' ? request.body : '';
		const received = {
			method: request.method,
			path,
			query: parseQuery(rawQuery),
			headers: { ...request.headers },
			body: parseBody(rawBody),
		};
		const reading = contract.read(received, rawQuery, rawBody);
		const entry = account.journal.note(received, reading.isWrite);
		entry.contractViolation = reading.violation;
		const fault = faults.take(entry);
		const response = worksDespite(fault) ? work(entry, reading) : { status: 0, body: undefined };
		account.journal.noteViolation(entry);
		const delivery: Delivery = deliver(response, fault);
		const waitMs = latencyMs + (fault?.kind === 'late' ? fault.ms : 0);
		const stopped = waitMs > 0 && (await pause(waitMs, false, { signal: stopping }).catch(() => true));
		const broken = stopped ? 'reset' : delivery.broken;
		entry.status = broken ? 0 : delivery.status;
		answered(entry);
		if (broken) reply.header(brokenHeader, broken);
		return reply.code(delivery.status || 500).headers(delivery.headers).send(delivery.text ?? '');
	}

	const app = fastify({
		bodyLimit: bodyLimitBytes,
		// A URL that the framework cannot read is for the contract to reject.
		frameworkErrors(_error, request, reply) {
			const plainReply = reply as FastifyReply;
			serve(request as FastifyRequest, plainReply).catch((reason: unknown) => plainReply.send(reason));
		},
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.setNotFoundHandler(serve);
	return app;
}
