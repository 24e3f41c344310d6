import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { endpointsPage, testsOnPage } from '../../scripts/endpoints/page';
import { type RecordedOperation, recordOperations } from '../../scripts/endpoints/recordOperations';
import { contractCalls } from '../../scripts/samples/contractExamples';
import { registries } from '../../scripts/samples/registries';
import { useSandbox } from '../engine/harness/useSandbox';

const root = resolve(__dirname, '../..');
const page = readFileSync(resolve(root, 'docs/endpoints.md'), 'utf8');

describe('docs/endpoints.md', () => {
	const acquire = useSandbox();
	const calls = contractCalls();
	let recorded: RecordedOperation[];

	beforeAll(async () => {
		recorded = await recordOperations(acquire.sandbox);
		// Every operation runs here, one after the other.
	}, 120_000);

	it('is up to date with the contract and with what the operations call', () => {
		expect(page).toBe(endpointsPage(calls, recorded, testsOnPage(page)));
	});

	it('names a call for every operation of every node', () => {
		const operations = registries().flatMap((registry) => registry.operations);
		expect(recorded.map(({ resource, value }) => [resource, value])).toEqual(operations.map(({ resource, value }) => [resource, value]));
		expect(recorded.filter((operation) => operation.endpoints.size === 0)).toEqual([]);
	});

	it('names a test for every call that an operation sends, none of which is gone', () => {
		const tests = testsOnPage(page);
		const sent = new Set(recorded.flatMap((operation) => [...operation.endpoints]));
		expect(calls.filter(({ endpoint, call }) => sent.has(endpoint) && !tests.get(call)?.length)).toEqual([]);
		const gone = [...tests.values()].flat().filter((file) => !existsSync(resolve(root, 'test/engine', file)));
		expect(gone).toEqual([]);
	});

	it('shows an operation for every call', () => {
		const sent = new Set(recorded.flatMap((operation) => [...operation.endpoints]));
		expect(calls.filter(({ endpoint }) => !sent.has(endpoint)).map(({ call }) => call)).toEqual([]);
	});

	it('says of a call without operation and test that it is not there yet', () => {
		const unused = { ...calls[0], call: 'GET /nobody', endpoint: 'nobody' as never, summary: 'Unused', description: '', confidence: 'guess' };
		const text = endpointsPage([unused], recorded, new Map());
		expect(text).toContain('| `GET /nobody`<br>Unused | guess | not yet |  |');
		expect(testsOnPage(text)).toEqual(new Map([['GET /nobody', []]]));
	});
});
