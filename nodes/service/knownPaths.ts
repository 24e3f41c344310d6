import type { ItemError } from '../input/itemError';
import { isNotFound, isUnknownPath, requireRejection } from './rejection';

/** The outcome of a call; `absent` if the record to delete was not there. */
interface CallOutcome {
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
	async send<Result extends CallOutcome>(call: string, first: (isKnown: boolean) => Promise<Result>, second: (rejection?: ItemError) => Promise<Result>): Promise<Result> {
		const known = this.known.get(call);
		if (known !== undefined) return known === 'first' ? await first(true) : await second();
		let rejection: ItemError;
		try {
			return this.learn(call, 'first', await first(false));
		} catch (thrown) {
			rejection = requireRejection(thrown, isUnknownPath);
		}
		try {
			return this.learn(call, 'second', await second(rejection));
		} catch (thrown) {
			const other = requireRejection(thrown, isUnknownPath);
			throw saysMore(other, rejection) ? other : rejection;
		}
	}

	/** That a record is missing does not show whether the path is right. */
	private learn<Result extends CallOutcome>(call: string, form: 'first' | 'second', result: Result): Result {
		if (!result.absent) this.known.set(call, form);
		return result;
	}
}

/**
 * True if this rejection says more than the other: its effect is unknown and the other's is not, or, if they agree in that, it is about
 * the record and the other about the path.
 */
function saysMore(rejection: ItemError, other: ItemError): boolean {
	const [isOpen, isOtherOpen] = [rejection, other].map(({ effect }) => effect !== 'none');
	return isOpen === isOtherOpen ? isNotFound(rejection) && !isNotFound(other) : isOpen;
}
