import type { IDataObject } from 'n8n-workflow';

import { writes } from '../engine/harness/writes';
import { useAiAgentChat } from './aiAgentChat';
import { TOOL_AS_THE_MODEL_SEES_IT } from './aiAgentTool';
import { MODEL_KEY } from './modelOfWorkflow';
import type { TestSetup } from './testSetup';
import type { TurnAfter } from './scriptedModel';

const ada = (city: string) => ({ contact: 'ada@example.com', fields: { city } });

const call = (...calls: IDataObject[]): TurnAfter => () => ({ calls });

const report: TurnAfter = (read) => ({ say: `The tool answered ${read}` });

/** The example "Chat → AI Agent with Acquire Contact as a tool", spoken to through its chat; only the model is a script. */
export function describeAiAgent(setup: () => TestSetup): void {
	describe('example "AI Agent with Acquire Contact as a tool"', () => {
		const chat = useAiAgentChat(setup);

		const fieldsOf = (id: number) => setup().sandbox.store.contact(id)?.fields;
		const written = () => writes(setup().sandbox).map(({ path, body }) => [path.split('/').at(-1), body]);

		/** Calls the tool again, after a call that wrote nothing, and only if its answer says how to go on. */
		const callIfTold = (wayOn: string, corrected: (read: string) => IDataObject): TurnAfter => (read) => {
			if (written().length > 0) return { say: `This was written: ${JSON.stringify(written())}` };
			return read.includes(wayOn) ? { calls: [corrected(read)] } : { say: `Nothing told me how to go on: ${read}` };
		};

		it('tells the model what the tool does and what to give', async () => {
			await chat().converse(() => ({ say: 'Who is Ada?' }));
			const tools = chat().received[0].body.tools ?? [];
			expect(tools.map(({ function: { name, description, parameters } }) => ({ name, description, parameters }))).toEqual([
				TOOL_AS_THE_MODEL_SEES_IT,
			]);
		});

		it('updates by email address; the model reads the contact, and its words reach the chat', async () => {
			const before = fieldsOf(101);
			const change = { contact: 'ada@example.com', fields: { city: 'Turin', loyalty_tier: 'silver' } };
			const { reply, answers } = await chat().converse(call(change), report);
			expect(fieldsOf(101)).toEqual({ ...before, city: 'Turin', loyalty_tier: 'silver' });
			expect(answers.map((answer) => JSON.parse(answer) as unknown)).toEqual([
				[expect.objectContaining({ id: 101, name: 'Ada Example', email: 'ada@example.com', city: 'Turin' })],
			]);
			expect(reply).toBe(`The tool answered ${answers[0]}`);
		});

		it('says that the address is unknown and what to do; the corrected call of the same run succeeds', async () => {
			const { reply, answers } = await chat().converse(
				call({ contact: 'ada@example.con', fields: { city: 'Turin' } }),
				callIfTold('Check the address', () => ada('Turin')),
				report,
			);
			expect(JSON.parse(answers[0])).toEqual([
				{
					error: 'No contact in Acquire has the email address ada@example.con',
					message: "Check the address, or create the contact first with 'Create or Update' of Acquire Contact.",
				},
			]);
			expect(reply).toContain('"city":"Turin"');
			expect(written()).toEqual([['101', { fields: { city: 'Turin' } }]]);
		});

		it('names the contacts that share an address, and takes the ID of one of them', async () => {
			const { answers } = await chat().converse(
				call({ contact: 'twin@example.com', fields: { city: 'Turin' } }),
				callIfTold('Use the ID of the one you mean', (read) => ({
					contact: /IDs \d+, (\d+)/.exec(read)?.[1],
					fields: { city: 'Turin' },
				})),
				report,
			);
			expect(answers[0]).toContain('2 contacts in Acquire have the email address twin@example.com: IDs 104, 103');
			expect(written()).toEqual([['103', { fields: { city: 'Turin' } }]]);
		});

		it('wipes nothing that the model leaves blank', async () => {
			const before = fieldsOf(101);
			const blanks = { name: '', phone: null, state: '   ', newsletter_channels: [] };
			await chat().converse(call({ contact: 'ada@example.com', fields: { city: 'Turin', ...blanks } }), report);
			expect(fieldsOf(101)).toEqual({ ...before, city: 'Turin' });
			expect(written()).toEqual([['101', { fields: { city: 'Turin' } }]]);
		});

		it.each([
			['a blank address', { contact: '', fields: { city: 'Turin' } }, "'Contact' is empty", "Enter the contact's ID"],
			['no address', { fields: { city: 'Turin' } }, "'Contact' is empty", "Enter the contact's ID"],
			['only blank fields', { contact: '101', fields: { city: '', phone: null } }, 'nothing to update', 'Enter a value for at least one field'],
			['no fields', { contact: '101', fields: {} }, 'nothing to update', 'Enter a value for at least one field'],
			['a list of fields', { contact: '101', fields: [{ city: 'Turin' }] }, "'JSON' is not a JSON object", 'Enter one object'],
			['text that is no JSON', { contact: '101', fields: 'city: Turin' }, 'is not valid JSON', 'names and texts in double quotes'],
		])('says how to go on after %s, and writes nothing until then', async (_what, wrong, reason, wayOn) => {
			const { answers } = await chat().converse(call(wrong), callIfTold(wayOn, () => ada('Turin')), report);
			expect(answers[0]).toContain(reason);
			expect(written()).toEqual([['101', { fields: { city: 'Turin' } }]]);
		});

		it('takes an ID as a number and fields as the text of a JSON object', async () => {
			await chat().converse(call({ contact: 102, fields: '{"city":"Turin","phone":""}' }), report);
			expect(written()).toEqual([['102', { fields: { city: 'Turin' } }]]);
		});

		it('answers each of several calls that the model makes at once', async () => {
			const unknown = { contact: 'x@example.com', fields: { city: 'Rome' } };
			const grace = { contact: 102, fields: { city: 'Oslo' } };
			const { answers } = await chat().converse(call(ada('Turin'), unknown, grace), report);
			expect(answers).toEqual(['"id":101', 'x@example.com', '"id":102'].map((text) => expect.stringContaining(text) as string));
			expect([fieldsOf(101)?.city, fieldsOf(102)?.city]).toEqual(['Turin', 'Oslo']);
		});

		it("keeps Acquire's key from the model, even if Acquire quotes it", async () => {
			const { apiKey, faults } = setup().sandbox;
			const error = { code: 'ERROR_INVALID_INPUT', message: `The key ${apiKey} may not do that.` };
			faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 400, body: { error } } });
			const { answers } = await chat().converse(call(ada('Turin')), call(ada('Turin')), report);
			expect(answers).toEqual([expect.stringContaining('may not do that'), expect.stringContaining('"city":"Turin"')]);
			expect(JSON.stringify(chat().received)).toContain(MODEL_KEY);
			expect(JSON.stringify(chat().received)).not.toContain(apiKey);
		});
	});
}
