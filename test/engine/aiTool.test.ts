import type { StructuredTool } from '@langchain/core/tools';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import type { IDataObject, INode } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import { isN8n1 } from '../n8nVersion';
import { callTool } from './examples/callTool';
import { runExample } from './examples/exampleWorkflow';
import { AGENT_TYPE, directAgent, engineAgent } from './examples/scriptedAgent';
import type { WorkflowRun } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const EXAMPLE = 'ai-agent-tool.json';
const TOOL = 'Update contact in Acquire';
const agents = { engine: engineAgent, direct: directAgent };

interface Conversation {
	/** Arguments of the tool's calls, as a model would write them. */
	calls: IDataObject[];
	through?: keyof typeof agents;
	/** The agent's own input. */
	input?: IDataObject;
	/** What differs from the tool node of the example. */
	tool?: Partial<INode>;
	meet?: (tools: StructuredTool[]) => void;
}

describe('the AI tool of the example', () => {
	const acquire = useSandbox();
	const fieldsOf = (id: number) => acquire.sandbox.store.contact(id)?.fields;
	const sent = () => writes(acquire.sandbox).map(({ body }) => body);

	async function runAgent({ calls, through = 'engine', input = { chatInput: 'Please update Ada' }, tool = {}, meet }: Conversation): Promise<WorkflowRun> {
		const json = readExample(EXAMPLE);
		json.nodes = json.nodes.map((node) => (node.name === TOOL ? { ...node, ...tool } : node));
		const nodeTypes = { [AGENT_TYPE]: agents[through]({ calls, meet }) };
		return await runExample(acquire.sandbox, json, { input: [input], nodeTypes });
	}

	/** What the model reads after each of its calls. */
	async function converse(conversation: Conversation): Promise<string[]> {
		const run = await runAgent(conversation);
		expect(run.error).toBeUndefined();
		return run.json('AI Agent')[0].answers as string[];
	}

	it('tells the model what to give: two described arguments, no more', async () => {
		let tools: StructuredTool[] = [];
		await converse({ calls: [], through: 'direct', meet: (met) => (tools = met) });
		expect(tools.map((tool) => convertToOpenAITool(tool))).toEqual([
			{
				type: 'function',
				function: {
					name: 'Update_contact_in_Acquire',
					description: expect.stringMatching(/^Changes fields of one existing contact.*"error".*call again\.$/),
					parameters: expect.objectContaining({
						type: 'object',
						required: ['contact', 'fields'],
						additionalProperties: false,
						properties: {
							contact: { type: 'string', description: expect.stringContaining('Email address of the contact, or its ID in Acquire.') },
							fields: expect.objectContaining({ description: expect.stringContaining('a blank value is not sent.') }),
						},
					}),
				},
			},
		]);
	});

	describe.each(['engine', 'direct'] as const)('called through the %s', (through) => {
		it('updates by address and answers with the simplified contact', async () => {
			const [answer] = await converse({ through, calls: [{ contact: 'ada@example.com', fields: { city: 'Turin', loyalty_tier: 'silver' } }] });
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101, city: 'Turin', email: 'ada@example.com' })]);
			expect(fieldsOf(101)).toMatchObject({ city: 'Turin', loyalty_tier: 'silver', phone: '5550100' });
		});

		it('leaves alone what the model leaves blank', async () => {
			const before = fieldsOf(101);
			await converse({ through, calls: [{ contact: 'ada@example.com', fields: { city: 'Turin', name: '', phone: null, state: '', newsletter_channels: [] } }] });
			expect(fieldsOf(101)).toEqual({ ...before, city: 'Turin' });
		});

		it('takes an id as text, and numbers and lists as text', async () => {
			await converse({ through, calls: [{ contact: ' 102 ', fields: { customer_number: '0042', newsletter_channels: 'email, sms' } }] });
			expect(sent()).toEqual([{ fields: { customer_number: '0042', newsletter_channels: ['email', 'sms'] } }]);
		});

		it.each([
			['an unknown address', { contact: 'ada@example.con', fields: { city: 'Turin' } }, 'No contact in Acquire has the email address ada@example.con', 'Check the address'],
			['an address of several contacts', { contact: 'TWIN@example.com', fields: { city: 'Turin' } }, 'IDs 10', 'Use the ID of the one you mean'],
			['a name for an address', { contact: 'Ada', fields: { city: 'Turin' } }, 'neither a contact ID nor an email address', 'e.g. 101 or nathan@example.com'],
			['no contact', { contact: '', fields: { city: 'Turin' } }, "'Contact' is empty", "Enter the contact's ID"],
			['an option that does not exist', { contact: '101', fields: { loyalty_tier: 'platinum' } }, '"platinum" is not one of the options', 'Use one of: gold, silver.'],
			['a list of objects', { contact: '101', fields: [{ city: 'Turin' }] }, "'JSON' is not a JSON object", 'Enter one object'],
			['only blank fields', { contact: '101', fields: { city: '' } }, 'There is nothing to update', 'Enter a value for at least one field'],
		])('says what to change about %s, and takes the corrected call', async (_case, wrong, what, wayOut) => {
			const [rejection, answer] = await converse({ through, calls: [wrong, { contact: 'ada@example.com', fields: { city: 'Turin' } }] });
			expect(rejection).toContain(JSON.stringify(what).slice(1, -1));
			expect(rejection).toContain(wayOut);
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101, city: 'Turin' })]);
			expect(sent()).toEqual([{ fields: { city: 'Turin' } }]);
		});
	});

	it.each(['engine', 'direct'] as const)("does nothing where the model is to choose the operation, since n8n drops options: %s", async (through) => {
		const parameters = { resource: 'contact', operation: "={{ $fromAI('operation') }}", contactIds: '102', blockUntil: '2099-01-31', options: { emailsOnly: true } };
		const [answer] = await converse({ through, calls: [{ operation: 'block' }], tool: { parameters } });
		expect(answer).toContain('Choose both from their lists.');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe.each(['engine', 'direct'] as const)('what a person reads above the output, through the %s', (through) => {
		it('is told to the model, beside the contact', async () => {
			const [answer] = await converse({ through, calls: [{ contact: '101', fields: { city: 'Turin', id: 102 } }] });
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Not sent, since Acquire sets it itself: id' }]);
		});

		it('is told to the model where it is blank in JSON, so that nothing passes for cleared', async () => {
			const [answer] = await converse({ through, calls: [{ contact: '101', fields: { city: 'Turin', loyalty_tier: '', phone: null } }] });
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Blank, so not sent: loyalty_tier, phone' }]);
		});

		it.each(['[]', '[""]', ','])('is told to the model where it is text that holds no option of a checkbox attribute: %s', async (text) => {
			const [answer, rejection] = await converse({ through, calls: [{ contact: '101', fields: { city: 'Turin', newsletter_channels: text, phone: '' } }, { contact: '101', fields: { newsletter_channels: text } }] });
			expect(sent()).toEqual([{ fields: { city: 'Turin' } }]);
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Blank, so not sent: newsletter_channels, phone' }]);
			expect(rejection).toContain('There is nothing to update');
			expect(rejection).toContain('Blank, so not sent: newsletter_channels');
		});

		it('is not told of a blank value that clears the field', async () => {
			const parameters = { descriptionType: 'auto', contactId: { __rl: true, mode: 'id', value: '101' }, fieldsMode: 'json', fieldsJson: '{"name": "Ada", "city": ""}', options: { fieldsToClear: ['city'] } };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', { resource: 'contact', operation: 'update', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toEqual([expect.objectContaining({ id: 101 })]);
		});

		it('is not told as blank where it is one that Acquire sets itself', async () => {
			const parameters = { descriptionType: 'auto', contactId: { __rl: true, mode: 'id', value: '101' }, fieldsMode: 'json', fieldsJson: '{"id": 101, "city": "Oslo", "country": "Germany", "companyId": 5, "changed": null, "state": ""}' };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', { resource: 'contact', operation: 'update', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Not sent, since Acquire sets it itself: id, country, companyId' }, { notice: 'Blank, so not sent: state' }]);
		});

		it('is told that country is blank where the attributes of the account were not read', async () => {
			const parameters = { descriptionType: 'auto', contactId: { __rl: true, mode: 'id', value: '101' }, fieldsMode: 'json', fieldsJson: '{"id": 101, "city": "Oslo", "country": ""}' };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', { resource: 'contact', operation: 'update', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Not sent, since Acquire sets it itself: id' }, { notice: 'Blank, so not sent: country' }]);
		});

		it('is told of blank values by Create or Update, but for the address that it is matched on', async () => {
			const parameters = { descriptionType: 'auto', email: 'ada@example.com', fieldsMode: 'json', fieldsJson: '{"email": "", "phone": "", "city": "Turin"}' };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', { resource: 'contact', operation: 'upsert', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toEqual([expect.objectContaining({ id: 101 }), { notice: 'Blank, so not sent: phone' }]);
		});

		it('is told of a blank name by Create or Update of a company that is matched on its website', async () => {
			const parameters = { descriptionType: 'auto', matchOn: 'website', website: 'example.com', fieldsMode: 'json', fieldsJson: '{"website": "", "name": "", "city": "Rome"}' };
			const { answers } = await callTool(acquire.sandbox, 'acquireCompany', { resource: 'company', operation: 'upsert', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toEqual([expect.objectContaining({ id: 12 }), { notice: 'Blank, so not sent: name' }]);
		});

		it('is not told of blank values by Create, which has nothing to clear', async () => {
			const parameters = { descriptionType: 'auto', fieldsMode: 'json', fieldsJson: '{"phone": "", "city": "Turin"}' };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', { resource: 'contact', operation: 'create', ...parameters }, [{}], through);
			expect(JSON.parse(answers[0])).toHaveLength(1);
		});

		it.each([[1, ["There may be more: 'Limit' is 1"]], [50, []]])('says with a limit of %d whether there may be more', async (limit, notices) => {
			const parameters = { descriptionType: 'auto', resource: 'contact', operation: 'getAll', limit };
			const { answers } = await callTool(acquire.sandbox, 'acquireContact', parameters, [{}], through);
			const items = JSON.parse(answers[0]) as IDataObject[];
			expect(items.filter(({ notice }) => notice).map(({ notice }) => notice)).toEqual(notices);
		});
	});

	describe('with an error output, whose answers n8n does not hand to the model', () => {
		const tool = { onError: 'continueErrorOutput' } as const;

		it('sends nothing, and says what to set', async () => {
			const run = await runAgent({ tool, calls: [{ contact: '101', fields: { city: 'Turin' } }] });
			const error = "A tool with an error output does not tell the model what it did, so the model would do it again. Set 'On Error' to 'Continue' in the tool's settings. Nothing was changed in Acquire.";
			expect(sent()).toEqual([]);
			expect(run.nodeError(TOOL)?.message).toBe(error);
			if (!isN8n1) expect(run.json('AI Agent')[0].answers).toEqual([JSON.stringify([{ error }])]);
		});

		it('runs where the agent calls it directly, and reads every answer', async () => {
			const [answer] = await converse({ tool, through: 'direct', calls: [{ contact: '101', fields: { city: 'Turin' } }] });
			expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101, city: 'Turin' })]);
		});
	});

	it('takes JSON text and a number where the agent does not check the arguments', async () => {
		const answers = await converse({ calls: [{ contact: '101', fields: '{"city":"Turin","phone":""}' }, { contact: 102, fields: { customer_number: 42 } }] });
		expect(answers.map((answer) => (JSON.parse(answer) as IDataObject[])[0].id)).toEqual([101, 102]);
		expect(sent()).toEqual([{ fields: { city: 'Turin' } }, { fields: { customer_number: 42 } }]);
	});

	it.each([
		['text that is no JSON', { contact: '101', fields: 'city=Turin' }, "'JSON' is not valid JSON", 'names and texts in double quotes'],
		['no contact at all', { fields: { city: 'Turin' } }, "'Contact' is empty", "Enter the contact's ID"],
		['no fields at all', { contact: '101' }, "'JSON'", 'Enter one object'],
	])('says what to change about %s where the agent does not check the arguments', async (_case, wrong, what, wayOut) => {
		const [rejection] = await converse({ calls: [wrong] });
		expect(rejection).toContain(what);
		expect(rejection).toContain(wayOut);
		expect(sent()).toEqual([]);
	});

	it('sends nothing of the agent\'s own input', async () => {
		const input = { chatInput: 'Please update Ada', city: 'Rome', email: 'grace@example.com', phone: '1', fields: { state: 'x' } };
		await converse({ input, calls: [{ contact: 'ada@example.com', fields: { city: 'Turin' } }] });
		expect(sent()).toEqual([{ fields: { city: 'Turin' } }]);
	});

	it('tells the model how to go on even without "On Error: Continue", where n8n passes on the message alone', async () => {
		const error = "No contact in Acquire has the email address x@example.com [item 0]. Check the address, or create the contact first with 'Create or Update' of Acquire Contact. Nothing was changed in Acquire.";
		const run = await runAgent({ tool: { onError: undefined }, calls: [{ contact: 'x@example.com', fields: { city: 'Turin' } }] });
		// n8n 1.x does not even pass that on: it ends the execution.
		if (isN8n1) expect(run.error?.message).toBe(error);
		else expect(run.json('AI Agent')[0].answers).toEqual([JSON.stringify([{ error }])]);
	});

	it('runs where options are saved in it that the panel of a tool hides', async () => {
		const { parameters = {} } = readExample(EXAMPLE).nodes.find(({ name }) => name === TOOL) ?? {};
		const [answer] = await converse({ tool: { parameters: { ...parameters, options: { concurrency: 1, timeout: 9_000 } } }, calls: [{ contact: '101', fields: { city: 'Turin' } }] });
		expect(JSON.parse(answer)).toEqual([expect.objectContaining({ id: 101, city: 'Turin' })]);
	});

	describe('with automatic mapping instead', () => {
		const mapped: Partial<INode> = {
			parameters: {
				resource: 'contact',
				operation: 'update',
				fieldsMode: 'map',
				columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['email'], schema: [] },
			},
		};

		it('asks the model for nothing', async () => {
			let tools: StructuredTool[] = [];
			await converse({ calls: [], tool: mapped, through: 'direct', meet: (met) => (tools = met) });
			expect(tools.map((tool) => convertToOpenAITool(tool).function.parameters)).toEqual([expect.objectContaining({ properties: {} })]);
		});

		it('writes data that the model never chose: the agent\'s own input', async () => {
			const input = { chatInput: 'What do we know about Grace?', email: 'grace@example.com', city: 'Rome', phone: '1' };
			await converse({ input, tool: mapped, calls: [{}] });
			expect(sent()).toEqual([{ fields: { city: 'Rome', phone: '1' }, phone: '1' }]);
			expect(fieldsOf(102)).toMatchObject({ city: 'Rome', phone: '1' });
		});
	});
});
