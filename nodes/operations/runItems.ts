import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asItemError, ItemError } from '../input/itemError';
import { openAcquireClient } from '../service/acquireClient';
import { endpointCall } from '../service/endpoint';
import { canceled } from '../service/requestErrors';
import { credentialOfAll } from './credentialOfAll';
import { ExecutionHints, notSentAgain } from './executionHints';
import { InputItem } from './inputItem';
import { isTool } from './isTool';
import { ItemParameters } from './itemParameters';
import { COMPLETED, ItemOutcomes } from './itemOutcomes';
import { Lookups } from './lookups';
import type { Operation, Plan, PlanWithLookups, ReadyPlan, RunContext, RunOptions } from './operation';
import { runOrdered } from './orderedPool';
import { PreviousAttempt } from './previousAttempt';
import { requireAnswerForModel } from './runAsTool';
import { readRunOptions } from './runOptions';
import { runWideOptions } from './runWideOptions';
import { newResumption, requireSingleItem, waitForResponse } from './waiting';

/**
 * Runs the chosen operation for every input item. Output order is input order; every output item is paired.
 * @throws {NodeApiError | NodeOperationError} if an item fails and the node is set to stop
 */
export async function runItems(context: IExecuteFunctions, operations: readonly Operation[]): Promise<INodeExecutionData[][]> {
	const input = context.getInputData();
	if (input.length === 0) return [[]];
	requireAnswerForModel(context);
	const previous = new PreviousAttempt(context);
	const outcomes = new ItemOutcomes(input.length, context.continueOnFail(), previous.earlier.settled, previous.earlier.effects);
	const run = new ItemRun(context, input, outcomes, previous);
	try {
		await run.execute(operations);
	} catch (error) {
		outcomes.stopRun(asItemError(error));
	}
	if (previous.isFollowedAfter(outcomes)) run.rememberForNext();
	else {
		const left = previous.mayBeFollowed && !outcomes.beginsWithError ? outcomes.worthAnotherAttempt() : [];
		if (left.length > 0) run.hints.add(notSentAgain(left));
		previous.forget();
	}
	run.hints.show();
	const items = outcomes.results(() => context.getNode());
	if (isTool(context.getNode())) items.push(...run.hints.forModel().map((notice) => ({ json: { notice }, pairedItem: { item: 0 } })));
	if (run.waitTill !== undefined) await waitForResponse(context, items, run.waitTill());
	return [items];
}

/** What is kept of a plan once its item has run, if another attempt may follow: not its body. */
type ExecutedPlan = Omit<ReadyPlan, 'kind' | 'waitTill' | 'execute'> & { kind: 'executed' };

/** One run: read all items, perform their lookups, and only then write. */
class ItemRun {
	private readonly plans: Array<Plan | ExecutedPlan | undefined>;

	/** Items for which nothing was sent. */
	private readonly idle = new Set<number>();

	private runContext?: RunContext;

	/** Until when the execution waits for a response; set once the item that waits has run. */
	waitTill?: () => Date;

	readonly hints: ExecutionHints;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly input: INodeExecutionData[],
		private readonly outcomes: ItemOutcomes,
		private readonly previous: PreviousAttempt,
	) {
		const { hints } = previous.earlier;
		this.plans = new Array(input.length).fill(undefined);
		this.hints = new ExecutionHints(context, hints === undefined ? input.length : 1);
		hints?.forEach((hint) => this.hints.add(hint));
	}

	async execute(operations: readonly Operation[]): Promise<void> {
		const { outcomes, previous } = this;
		const { doneKeys, found, notBefore } = previous.earlier;
		const options = readRunOptions(runWideOptions(this.context));
		const operation = this.chosenOperation(operations);
		outcomes.onlyReads = endpointCall(operation.endpoint).onlyReads;
		if (operation.waits) requireSingleItem(this.context, this.input.length);
		await this.readItems(operation, options);
		if (outcomes.isStopped || outcomes.pending().next().done) return;
		const client = await openAcquireClient(this.context, { ...options, notBefore }, await credentialOfAll(this.context, this.input.length));
		const runContext = { client, lookups: new Lookups(client, found), doneKeys };
		this.runContext = runContext;
		const isStopped = () => outcomes.isStopped || client.isCanceled();
		await this.performLookups(runContext.lookups, options.concurrency, isStopped);
		await runOrdered({
			count: this.input.length,
			concurrency: options.concurrency,
			keysOf: (index) => this.readyPlan(index)?.orderingKeys ?? [],
			run: async (index) => {
				const plan = this.readyPlan(index);
				if (plan === undefined) return;
				const { execute, waitTill, ...kept } = plan;
				this.plans[index] = previous.mayBeFollowed ? { ...kept, kind: 'executed' } : undefined;
				const earlierEffect = outcomes.earlierEffect(index);
				// Without another attempt before or after this one, all items share the context.
				const itemContext = earlierEffect || previous.mayBeFollowed ? { ...runContext, earlierEffect, sentNothing: () => this.idle.add(index) } : runContext;
				await outcomes.settle(index, async () => await execute(itemContext));
				if (outcomes.isDone(index)) this.waitTill = waitTill;
			},
			isStopped,
		});
		if (client.isCanceled()) outcomes.stopRun(canceled());
	}

	/**
	 * Keeps what the next attempt must not send again: items that were completed, and those whose request must not be repeated. If an
	 * item is sent again, later completed items of its record are, too: the last one wins. If an item's lookup failed, its record is
	 * not known, so that this holds for all records. "done" names the records that may exist by then although a search does not find them.
	 */
	rememberForNext(): void {
		const settled = this.outcomes.settled();
		const effects = this.outcomes.effects();
		const resent = new Set<string>();
		const done = new Set<string>();
		let isUnknownResent = false;
		for (const [index, plan] of this.plans.entries()) {
			if (plan === undefined) continue;
			if (plan.kind === 'lookups') {
				isUnknownResent ||= this.outcomes.mayPassLater(index);
				continue;
			}
			const { orderingKeys, rerunAfterEarlierFailure } = plan;
			if (!settled.has(index)) {
				orderingKeys.forEach((key) => resent.add(key));
				continue;
			}
			orderingKeys.forEach((key) => done.add(key));
			if (rerunAfterEarlierFailure && this.outcomes.isDone(index) && (isUnknownResent || orderingKeys.some((key) => resent.has(key)))) {
				settled.delete(index);
				orderingKeys.forEach((key) => resent.add(key));
				if (!this.idle.has(index)) effects.set(index, COMPLETED);
			}
		}
		const doneKeys = new Set([...done].filter((key) => resent.has(key)));
		const { client, lookups } = this.runContext ?? {};
		const found = lookups?.foundRecords([...effects.keys()].flatMap((index) => this.plans[index]?.lookups ?? [])) ?? [];
		this.previous.remember({ settled, effects, doneKeys, found, hints: this.hints.all(1), notBefore: client?.notBefore() ?? 0 });
	}

	/**
	 * As the workflow holds them: no expression is taken. n8n makes plain text of one, except that n8n 2 lets the model fill in a single $fromAI
	 * with nothing beside it. Either way it has dropped options of the tool by then.
	 */
	private chosenOperation(operations: readonly Operation[]): Operation {
		const [resource, value] = ['resource', 'operation'].map((name) => this.context.getNodeParameter(name, 0, undefined, { rawExpressions: true }));
		const operation = operations.find((candidate) => candidate.resource === resource && candidate.value === value);
		if (operation === undefined) throw new ItemError(`The operation '${String(value)}' of '${String(resource)}' does not exist`, { description: 'Choose both from their lists.' });
		return operation;
	}

	private async readItems(operation: Operation, options: RunOptions): Promise<void> {
		const { context, hints, input: items } = this;
		const run = { items, options, hints, timezone: context.getTimezone(), newResumption: () => newResumption(context), parameters: new ItemParameters(context, items, operation.properties) };
		await this.forPending((index) => {
			this.plans[index] = operation.plan(new InputItem(run, index));
		});
	}

	/** Performs each distinct lookup once, round by round, and completes the plans that wait for it; fails the items whose plan cannot be completed. */
	private async performLookups(lookups: Lookups, concurrency: number, isStopped: () => boolean): Promise<void> {
		for (let waiting = this.waitingPlans(); waiting.length > 0; waiting = this.waitingPlans()) {
			const stop = await lookups.perform(waiting.flatMap((plan) => plan.lookups), concurrency, isStopped, this.outcomes.stopsAtError);
			if (stop?.stopsRun) this.outcomes.stopRun(stop);
			if (isStopped()) return;
			await this.forPending((index) => {
				const plan = this.plans[index];
				if (plan?.kind === 'lookups' && (stop === undefined || mayComplete(plan, lookups))) this.plans[index] = { lookups: plan.lookups, ...plan.complete(lookups) };
			});
			if (isStopped()) return;
		}
	}

	private waitingPlans(): PlanWithLookups[] {
		return [...this.outcomes.pending()].map((index) => this.plans[index]).filter((plan) => plan?.kind === 'lookups');
	}

	/** Runs a step for every pending item, until the execution is canceled; what it throws becomes the item's error. */
	private async forPending(step: (index: number) => void): Promise<void> {
		const { context, input, outcomes } = this;
		await runOrdered({
			count: input.length,
			concurrency: 1,
			run: async (index) => {
				if (outcomes.isPending(index)) outcomes.runStep(index, () => step(index));
			},
			isStopped: () => outcomes.isStopped || context.getExecutionCancelSignal()?.aborted === true,
		});
	}

	/** The plan of an item that is still to run. */
	private readyPlan(index: number): ReadyPlan | undefined {
		const plan = this.plans[index];
		return this.outcomes.isPending(index) && plan?.kind === 'ready' ? plan : undefined;
	}
}

/** Whether all that the plan waits for is known, where looking up was given up at an error. @throws {ItemError} that, if it is the plan's */
function mayComplete(plan: PlanWithLookups, lookups: Lookups): boolean {
	const error = lookups.errorAmong(plan.lookups);
	if (error !== undefined) throw error;
	return plan.lookups.every((lookup) => lookups.isPerformed(lookup));
}
