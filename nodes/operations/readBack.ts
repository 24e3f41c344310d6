import { asItemError, ItemError, type PossibleEffect } from '../input/itemError';

const LOOK_FIRST = 'Look at it in Acquire before you send it again.';

/**
 * What is read once Acquire has confirmed a write.
 * @param done what was written, e.g. "The article was created"
 * @param effect whether writing it again could do so twice
 * @throws {ItemError} the error of the reading, which then says what was written
 */
export async function readBack<Value>(done: string, effect: PossibleEffect, read: () => Promise<Value>): Promise<Value> {
	try {
		return await read();
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.effect !== 'none') throw error;
		throw notRead(done, effect, error);
	}
}

function notRead(done: string, effect: PossibleEffect, error: ItemError): ItemError {
	return new ItemError(`${done}, but could not be read back: ${error.message}`, { ...error, description: LOOK_FIRST, effect, cause: error });
}
