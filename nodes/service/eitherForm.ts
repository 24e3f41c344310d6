import { asItemError, type ItemError } from '../input/itemError';
import { isInvalidInput } from './rejection';

/**
 * Sends a request in the first of two forms between which the vendor's pages are at odds, and in the second where the first is
 * rejected as invalid, which changes nothing, or where its result is not the one wanted. Returns the result.
 * @throws {ItemError} the first rejection where both are invalid
 */
export async function inEitherForm<Result>(
	first: () => Promise<Result>,
	second: () => Promise<Result>,
	isWanted: (result: Result) => boolean = () => true,
): Promise<Result> {
	let earlier: { result: Result } | { rejection: ItemError };
	try {
		const result = await first();
		if (isWanted(result)) return result;
		earlier = { result };
	} catch (thrown) {
		earlier = { rejection: invalidInput(thrown) };
	}
	try {
		return await second();
	} catch (thrown) {
		invalidInput(thrown);
		if ('result' in earlier) return earlier.result;
		throw earlier.rejection;
	}
}

/** The rejection of an invalid input. @throws {ItemError} anything else that was thrown */
function invalidInput(thrown: unknown): ItemError {
	const error = asItemError(thrown);
	if (isInvalidInput(error)) return error;
	throw error;
}
