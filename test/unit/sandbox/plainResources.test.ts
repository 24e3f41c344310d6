import { loadContract } from '../../sandbox/contract';
import { type PlainResource, type PlainResourceName, plainResourceNames, plainResources } from '../../sandbox/plainResources';
import { exampleRequest } from './exampleRequest';
import { useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

const withKind = (kind: keyof PlainResource) =>
	plainResourceNames.flatMap((name): Array<[PlainResourceName, string]> => {
		const operationId = (plainResources[name] as PlainResource)[kind];
		return typeof operationId === 'string' ? [[name, operationId]] : [];
	});

/** Sends the contract's example of an operation. */
async function sendExample(operationId: string) {
	const operation = (await loadContract()).operations.get(operationId);
	if (!operation) throw new Error(operationId);
	return { operation, response: await under.send(exampleRequest(operation, 'required')) };
}

const ids = (name: PlainResourceName) => under.sandbox.store.records(name).map(({ id }) => id);

it.each(withKind('list'))('%s: the list is the example', async (_name, operationId) => {
	const { operation, response } = await sendExample(operationId);
	const { limit, ...expected } = operation.dataExample as { limit?: number };
	expect(response.json).toMatchObject({ data: Array.isArray(operation.dataExample) ? operation.dataExample : expected });
});

it.each(withKind('get'))('%s: the record got is the example', async (_name, operationId) => {
	const { operation, response } = await sendExample(operationId);
	expect(response.json).toEqual({ data: operation.dataExample });
});

it.each(withKind('create'))('%s: create adds a record under a new id', async (name, operationId) => {
	const before = ids(name);
	expect((await sendExample(operationId)).response.status).toBe(200);
	const newId = Math.max(...before) + 1;
	expect(ids(name)).toEqual([...before, newId].sort((a, b) => a - b));
});

it.each(withKind('update'))('%s: update changes the one record', async (name, operationId) => {
	const { store } = under.sandbox;
	const before = store.records(name);
	await sendExample(operationId);
	expect(store.records(name).filter((record, n) => JSON.stringify(record) !== JSON.stringify(before[n]))).toHaveLength(1);
});

describe.each(withKind('delete'))('%s: delete', (name, operationId) => {
	it('deletes the one record and responds with the example', async () => {
		const before = ids(name);
		const { operation, response } = await sendExample(operationId);
		expect(response.json).toEqual({ data: operation.dataExample });
		expect(ids(name)).toHaveLength(before.length - 1);
	});

	it('follows deleteMissing where nothing is left', async () => {
		await sendExample(operationId);
		const again = JSON.stringify((await sendExample(operationId)).response.json);
		expect(again).not.toMatch(/"(deleted|affected|affectedRows)":1/);
		under.sandbox.setDialect({ deleteMissing: 'error', missingRecord: 404 });
		expect((await sendExample(operationId)).response).toMatchObject({ status: 404, json: { error: { code: 'ERROR_RECORD_NOT_FOUND' } } });
	});
});

it.each([...withKind('get'), ...withKind('update')])('%s: %s of a missing record is an error', async (name, operationId) => {
	under.sandbox.store.seed({ records: { [name]: [] } });
	under.sandbox.setDialect({ missingRecord: 404 });
	expect((await sendExample(operationId)).response).toMatchObject({ status: 404, json: { error: { code: 'ERROR_RECORD_NOT_FOUND' } } });
});
