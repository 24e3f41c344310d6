import { asItemError, type ItemError } from '../input/itemError';
import { isInvalidInput, isUnknownPath } from './rejection';

/** By what it is known that Acquire does not take a form. Such a rejection has changed nothing. */
type IsRejection = (error: ItemError) => boolean;

/**
 * Sends a request in the first of two forms between which the vendor's pages are at odds, and in the second where the first is
 * rejected (as invalid, unless `isRejection` says otherwise), or where its result is not the one wanted. Returns the result.
 * @throws {ItemError} the first rejection where both are rejected
 */
export async function inEitherForm<Result>(
	first: () => Promise<Result>,
	second: () => Promise<Result>,
	isWanted: (result: Result) => boolean = () => true,
	isRejection: IsRejection = isInvalidInput,
): Promise<Result> {
	let earlier: { result: Result } | { rejection: ItemError };
	try {
		const result = await first();
		if (isWanted(result)) return result;
		earlier = { result };
	} catch (thrown) {
		earlier = { rejection: rejectionOf(thrown, isRejection) };
	}
	try {
		return await second();
	} catch (thrown) {
		rejectionOf(thrown, isRejection);
		if ('result' in earlier) return earlier.result;
		throw earlier.rejection;
	}
}

/** The paths under which Acquire was found to answer, of calls that have two: one object a run. */
export class KnownPaths {
	private readonly known = new Map<string, 'first' | 'second'>();

	/**
	 * Sends a call under its first path, and under its second where there is nothing at the first. The one that answers is kept
	 * for all further requests of the same `call`.
	 * @throws {ItemError}
	 */
	async send<Result>(call: string, first: () => Promise<Result>, second: () => Promise<Result>): Promise<Result> {
		const learn = (form: 'first' | 'second', send: () => Promise<Result>) => async () => {
			const result = await send();
			this.known.set(call, form);
			return result;
		};
		const known = this.known.get(call);
		if (known !== undefined) return known === 'first' ? await first() : await second();
		return await inEitherForm(learn('first', first), learn('second', second), () => true, isUnknownPath);
	}
}

/** The rejection of a form. @throws {ItemError} anything else that was thrown */
function rejectionOf(thrown: unknown, isRejection: IsRejection): ItemError {
	const error = asItemError(thrown);
	if (isRejection(error)) return error;
	throw error;
}
