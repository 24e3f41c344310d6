import { type Block, sendBlock } from '../../../../nodes/AcquireContact/blockedVisitor/requests';
import { caughtErrorOf } from '../../caughtError';
import { fakeClient } from '../../fakes/fakeClient';

const CONTACTS: Block = { type: 'contact', data: [7, 9], blockTill: '2030-01-31T10:00:00.000Z' };
const EMAIL: Block = { type: 'email', data: ['ada@example.com'], blockTill: '2030-01-31T10:00:00.000Z' };

describe('sendBlock', () => {
	it.each([
		[CONTACTS, 'One of the contacts 7, 9'],
		[EMAIL, 'The block'],
	])('sends %j once, as "%s"', async (block, recordName) => {
		const client = fakeClient(() => true);
		await sendBlock(client, block);
		expect(client.requests).toEqual([
			{ method: 'POST', path: '/crm/block-visitor', body: block, recordName, onlyReads: false, idempotent: false, unknownEffect: 'The block may have been created' },
		]);
	});

	it('gives the records of the answer, one or several', async () => {
		expect(await sendBlock(fakeClient(() => [{ id: 1 }, { id: 2 }]), EMAIL)).toEqual([{ id: 1 }, { id: 2 }]);
		expect(await sendBlock(fakeClient(() => ({ id: 1 })), EMAIL)).toEqual([{ id: 1 }]);
	});

	it('says what is blocked where the answer is true', async () => {
		expect(await sendBlock(fakeClient(() => true), CONTACTS)).toEqual([{ blocked: true, ...CONTACTS }]);
	});

	it.each([false, 0, 1, [], 'done', {}, [{ id: 1 }, null]])('does not take the answer %j for done', async (data) => {
		const error = await caughtErrorOf(sendBlock(fakeClient(() => data), CONTACTS));
		expect(error.message).toContain('The block may have been created: Acquire');
		expect(error.effect).toBe('possibleNotRepeatable');
	});
});
