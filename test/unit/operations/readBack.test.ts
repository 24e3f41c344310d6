import { ItemError } from '../../../nodes/input/itemError';
import { readBack } from '../../../nodes/operations/readBack';
import { caughtErrorOf } from '../caughtError';

const DONE = 'The article was created';
const failing = (error: Error) => async () => await Promise.reject(error);

describe('What is read back after a write', () => {
	it('is what the reading gives', async () => {
		await expect(readBack(DONE, 'possible', async () => await Promise.resolve(7))).resolves.toBe(7);
	});

	it.each(['possible', 'possibleNotRepeatable'] as const)('says where it cannot be read what was done: %s', async (effect) => {
		const cause = new ItemError('HTTP 500', { description: 'Try again later.', details: { status: 500 }, stopsRun: true });
		const error = await caughtErrorOf(readBack(DONE, effect, failing(cause)));
		expect(error.message).toBe('The article was created, but could not be read back: HTTP 500');
		expect(error).toMatchObject({ description: 'Look at it in Acquire before you send it again.', details: { status: 500 }, stopsRun: true, effect, cause });
	});

	it('leaves an error that says itself what may have been done', async () => {
		const cause = new ItemError('Acquire does not list it', { effect: 'possibleNotRepeatable' });
		expect(await caughtErrorOf(readBack(DONE, 'possible', failing(cause)))).toBe(cause);
	});
});
