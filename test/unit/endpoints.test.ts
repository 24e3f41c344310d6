import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { operations } from '../../nodes/AcquireContact/operations';
import { contractEndpoints, type Endpoint } from '../../scripts/endpoints/contractEndpoints';
import { endpointsPage, testsOnPage } from '../../scripts/endpoints/page';
import { type RecordedOperation, recordOperations } from '../../scripts/endpoints/recordOperations';
import { useSandbox } from '../engine/harness/acquireContact';

const root = resolve(__dirname, '../..');
const page = readFileSync(resolve(root, 'docs/endpoints.md'), 'utf8');

describe('docs/endpoints.md', () => {
	const rig = useSandbox();
	let endpoints: Endpoint[];
	let recorded: RecordedOperation[];

	beforeAll(async () => {
		endpoints = await contractEndpoints();
		recorded = await recordOperations(rig.sandbox);
	});

	it('is up to date with the contract and with what the operations call', () => {
		expect(page).toBe(endpointsPage(endpoints, recorded, testsOnPage(page)));
	});

	it('names an operation for every endpoint, and an endpoint for every operation', () => {
		const called = new Set(recorded.flatMap((operation) => [...operation.endpoints]));
		expect(endpoints.filter(({ id }) => !called.has(id))).toEqual([]);
		expect(recorded.map(({ resource, value }) => [resource, value])).toEqual(operations.map(({ resource, value }) => [resource, value]));
		expect(recorded.filter((operation) => operation.endpoints.size === 0)).toEqual([]);
	});

	it('names a test for every endpoint, none of which is gone', () => {
		const tests = testsOnPage(page);
		expect(endpoints.filter(({ call }) => !tests.get(call)?.length)).toEqual([]);
		const gone = [...tests.values()].flat().filter((file) => !existsSync(resolve(root, 'test/engine', file)));
		expect(gone).toEqual([]);
	});

	it('leaves an endpoint without operation or test visibly empty', () => {
		const unused: Endpoint = { id: 'nobody', call: 'GET /nobody', resource: 'contact', summary: 'Unused', confidence: 'guess' };
		const text = endpointsPage([unused], recorded, new Map());
		expect(text).toContain('| `GET /nobody`<br>Unused | guess |  |  |');
		expect(testsOnPage(text)).toEqual(new Map([['GET /nobody', []]]));
	});
});
