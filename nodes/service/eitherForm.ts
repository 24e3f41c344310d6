import { asItemError, type ItemError } from '../input/itemError';
import { isInvalidInput, isNotFound, isUnknownPath } from './rejection';

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

/** A result that a call has come to; `absent` where it is that what was to be deleted is not there. */
interface Settled {
	absent: boolean;
}

/** The paths under which Acquire was found to answer, of calls that have two: one object a run. */
export class KnownPaths {
	private readonly known = new Map<string, 'first' | 'second'>();

	/**
	 * Sends a call under its first path, and under its second where there is nothing at the first. The one that answers is kept
	 * for all further requests of the same `call`. `first` is told whether the path is known, `second` how the first was rejected.
	 * @throws {ItemError} of two rejections the one that says more
	 */
	async send<Result extends Settled>(call: string, first: (isKnown: boolean) => Promise<Result>, second: (rejection?: ItemError) => Promise<Result>): Promise<Result> {
		const known = this.known.get(call);
		if (known !== undefined) return known === 'first' ? await first(true) : await second();
		let rejection: ItemError;
		try {
			return this.learn(call, 'first', await first(false));
		} catch (thrown) {
			rejection = rejectionOf(thrown, isUnknownPath);
		}
		try {
			return this.learn(call, 'second', await second(rejection));
		} catch (thrown) {
			const other = rejectionOf(thrown, isUnknownPath);
			throw saysMore(other, rejection) ? other : rejection;
		}
	}

	/** That a record is not there any more says nothing of the path. */
	private learn<Result extends Settled>(call: string, form: 'first' | 'second', result: Result): Result {
		if (!result.absent) this.known.set(call, form);
		return result;
	}
}

/** Whether it alone of two rejections leaves an effect possible, or, where they do not differ in that, is about the record and not the path. */
function saysMore(rejection: ItemError, other: ItemError): boolean {
	const [isOpen, isOtherOpen] = [rejection, other].map(({ effect }) => effect !== 'none');
	return isOpen === isOtherOpen ? isNotFound(rejection) && !isNotFound(other) : isOpen;
}

/** The rejection of a form. @throws {ItemError} anything else that was thrown */
function rejectionOf(thrown: unknown, isRejection: IsRejection): ItemError {
	const error = asItemError(thrown);
	if (isRejection(error)) return error;
	throw error;
}
