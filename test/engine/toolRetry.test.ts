import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import { runExample } from './examples/exampleWorkflow';
import { AGENT_TYPE, directAgent, engineAgent } from './examples/scriptedAgent';
import { lostAnswers } from './harness/lostAnswers';
import type { WorkflowRun } from './harness/runWorkflow';
import { unrepeatableCalls } from './harness/unrepeatableCalls';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const TOOL = 'Update contact in Acquire';
const agents = { engine: engineAgent, direct: directAgent };
const acquire = useSandbox();

interface Conversation {
	through: keyof typeof agents;
	parameters: IDataObject;
	calls: IDataObject[];
	settings?: Partial<INode>;
	atOnce?: boolean;
}

/** The example's agent with a tool of these parameters that has "Retry On Fail" on. */
async function converse({ through, parameters, calls, settings = {}, atOnce }: Conversation): Promise<WorkflowRun> {
	const json = readExample('ai-agent-tool.json');
	const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1, onError: undefined, ...settings };
	json.nodes = json.nodes.map((node) => (node.name === TOOL ? { ...node, ...retrying, parameters: parameters as INodeParameters } : node));
	return await runExample(acquire.sandbox, json, { input: [{ chatInput: 'Hi' }], nodeTypes: { [AGENT_TYPE]: agents[through]({ calls, atOnce }) } });
}

const create = {
	resource: 'contact',
	operation: 'create',
	fieldsMode: 'define',
	fields: { email: "={{ $fromAI('email', 'The address', 'string') }}" },
};
const calls = unrepeatableCalls.map(([what, parameters]) => ({ what, parameters: what === 'create' ? create : parameters }));
/** What n8n saves with the execution beside the data of the nodes. */
const keptContext = (run: WorkflowRun) => JSON.stringify(run.raw.data.executionData?.contextData);
const [[, unknown]] = lostAnswers;
const answers = (run: WorkflowRun) => run.json('AI Agent')[0].answers as string[];
const emails = () => writes(acquire.sandbox).map(({ body }) => (body as { email?: string }).email);

describe.each(['engine', 'direct'] as const)('a tool with "Retry On Fail" called through the %s', (through) => {
	const cases = lostAnswers.flatMap(([how, fault]) => calls.map((call) => ({ how, fault, ...call })));

	it.each(cases)('sends a $what once after $how', async ({ fault, parameters }) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault });
		await converse({ through, parameters, calls: [{ email: 'new@example.com' }] });
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('sends two calls with the same arguments both', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: unknown });
		// Or n8n 1.x ends the execution there.
		const settings: Partial<INode> = through === 'engine' ? { onError: 'continueRegularOutput' } : {};
		const run = await converse({ through, parameters: create, settings, calls: [{ email: 'twice@example.com' }, { email: 'twice@example.com' }] });
		expect(emails()).toEqual(['twice@example.com', 'twice@example.com']);
		expect(answers(run)[0]).toMatch(/may have been created.*Check in Acquire whether this was done/);
		expect(JSON.parse(answers(run)[1])).toEqual([expect.objectContaining({ id: expect.any(Number) })]);
	});

	it('sends again what was rejected and did nothing', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'body', status: 400, text: '{"error":{"message":"busy"}}' }, times: 2 });
		const run = await converse({ through, parameters: create, calls: [{ email: 'new@example.com' }] });
		expect(emails()).toEqual(['new@example.com', 'new@example.com', 'new@example.com']);
		expect(JSON.parse(answers(run)[0])).toEqual([expect.objectContaining({ id: expect.any(Number) })]);
	});

	it.each<Partial<INode>>([{}, { onError: 'continueRegularOutput' }])('leaves nothing of its calls in the saved execution, %j', async (settings) => {
		acquire.sandbox.faults.schedule(({ method }) => (method === 'POST' ? { kind: 'status', status: 400, body: { error: { message: 'busy' } } } : undefined));
		const run = await converse({ through, parameters: create, settings, calls: [{ email: 'secret@example.com' }] });
		expect(writes(acquire.sandbox)).toHaveLength(through === 'direct' && settings.onError !== undefined ? 1 : 3);
		expect(keptContext(run)).not.toMatch(/secret|busy/);
	});
});

describe('calls of one tool at the same time', () => {
	it('keep apart what became of each', async () => {
		const addresses = ['same@example.com', 'same@example.com', 'other@example.com'];
		let posts = 0;
		acquire.sandbox.faults.schedule(({ method }) => (method === 'POST' && ++posts === 1 ? unknown : { kind: 'late', ms: 30 }));
		const run = await converse({ through: 'direct', parameters: create, atOnce: true, calls: addresses.map((email) => ({ email })) });
		expect(emails().toSorted()).toEqual(addresses.toSorted());
		expect(answers(run).filter((answer) => answer.includes('may have been created'))).toHaveLength(1);
		expect(keptContext(run)).not.toContain('example.com');
	});

	it('are sent again one by one', async () => {
		const seen = new Map<string, number>();
		acquire.sandbox.faults.schedule(({ method, body }) => {
			if (method !== 'POST') return undefined;
			const { email } = body as { email: string };
			seen.set(email, (seen.get(email) ?? 0) + 1);
			return seen.get(email) === 1 ? { kind: 'status', status: 400, body: { error: { message: 'busy' } } } : undefined;
		});
		const calls = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com` }));
		const run = await converse({ through: 'direct', parameters: create, atOnce: true, calls });
		expect([...seen.values()]).toEqual([2, 2, 2]);
		for (const answer of answers(run)) expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: expect.any(Number) })]);
	});
});
