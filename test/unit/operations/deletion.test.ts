import { ItemError } from '../../../nodes/input/itemError';
import { goneCheck } from '../../../nodes/operations/deletion';
import { caughtErrorOf } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';

const NOT_FOUND = new ItemError('Role 3 was not found in Acquire', { details: { status: 400, code: 'ERROR_RECORD_NOT_FOUND' } });

describe('Whether a record is gone', () => {
	it.each([
		[NOT_FOUND, true],
		[{ id: 3, roleName: 'Lead' }, false],
	])('is told by the call that reads one: %j', async (answer, isGone) => {
		const client = fakeClient(() => answer);
		await expect(goneCheck(client, 'deleteRole', 3, 'Role 3')?.()).resolves.toBe(isGone);
		expect(client.requests).toEqual([expect.objectContaining({ method: 'GET', path: '/account/role/3', recordName: 'Role 3' })]);
	});

	it('cannot be told of a record that no call reads', () => {
		expect(goneCheck(fakeClient(() => ({})), 'deleteShortcut', 5, 'Shortcut 5')).toBeUndefined();
	});

	it('is not told by a 404 that may mean that there is no such path', async () => {
		const client = fakeClient(() => new ItemError('There is no Acquire API at this address (HTTP 404)', { details: { status: 404 } }));
		await expect(goneCheck(client, 'deleteRole', 3, 'Role 3')?.()).rejects.toThrow('it could not be checked whether Role 3 is still there');
	});

	it('is not told by a response without a record', async () => {
		const error = await caughtErrorOf(Promise.resolve(goneCheck(fakeClient(() => ({ success: true })), 'deleteRole', 3, 'Role 3')?.()));
		expect(error).toMatchObject({ effect: 'possible', message: expect.stringMatching(/^Acquire deleted nothing, and it could not be checked whether Role 3 is still there: \S/) });
	});

	it('keeps what is known of the reading that was rejected', async () => {
		const known = { description: 'Check the key', details: { status: 401 } };
		const client = fakeClient(() => new ItemError('The key was rejected', { ...known, stopsRun: true }));
		const error = await caughtErrorOf(Promise.resolve(goneCheck(client, 'deleteRole', 3, 'Role 3')?.()));
		// The client stops the run by the rejection itself.
		expect({ ...error }).toMatchObject({ ...known, stopsRun: false, effect: 'possible' });
		expect(error.message).toBe('Acquire deleted nothing, and it could not be checked whether Role 3 is still there: The key was rejected');
	});
});
