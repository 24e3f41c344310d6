import { NodeOperationError } from 'n8n-workflow';
import { isN8n1 } from '../n8nVersion';
import { runWorkflow } from './harness/runWorkflow';
import { testNodeType } from './harness/testNodeType';
import { manualTrigger, node, workflow } from './harness/workflowBuilder';

describe('the harness', () => {
	it('gives input to the trigger, evaluates expressions for each item and follows the wires', async () => {
		const edit = node({
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				assignments: { assignments: [{ id: '1', name: 'greeting', type: 'string', value: '=Hi {{ $json.name }}' }] },
			},
		});
		const check = node({
			type: 'n8n-nodes-base.if',
			typeVersion: 2.2,
			parameters: {
				conditions: {
					combinator: 'and',
					options: { caseSensitive: true, typeValidation: 'strict', version: 2 },
					conditions: [
						{ id: '1', leftValue: '={{ $json.greeting }}', rightValue: 'Ada', operator: { type: 'string', operation: 'contains' } },
					],
				},
			},
		});
		const [yes, no] = ['yes', 'no'].map((name) => node({ name, type: 'n8n-nodes-base.noOp' }));
		const run = await runWorkflow(
			workflow([manualTrigger(), edit, check, yes, no], [{ from: 'if', output: 1, to: 'no' }]),
			{ input: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Ada L.' }] },
		);
		expect(run.status).toBe('success');
		expect(run.json('yes')).toEqual([{ greeting: 'Hi Ada' }, { greeting: 'Hi Ada L.' }]);
		expect(run.json('no')).toEqual([{ greeting: 'Hi Bob' }]);
		expect(() => run.items('nope')).toThrow('no node "nope"');
	});

	it('loops, and keeps each run of a node apart', async () => {
		const loop = node({ name: 'loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, parameters: { batchSize: 2 } });
		const [done, body] = ['done', 'body'].map((name) => node({ name, type: 'n8n-nodes-base.noOp' }));
		const looped = workflow([manualTrigger(), loop, done, body], [
			{ from: 'loop', output: 1, to: 'body' },
			{ from: 'body', to: 'loop' },
		]);
		const run = await runWorkflow(looped, { input: [{ n: 1 }, { n: 2 }, { n: 3 }] });
		expect(run.runs('body')).toHaveLength(2);
		expect(run.json('body', 0, 1)).toEqual([{ n: 3 }]);
		expect(run.json('done').map(({ n }) => n)).toEqual([1, 2, 3]);
	});

	// With a third key, `details`, n8n 1.x leaves an item where it is.
	const rejected = { error: 'rejected', message: 'Try again', ...(isN8n1 ? {} : { details: { at: 1 } }) };

	it('routes items by the keys of their JSON to the error output and merges the input in', async () => {
		const picky = testNodeType(async function () {
			return [[
				{ json: rejected, pairedItem: { item: 0 } },
				{ json: { ...rejected, extra: 1 }, pairedItem: { item: 1 } },
				{ json: rejected, pairedItem: 2 },
			]];
		});
		const json = workflow(
			[
				manualTrigger(),
				node({ name: 'picky', type: 'test.picky', onError: 'continueErrorOutput' }),
				node({ name: 'ok', type: 'n8n-nodes-base.noOp' }),
				node({ name: 'rejected', type: 'n8n-nodes-base.noOp' }),
			],
			[{ from: 'picky', output: 1, to: 'rejected' }],
		);
		const input = [{ id: 10 }, { id: 11 }, { id: 12 }];
		const run = await runWorkflow(json, { input, nodeTypes: { 'test.picky': picky } });
		expect(run.json('ok')).toEqual([{ ...rejected, extra: 1 }]);
		expect(run.json('rejected')).toEqual([
			{ id: 10, ...rejected },
			rejected,
		]);
	});

	it('puts every item on the success output when execute() throws', async () => {
		const thrower = testNodeType(async function () {
			throw new NodeOperationError(this.getNode(), 'Nothing done');
		});
		const json = workflow([manualTrigger(), node({ name: 'thrower', type: 'test.thrower', onError: 'continueErrorOutput' })]);
		const run = await runWorkflow(json, { input: [{ id: 1 }, { id: 2 }], nodeTypes: { 'test.thrower': thrower } });
		expect(run.json('thrower', 0)).toEqual([{ id: 1 }, { id: 2 }]);
		expect(run.json('thrower', 1)).toEqual([]);
	});

	it('shows what a node throws', async () => {
		const thrower = testNodeType(async function () {
			throw new NodeOperationError(this.getNode(), 'No such contact', { itemIndex: 1 });
		});
		const json = workflow([manualTrigger(), node({ name: 'thrower', type: 'test.thrower' })]);
		const run = await runWorkflow(json, { nodeTypes: { 'test.thrower': thrower } });
		expect(run.status).toBe('error');
		expect(run.error).toMatchObject({ name: 'NodeOperationError', message: 'No such contact' });
		expect(run.nodeError('thrower')).toMatchObject({ message: 'No such contact', context: { itemIndex: 1 } });
	});

	it('runs a node again that is set to retry', async () => {
		let tries = 0;
		const flaky = testNodeType(async function () {
			tries += 1;
			if (tries < 2) throw new NodeOperationError(this.getNode(), 'Not yet');
			return [[{ json: { tries } }]];
		});
		const retried = node({ name: 'flaky', type: 'test.flaky', retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		const run = await runWorkflow(workflow([manualTrigger(), retried]), { nodeTypes: { 'test.flaky': flaky } });
		expect(run.json('flaky')).toEqual([{ tries: 2 }]);
	});

	it.each([['a promise', undefined], ['a delay', 20]])('hands a cancel to the running node: %s', async (_, delay) => {
		let started: () => void = () => undefined;
		const running = new Promise<void>((resolve) => (started = resolve));
		const waiter = testNodeType(async function () {
			started();
			const signal = this.getExecutionCancelSignal();
			return await new Promise((resolve) => signal?.addEventListener('abort', () => resolve([[{ json: { aborted: true } }]])));
		});
		const json = workflow([manualTrigger(), node({ name: 'waiter', type: 'test.waiter' }), node({ name: 'after', type: 'n8n-nodes-base.noOp' })]);
		const run = await runWorkflow(json, { cancelAfter: delay ?? running, nodeTypes: { 'test.waiter': waiter } });
		expect(run.status).toBe('canceled');
		expect(run.json('waiter')).toEqual([{ aborted: true }]);
		expect(run.runs('after')).toEqual([]);
	});
});

describe('the state around a run', () => {
	it('leaves no timer behind', async () => {
		const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
		const before = timers();
		const run = await runWorkflow(workflow([manualTrigger(), node({ type: 'n8n-nodes-base.noOp' })]), { cancelAfter: 60_000 });
		expect(run.status).toBe('success');
		expect(timers()).toBe(before);
	});

	it('leaves the workflow that was passed in as it was', async () => {
		const json = workflow([manualTrigger(), node({ name: 'edit', type: 'n8n-nodes-base.set', typeVersion: 3.4 })]);
		const before = structuredClone(json);
		await runWorkflow(json);
		expect(json).toEqual(before);
	});
});
