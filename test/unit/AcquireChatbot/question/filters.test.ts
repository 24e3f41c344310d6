import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../../nodes/AcquireChatbot/operations';
import type { Operation } from '../../../../nodes/operations/operation';
import { fakeClient } from '../../fakes/fakeClient';
import { execute } from '../../operations/tagOperations';

const getAll = operations.find(({ resource, value }) => resource === 'question' && value === 'getAll') as Operation;
const rows = [{ id: 1, language: 'de' }, { id: 2, language: 'en' }, { id: 3, language: null }, { id: 4 }];

const idsWith = async (filters: IDataObject) => {
	const client = fakeClient(({ query }) => ({ rows: Number(query?.page ?? 1) > 1 ? [] : rows, count: rows.length }));
	return (await execute(getAll, { questionGroupId: { mode: 'id', value: '7' }, returnAll: true, output: 'raw', filters }, client)).map(({ id }) => id);
};

describe('the language of questions', () => {
	it.each(['en', ' EN '])('holds also where Acquire ignores it: %j', async (language) => {
		expect(await idsWith({ language })).toEqual([2, 4]);
	});

	it('is any where none is wanted', async () => {
		expect(await idsWith({})).toEqual([1, 2, 3, 4]);
	});
});
