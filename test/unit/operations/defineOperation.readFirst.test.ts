import { ItemError } from '../../../nodes/input/itemError';
import { operation } from '../../../nodes/operations/defineOperation';
import { recordId } from '../../../nodes/operations/fields/recordId';
import { text } from '../../../nodes/operations/fields/text';
import { record } from '../../../nodes/operations/results';
import { caughtErrorOf } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';
import { execute, TAG, tag, tagId } from './tagOperations';

describe('a record that is read first', () => {
	const rename = operation('updateTag')({
		...tag, value: 'rename', fields: { tagId, name: text('Name') }, readFirst: 'getTag', result: record,
		body: ({ name }, current) => ({ name, color: current.color ?? undefined, type: current.type ?? [] }),
	});

	it('is read just before it is changed', async () => {
		const client = fakeClient(() => TAG);
		await execute(rename, { tagId: 7, name: 'Later' }, client);
		expect(client.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /crm/tag/7', 'PUT /crm/tag/7']);
	});

	it('is sent back with what is to change', async () => {
		const client = fakeClient(() => TAG);
		await execute(rename, { tagId: 7, name: 'Later' }, client);
		expect(client.requests[1].body).toEqual({ name: 'Later', color: '#e63946', type: ['case'] });
	});

	it('may stand within what the call returns', async () => {
		const publish = operation('updateSequence')({
			...tag, value: 'publish', fields: { sequenceId: recordId<'sequenceId'>('Sequence') }, readFirst: 'getSequence', current: ({ lead }) => lead, result: record,
			body: (_given, current) => ({ title: current.title, status: 'publish' }),
		});
		const client = fakeClient(({ method }) => (method === 'GET' ? { lead: { id: 21, title: 'Demo' } } : { id: 21 }));
		await execute(publish, { sequenceId: 21 }, client);
		expect(client.requests[1].body).toEqual({ title: 'Demo', status: 'publish' });
		const empty = fakeClient(() => ({ lead: null }));
		expect((await caughtErrorOf(execute(publish, { sequenceId: 21 }, empty))).message).toContain('Acquire returned no record');
		expect(empty.requests).toHaveLength(1);
	});

	it('is not changed where it cannot be read', async () => {
		const error = new ItemError('Tag 7 was not found in Acquire');
		const client = fakeClient(() => error);
		expect(await caughtErrorOf(execute(rename, { tagId: 7, name: 'Later' }, client))).toBe(error);
		expect(client.requests).toHaveLength(1);
	});
});
