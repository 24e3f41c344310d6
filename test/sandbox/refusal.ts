import type { Dialect } from './dialect';

const statusOfCode = {
	ERROR_INVALID_INPUT: 400,
	ERROR_RECORD_NOT_FOUND: 400,
	ERROR_DUPLICATE_RECORD_FOUND: 400,
	ERROR_UNAUTHORIZED: 401,
	ERROR_UNAUTHORIZED_ACCESS: 403,
	ERROR_SERVER_ERROR: 500,
} as const;

export type RefusalCode = keyof typeof statusOfCode;

/** Thrown by an operation that does not carry out the request; becomes the documented error body. */
export class Refusal extends Error {
	constructor(
		readonly code: RefusalCode,
		message: string,
	) {
		super(message);
	}
}

/** The refusal of an id that nothing answers to. */
export function notFound(what: string, id: number): Refusal {
	return new Refusal('ERROR_RECORD_NOT_FOUND', `No ${what} with id ${id}.`);
}

/** HTTP status that the dialect gives a refusal. */
export function statusOf(code: RefusalCode, dialect: Dialect): number {
	if (dialect.errorStatus === '200') return 200;
	return code === 'ERROR_RECORD_NOT_FOUND' ? dialect.missingRecord : statusOfCode[code];
}

/** Body in the one shape that was ever documented. */
export function refusalBody(code: RefusalCode, message: string) {
	return { error: { code, message, data: null } };
}
