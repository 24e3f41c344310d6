import type { Dialect } from './dialect';

const statusOfCode = {
	ERROR_INVALID_INPUT: 400,
	ERROR_RECORD_NOT_FOUND: 400,
	ERROR_DUPLICATE_RECORD_FOUND: 400,
	ERROR_UNAUTHORIZED: 401,
	ERROR_UNAUTHORIZED_ACCESS: 403,
	ERROR_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

/** Thrown by an operation that does not carry out the request; becomes the documented error body. */
export class ApiError extends Error {
	constructor(
		readonly code: ErrorCode,
		message: string,
	) {
		super(message);
	}
}

/** The error for an id that no record has. */
export function notFound(what: string, id: number): ApiError {
	return new ApiError('ERROR_RECORD_NOT_FOUND', `No ${what} with id ${id}.`);
}

/** HTTP status that the dialect gives an error. */
export function statusOf(code: ErrorCode, dialect: Dialect): number {
	if (dialect.errorStatus === '200') return 200;
	return code === 'ERROR_RECORD_NOT_FOUND' ? dialect.missingRecord : statusOfCode[code];
}

/** Body in the one shape that was ever documented. */
export function errorBody(code: ErrorCode, message: string) {
	return { error: { code, message, data: null } };
}
