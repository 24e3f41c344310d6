import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RecordedCall } from '../test/engine/harness/endpointRecording';
import { withSandbox } from '../test/sandbox/withSandbox';
import { endpointsPage, type TestsByCall } from './endpoints/page';
import { type RecordedOperation, recordOperations } from './endpoints/recordOperations';
import { recordTests } from './endpoints/recordTests';
import { contractCalls, type ContractCall } from './samples/contractExamples';
import { runMain } from './runMain';

// npm run docs:endpoints: writes docs/endpoints.md. Needs the test CA (with-test-ca.mjs).

const pageFile = resolve(__dirname, '../docs/endpoints.md');

// A name is looked up in the list of its kind, by every operation that takes one.
const LOOKED_UP_IN = ['listCategories', 'listDepartments', 'listKnowledgeBases', 'listQuestionGroups', 'listRoles', 'listSequences', 'listTags', 'listUsers'];

/** True for a record that is read since Acquire said that it deleted nothing. */
function isReadAfterDelete(endpoints: ReadonlySet<string> | undefined, endpoint: string): boolean {
	return endpoints?.has(endpoint.replace(/^get/, 'delete')) ?? false;
}

/** Throws if tests made an operation call what its samples do not, naming all of these calls. */
function testsByCall(calls: RecordedCall[], endpoints: ContractCall[], operations: RecordedOperation[]): TestsByCall {
	const unknown = calls.filter(({ operation, endpoint }) => {
		const known = operations.find(({ resource, value }) => `${resource}.${value}` === operation)?.endpoints;
		return !LOOKED_UP_IN.includes(endpoint) && !known?.has(endpoint) && !isReadAfterDelete(known, endpoint);
	});
	if (unknown.length > 0) {
		const texts = new Set(unknown.map(({ operation, endpoint, testFile }) => `In ${testFile} ${operation} calls ${endpoint}: add a sample that does, in scripts/endpoints/operationSamples.ts`));
		throw new Error([...texts].join('\n'));
	}
	return new Map(
		endpoints.map(({ endpoint: id, call }) => [call, [...new Set(calls.filter(({ endpoint }) => endpoint === id).map(({ testFile }) => testFile))]]),
	);
}

async function main(): Promise<void> {
	const endpoints = contractCalls();
	const operations = await withSandbox(recordOperations);
	const page = endpointsPage(endpoints, operations, testsByCall(await recordTests(), endpoints, operations));
	writeFileSync(pageFile, page);
}

// n8n-core keeps timers.
void runMain(main).then(() => process.exit());
