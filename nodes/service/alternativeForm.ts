import { asItemError, ItemError } from '../input/itemError';
import { isInvalidInput, requireRejection } from './rejection';

/**
 * Sends a request in the first of two forms that the vendor's pages disagree on, and in the second if the first is rejected as
 * invalid or does not show the change. Returns the result.
 * @throws {ItemError} the first rejection where both are rejected; where the first did not show the change and the second fails, that it may have been made
 */
export async function tryBothForms<Result>(
	first: () => Promise<Result>,
	second: () => Promise<Result>,
	showsChange: (result: Result) => boolean = () => true,
): Promise<Result> {
	let earlier: ItemError | undefined;
	try {
		const result = await first();
		if (showsChange(result)) return result;
	} catch (thrown) {
		earlier = requireRejection(thrown, isInvalidInput);
	}
	try {
		return await second();
	} catch (thrown) {
		if (earlier === undefined) throw notShown(asItemError(thrown));
		requireRejection(thrown, isInvalidInput);
		throw earlier;
	}
}

/** The first form was accepted, the second not: whether the first had an effect is not known. It stops no run; a rejected key does so by itself. */
function notShown({ message, description, details }: ItemError): ItemError {
	return new ItemError(`Acquire accepted the change, but does not show it. Sent in another form, it failed: ${message}`, { description, details, effect: 'possible' });
}
