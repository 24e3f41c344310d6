import type { INodeType } from 'n8n-workflow';
import { callTool } from '../examples/callTool';
import { callsTo } from '../harness/journal';
import { loadClass } from '../harness/packageClasses';
import { useSandbox } from '../harness/useSandbox';
import { block, idParameter, typeName, type Walked, walked } from './walkedOperations';

// Every operation as a tool of an AI agent: with the description that n8n makes of it, the id of the record given by the model,
// everything else by the contract's example. What waits for a person says that it cannot: see acquireConversationWait.test.ts.

const BY_MODEL = "={{ $fromAI('record', 'ID of the record', 'string') }}";

describe.each([['by the engine', 'engine'], ['directly', 'direct']] as const)('called %s', (_how, through) => {
	const acquire = useSandbox();
	beforeEach(() => {
		acquire.sandbox.store.addBlock(block);
	});

	it.each(walked.filter(({ operation }) => !operation.waits))('$title as a tool does what its description says, and answers with the records', async (one) => {
		const { description, answer } = await callAsTool(one);
		expect(description).toBe(`${one.operation.action} in ${displayName(one.node)}`);
		expect(callsTo(acquire.sandbox)).toContain(one.operation.endpoint);
		expect(acquire.sandbox.journal.map(({ contractViolation }) => contractViolation).filter(Boolean)).toEqual([]);
		const records = JSON.parse(answer) as object[];
		expect(records.length).toBeGreaterThan(0);
		expect(records).not.toContainEqual(expect.objectContaining({ error: expect.anything() }));
	});

	async function callAsTool({ node: nodeName, operation, parameters }: Walked) {
		const id = idParameter(operation);
		const record = id === undefined ? undefined : valueIn(parameters[id]);
		const given = { descriptionType: 'auto', ...parameters, ...(id !== undefined && { [id]: withValue(parameters[id], BY_MODEL) }) };
		const { description, answers } = await callTool(acquire.sandbox, typeName(nodeName), given, [record === undefined ? {} : { record }], through);
		return { description, answer: answers[0] };
	}
});

function displayName(nodeName: string): string {
	return loadClass<INodeType>('nodes', `n8n-nodes-acquire.${typeName(nodeName)}`).description.displayName;
}

/** What the record's id is: of a resource locator its value. */
function valueIn(parameter: unknown): string {
	return String(typeof parameter === 'object' && parameter !== null && 'value' in parameter ? parameter.value : parameter);
}

function withValue(parameter: unknown, value: string): unknown {
	return typeof parameter === 'object' && parameter !== null ? { ...parameter, value } : value;
}
