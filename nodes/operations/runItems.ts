import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type AcquireClient, openAcquireClient } from '../service/acquireClient';
import { fetchContactAttributes } from '../records/attribute/list';
import { ContactDirectory } from '../records/contact/directory';
import { emailKey } from '../input/email';
import { withStandardAttributes } from '../records/attribute/contactAttribute';
import { EarlierTry, type Settled } from './previousAttempt';
import { ItemOutcomes } from './itemOutcomes';
import type { Account, Operation, Plan, ReadyPlan, RunOptions, WorkflowItem } from './operation';
import { runOrdered } from './orderedPool';
import { asRefusal, Refusal } from '../input/itemError';
import { cancelled } from '../service/requestErrors';
import { readRunOptions } from './runOptions';

// Reading parameters evaluates expressions, which blocks n8n's other work.
const READ_SLICE_MS = 40;

/** Carries every input item out by the chosen operation. Output order is input order; every output item is paired. */
export async function runItems(context: IExecuteFunctions, operations: readonly Operation[]): Promise<INodeExecutionData[][]> {
	const input = context.getInputData();
	if (input.length === 0) return [[]];
	const earlier = new EarlierTry(context);
	const outcomes = new ItemOutcomes(input.length, context.continueOnFail(), earlier.recall());
	const run = new ItemRun(context, input, outcomes);
	try {
		if (!outcomes.isStopped) await run.carryOut(operations, earlier.notBefore());
	} catch (error) {
		outcomes.stopRun(asRefusal(error));
	}
	if (outcomes.invitesRetry) earlier.remember(run.settledForRetry(), run.notBefore());
	else earlier.forget();
	return [outcomes.results(() => context.getNode())];
}

/** One run: read all items, complete what needs the account, look addresses up, and only then write. */
class ItemRun {
	private readonly plans: Array<Plan | undefined>;

	private account?: Account;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly input: INodeExecutionData[],
		private readonly outcomes: ItemOutcomes,
	) {
		this.plans = new Array(input.length).fill(undefined);
	}

	async carryOut(operations: readonly Operation[], notBefore: number): Promise<void> {
		const { outcomes } = this;
		const options = readRunOptions(this.context.getNodeParameter('options', 0, {}));
		await this.readItems(this.chosenOperation(operations), options);
		if (outcomes.isStopped || outcomes.pending().next().done) return;
		const client = await openAcquireClient(this.context, { ...options, notBefore });
		const contacts = new ContactDirectory(client);
		const account = { client, contacts };
		this.account = account;
		const isStopped = () => outcomes.isStopped || client.isCancelled();
		await this.completePlans(client);
		await this.lookUpContacts(contacts, options.concurrency, isStopped);
		await runOrdered({
			count: this.input.length,
			concurrency: options.concurrency,
			keysOf: (index) => (outcomes.isPending(index) && !outcomes.isStopped ? recordKeys(this.readyPlan(index), contacts) : []),
			run: async (index) => {
				if (outcomes.isPending(index)) await outcomes.settle(index, async () => await this.readyPlan(index).carryOut(account));
			},
			isStopped,
		});
		if (client.isCancelled()) outcomes.stopRun(cancelled());
	}

	/**
	 * What another try must not send again. Where a refused item will be sent once more, later items of the same contact
	 * are left out, so that they are too: the last one wins.
	 */
	settledForRetry(): Settled {
		const settled = this.outcomes.settled();
		if (this.account === undefined) return settled;
		const { contacts } = this.account;
		const resent = new Set<string>();
		for (const [index, plan] of this.plans.entries()) {
			if (plan === undefined || 'withAttributes' in plan) continue;
			const keys = recordKeys(plan, contacts);
			if (!settled.has(index)) keys.forEach((key) => resent.add(key));
			else if (plan.lastWins && this.outcomes.isCarriedOut(index) && keys.some((key) => resent.has(key))) settled.delete(index);
		}
		return settled;
	}

	/** Until when the service asked to be left alone (milliseconds since 1970). */
	notBefore(): number {
		return this.account?.client.notBefore() ?? 0;
	}

	/** The parameters cannot be expressions, so they are the same for all items. */
	private chosenOperation(operations: readonly Operation[]): Operation {
		const resource = this.context.getNodeParameter('resource', 0);
		const value = this.context.getNodeParameter('operation', 0);
		const operation = operations.find((candidate) => candidate.resource === resource && candidate.value === value);
		if (operation === undefined) throw new Refusal(`The operation '${String(value)}' of '${String(resource)}' does not exist`);
		return operation;
	}

	private async readItems(operation: Operation, options: RunOptions): Promise<void> {
		const timezone = this.context.getTimezone();
		let sliceStart = Date.now();
		for (const index of this.outcomes.pending()) {
			this.outcomes.attempt(index, () => {
				this.plans[index] = operation.plan(this.item(index, options, timezone));
			});
			if (this.outcomes.isStopped) return;
			if (Date.now() - sliceStart > READ_SLICE_MS) {
				await sleep(0);
				sliceStart = Date.now();
			}
		}
	}

	private item(index: number, options: RunOptions, timezone: string): WorkflowItem {
		const { context } = this;
		return {
			index,
			json: this.input[index].json,
			options,
			timezone,
			parameter: (name, fallback) => context.getNodeParameter(name, index, fallback),
			rawParameter: (name, fallback) => context.getNodeParameter(name, index, fallback, { rawExpressions: true }),
			unvalidatedParameter: (name, fallback) => context.getNodeParameter(name, index, fallback, { skipValidation: true }),
		};
	}

	private async completePlans(client: AcquireClient): Promise<void> {
		if (!this.plans.some((plan) => plan !== undefined && 'withAttributes' in plan)) return;
		const attributes = await fetchContactAttributes(client).then(withStandardAttributes, asRefusal);
		if (attributes instanceof Refusal && attributes.stopsRun) throw attributes;
		for (const [index, plan] of this.plans.entries()) {
			if (plan === undefined || !('withAttributes' in plan)) continue;
			this.outcomes.attempt(index, () => {
				this.plans[index] = plan.withAttributes(attributes);
			});
		}
	}

	/** Looks every distinct address up before the first write, and refuses the items whose contact cannot be told. */
	private async lookUpContacts(contacts: ContactDirectory, concurrency: number, isStopped: () => boolean): Promise<void> {
		const addresses = new Map<string, string>();
		for (const index of this.outcomes.pending()) {
			for (const reference of isStopped() ? [] : this.readyPlan(index).concerns) {
				if ('email' in reference) addresses.set(emailKey(reference.email), reference.email);
			}
		}
		const emails = [...addresses.values()];
		await runOrdered({
			count: emails.length,
			concurrency,
			keysOf: () => [],
			run: async (position) => {
				const refusal = await contacts.lookUp(emails[position]);
				if (refusal?.stopsRun) this.outcomes.stopRun(refusal);
			},
			isStopped,
		});
		for (const index of this.outcomes.pending()) {
			if (isStopped()) return;
			const plan = this.readyPlan(index);
			this.outcomes.attempt(index, () => {
				if (plan.check) plan.check(contacts);
				else plan.concerns.forEach((reference) => contacts.require(reference));
			});
		}
	}

	private readyPlan(index: number): ReadyPlan {
		return this.plans[index] as ReadyPlan;
	}
}

/** What an item changes: two names of one contact give one key. */
function recordKeys({ concerns, touches = [] }: ReadyPlan, contacts: ContactDirectory): string[] {
	const contactKeys = concerns.map((reference) => {
		const id = contacts.findIfClear(reference);
		return id !== undefined || 'id' in reference ? String(id) : emailKey(reference.email);
	});
	return [...contactKeys, ...touches];
}
