import { sampleRecord } from '../../../nodes/AcquirePollTrigger/sampleRecord';
import { idsFrom, noClient, ScriptedSource } from './scriptedSource';

async function sample(ids: Iterable<number>) {
	const source = new ScriptedSource([ids]);
	return { record: await sampleRecord(noClient, source), source };
}

describe('sampleRecord', () => {
	it('is the latest of the first fifty', async () => {
		const { record, source } = await sample(idsFrom(1, 60));
		expect([record, source.taken]).toEqual([{ id: 50 }, 50]);
		expect((await sample([2, 3, 1])).record).toEqual({ id: 3 });
	});

	it('is the first one to come, where the first fifty are no such events', async () => {
		const { record, source } = await sample([...idsFrom(-70, -1), 5, 6]);
		expect([record, source.taken]).toEqual([{ id: 5 }, 71]);
	});

	it('says what to do where there is none', async () => {
		await expect(sample(idsFrom(-70, -1))).rejects.toMatchObject({ message: 'Acquire has no thing yet that could be shown', description: 'Test again once there is one in Acquire.' });
		const byChange = Object.assign(new ScriptedSource([[]]), { isByChange: true });
		await expect(sampleRecord(noClient, byChange)).rejects.toMatchObject({ description: 'Change a contact in Acquire, and test again.' });
	});
});
