import { ItemError } from '../../nodes/input/itemError';

/** The ItemError that the call throws. Throws itself if the call throws nothing, or anything else. */
export function caughtError(call: () => unknown): ItemError {
	let given: unknown;
	try {
		given = call();
	} catch (error) {
		if (error instanceof ItemError) return error;
		throw new Error(`Thrown is no ItemError: ${String(error)}`, { cause: error });
	}
	throw new Error(`Nothing was thrown; the call returned ${JSON.stringify(given)}`);
}

/** The same for a call that returns a promise. */
export async function caughtErrorOf(promise: Promise<unknown>): Promise<ItemError> {
	const settled = await promise.then(
		(value) => () => value,
		(error: unknown) => () => {
			throw error;
		},
	);
	return caughtError(settled);
}
