import { Refusal } from '../../../nodes/input/itemError';

/** The Refusal that the call throws. Throws itself if the call throws nothing, or anything else. */
export function caughtRefusal(call: () => unknown): Refusal {
	let given: unknown;
	try {
		given = call();
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw new Error(`Thrown is no Refusal: ${String(error)}`, { cause: error });
	}
	throw new Error(`Nothing was refused; the call gave ${JSON.stringify(given)}`);
}

/** The same for a call that gives a promise. */
export async function caughtRefusalOf(promise: Promise<unknown>): Promise<Refusal> {
	const settled = await promise.then(
		(value) => () => value,
		(error: unknown) => () => {
			throw error;
		},
	);
	return caughtRefusal(settled);
}
